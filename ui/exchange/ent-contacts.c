/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders to an address book. */
#include "ent-contacts.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-file-filters.h"
#include "ent-people-kinds.h"
#include "ent-vcard-writer.h"

typedef struct
{
  GtkWidget *parent; /* (weak) */
  EntSession *session;
  GStrv ids; /* (nullable): of the chosen ones; NULL: all */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_weak_pointer (&request->parent);
  g_object_unref (request->session);
  g_strfreev (request->ids);
  g_free (request);
}

static Request *
request_new (GtkWidget *parent, EntSession *session, GPtrArray *selected)
{
  Request *request = g_new0 (Request, 1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_set_weak_pointer (&request->parent, parent);
  request->session = g_object_ref (session);
  for (guint i = 0; i < selected->len; i++)
    g_strv_builder_add (ids, ent_record_get_id (g_ptr_array_index (selected, i)));
  request->ids = selected->len > 0 ? g_strv_builder_end (ids) : NULL;
  return request;
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  Request *request = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!ent_vcard_write_file (ent_session_get_engagement (request->session),
                             (const char *const *)request->ids, ENT_VCARD_3, path, NULL, NULL, NULL,
                             &error))
    {
      ent_session_show_error (request->session, error);
      return;
    }
  /* Translators: %s is the name of a file. */
  told = g_strdup_printf (_ ("“%s” was written"), name);
  ent_session_toast (request->session, told, NULL, NULL, NULL, NULL);
}

/* Takes @request over. */
static void
choose_file (Request *request)
{
  g_autoptr (GListModel) filters = ent_file_filters_new (ENT_FILE_KIND_VCARD);
  g_autofree char *name
      = ent_file_filters_suggest_name (_ (ent_stakeholder_kind.label_plural), ENT_FILE_KIND_VCARD);
  const EntFileRequest asked = {
    .mode = ENT_FILE_SAVE,
    .title = _ ("Export Contacts"),
    .accept = _ ("_Export"),
    .name = name,
    .filters = filters,
  };

  ent_compat_choose_file (request->parent, &asked, file_chosen_cb, request, request_free);
}

static void
answered_cb (const char *id, gpointer data)
{
  Request *request = data;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Request *taken;

  if (request->parent == NULL || g_str_equal (id, "cancel"))
    return;
  taken = request_new (request->parent, request->session, none);
  if (g_str_equal (id, "selected"))
    taken->ids = g_strdupv (request->ids);
  choose_file (taken);
}

void
ent_contacts_export (GtkWidget *parent, EntSession *session, GPtrArray *selected)
{
  static const EntAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), ENT_ANSWER_PLAIN },
    { "all", N_ ("_All"), ENT_ANSWER_PLAIN },
    { "selected", N_ ("_Selected"), ENT_ANSWER_SUGGESTED },
    { NULL },
  };
  EntAnswer shown[G_N_ELEMENTS (answers)];
  Request *request = request_new (parent, session, selected);
  g_autofree char *body = NULL;

  if (selected->len == 0)
    {
      choose_file (request);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      shown[i] = answers[i];
      shown[i].label = answers[i].label != NULL ? _ (answers[i].label) : NULL;
    }
  body = g_strdup_printf (ngettext ("%u stakeholder is selected.", "%u stakeholders are selected.",
                                    selected->len),
                          selected->len);
  ent_compat_ask (parent, _ ("Whose Contacts?"), body, shown, answered_cb, request, request_free);
}
