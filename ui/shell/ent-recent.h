/* SPDX-License-Identifier: GPL-3.0-or-later
 * Engagements opened lately, as the desktop keeps them for all programs. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One file that was opened and is still there. */
typedef struct
{
  char *uri;
  char *title;  /* of the engagement */
  char *folder; /* where the file is, as people read it: "~/Documents" */
} EntRecentFile;

void ent_recent_file_free (EntRecentFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntRecentFile, ent_recent_file_free)

/* Notes that @path was opened. @title: of the engagement */
void ent_recent_add (const char *path, const char *title);

/* Returns: (transfer full) (element-type EntRecentFile): at most @limit, the latest first. */
GPtrArray *ent_recent_list (guint limit);

/* Returns: (transfer full): a menu of at most @limit, each calling @action with its URI. */
GMenuModel *ent_recent_create_menu (guint limit, const char *action);

G_END_DECLS
