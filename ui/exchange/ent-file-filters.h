/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of file a person can choose. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_FILE_KIND_ENGAGEMENT,
  ENT_FILE_KIND_EXCHANGE, /* XML, CSV and vCard */
  ENT_FILE_KIND_XML,
  ENT_FILE_KIND_CSV,
  ENT_FILE_KIND_HTML,
  ENT_FILE_KIND_VCARD,
} EntFileKind;

/* Returns: (transfer full): a list of GtkFileFilter: @kind, then all files. */
GListModel *ent_file_filters_new (EntFileKind kind);

/* Returns: (transfer full): @title as the name of a file of @kind. */
char *ent_file_filters_suggest_name (const char *title, EntFileKind kind);

G_END_DECLS
