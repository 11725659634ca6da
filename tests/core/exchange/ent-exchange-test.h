/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of import and export share: engagement files, and documents from memory. */
#pragma once

#include "ent-report.h"
#include "ent-xml-import.h"
#include "ent-xml-writer.h"

G_BEGIN_DECLS

/* A document that uses most of what an engagement can hold, below the top of the source tree; as it
 * was exported, and its operating agreements alone. */
#define ENT_TEST_DOCUMENT "tests/data/northwind.xml"
#define ENT_TEST_AGREEMENTS "tests/data/northwind-agreements.xml"

/* Returns: (transfer full): an engagement without any record at @path. */
EntEngagement *ent_exchange_test_create (const char *path);

/* Returns: (transfer full): @engagement as XML. */
char *ent_exchange_test_export (EntEngagement *engagement, EntProfile profile);

/* Imports what must be importable. */
void ent_exchange_test_import (EntEngagement *engagement, const char *path);

/* Imports records of @kind from a spreadsheet's @text. Returns: FALSE if it was refused, which
 * @report explains. */
gboolean ent_exchange_test_import_csv (EntEngagement *engagement,
                                       const EntKind *kind,
                                       const char *text,
                                       EntReport *report);

/* Writes @length bytes (-1: a string) to @name in @folder. Returns: (transfer full): the path. */
char *
ent_exchange_test_write (const char *folder, const char *name, const char *text, gssize length);

G_END_DECLS
