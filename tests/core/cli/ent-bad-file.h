/* SPDX-License-Identifier: GPL-3.0-or-later
 * Engagement files that must not be opened, and places that cannot be written. */
#pragma once

#include "ent-cli-test.h"

G_BEGIN_DECLS

/**
 * EntBadFile:
 * @make: (nullable): makes `bad.entente` from `a.entente`
 * @sql: (nullable): makes it by changing a copy so
 * @line: the shell line that is run; `$CLI` is the program
 * @status: its exit status
 * @words: (nullable): what standard error says; NULL: nothing, it works
 */
typedef struct
{
  const char *name;
  void (*make) (EntCliTest *test);
  const char *sql;
  const char *line;
  int status;
  const char *words;
} EntBadFile;

/* All of them; the last has no name. */
extern const EntBadFile ent_bad_files[];

/* Makes what @bad needs. */
void ent_bad_file_make (const EntBadFile *bad, EntCliTest *test);

G_END_DECLS
