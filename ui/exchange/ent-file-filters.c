/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of file a person can choose. */
#include "ent-file-filters.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

static const struct
{
  const char *label;
  const char *suffixes[5];
} kinds[] = {
  [ENT_FILE_KIND_ENGAGEMENT] = { N_ ("Engagements"), { "entente" } },
  [ENT_FILE_KIND_EXCHANGE] = { N_ ("XML, CSV and vCard files"), { "xml", "csv", "vcf", "vcard" } },
  [ENT_FILE_KIND_XML] = { N_ ("XML files"), { "xml" } },
  [ENT_FILE_KIND_CSV] = { N_ ("CSV files"), { "csv" } },
  [ENT_FILE_KIND_HTML] = { N_ ("Web pages"), { "html" } },
  [ENT_FILE_KIND_VCARD] = { N_ ("vCard files"), { "vcf" } },
};

GListModel *
ent_file_filters_new (EntFileKind kind)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _ (kinds[kind].label));
  for (guint i = 0; kinds[kind].suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (ours, kinds[kind].suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, ours);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

char *
ent_file_filters_suggest_name (const char *title, EntFileKind kind)
{
  return g_strdelimit (g_strconcat (title, ".", kinds[kind].suffixes[0], NULL), "/", '-');
}
