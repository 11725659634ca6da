/* SPDX-License-Identifier: GPL-3.0-or-later
 * Files of tests: what they read from the source tree, as documents and goldens, and a folder of
 * their own to write in. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): the path of @name, which is below the top of the source tree. */
char *ent_test_file_dup_path (const char *name);

/* Returns: (transfer full): the text of @name, which must be there. */
char *ent_test_file_read (const char *name);

/* @actual must be what the golden @name holds. With ENTENTE_UPDATE_GOLDENS=1 it is written there
 * instead, for a person to read in the diff. */
void ent_test_file_assert_golden (const char *name, const char *actual);

/* Returns: (transfer full): the path of a new, empty folder. */
char *ent_test_folder_make (void);

/* Removes all that is in @folder. */
void ent_test_folder_empty (const char *folder);

/* Removes @folder with all that is in it, and frees the path. */
void ent_test_folder_remove (char *folder);

G_END_DECLS
