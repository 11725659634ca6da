/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which record a row of a CSV file without an identity is about: the one with the same value in a
 * unique field, or in one that most likely says who it is (EntField.identifies), else in the same
 * parent with the same title; of kinds without a title of their own the one that agrees in every
 * column. */
#pragma once

#include "ent-csv-mapping.h"
#include "ent-source.h"

G_BEGIN_DECLS

typedef struct _EntCsvMatcher EntCsvMatcher;

/* @source and @mapping must outlive the matcher. Returns: (transfer full) */
EntCsvMatcher *
ent_csv_matcher_new (EntSource *source, const EntKind *kind, const EntCsvMapping *mapping);
void ent_csv_matcher_free (EntCsvMatcher *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntCsvMatcher, ent_csv_matcher_free)

/* Stands for the identity where several records are meant. */
#define ENT_CSV_SEVERAL ""

/* Returns: (nullable): the identity of the record with @values (stored texts by field index), or
 * ENT_CSV_SEVERAL. */
const char *ent_csv_matcher_find (EntCsvMatcher *self, const char *const *values);

/* A row adds a record with @values. */
void ent_csv_matcher_add (EntCsvMatcher *self, const char *const *values, const char *id);

G_END_DECLS
