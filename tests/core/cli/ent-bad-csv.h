/* SPDX-License-Identifier: GPL-3.0-or-later
 * CSV files that must be refused, and some that look bad and must be taken. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntBadCsv:
 * @kind: what its rows are
 * @bytes, @length: the file
 * @make: (nullable): makes it instead
 * @words: what standard error says after the file's name: line, column and sentence; NULL: it is
 *   taken
 */
typedef struct
{
  const char *name;
  const char *kind;
  const char *bytes;
  gsize length;
  GString *(*make) (void);
  const char *words;
} EntBadCsv;

/* All of them; the last has no name. */
extern const EntBadCsv ent_bad_csv[];

/* Returns: (transfer full): the file's bytes. */
GBytes *ent_bad_csv_make (const EntBadCsv *bad);

G_END_DECLS
