/* SPDX-License-Identifier: GPL-3.0-or-later
 * Files that come with the program: templates and the sample. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): where @name is, as "sample/sample.xml": in the folder named
 * by the environment variable ENTENTE_DATA_DIR, in one of the system's data folders, or where the
 * program was installed. */
char *ent_data_files_find (const char *name);

G_END_DECLS
