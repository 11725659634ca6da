/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a new engagement can begin with. */
#include "ent-template-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ent-data-files.h"
#include "ent-error.h"
#include "ent-transaction.h"
#include "ent-xml-import.h"

static const struct
{
  const char *name; /* (nullable): of the file, without .xml */
  const char *title;
  const char *description;
} known[] = {
  { "revenue-consulting", N_ ("Revenue consulting engagement"),
    N_ ("Questionnaires, seed terms with both sides' definitions, decision rights, escalation, "
        "committees, metrics, the six-step fix and the handoff checklist.") },
  { NULL, N_ ("Empty engagement"), N_ ("Nothing but the engagement itself.") },
};

static void
template_file_free (EntTemplateFile *self)
{
  g_free (self->path);
  g_free (self);
}

GPtrArray *
ent_template_file_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)template_file_free);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *name
          = known[i].name != NULL ? g_strconcat ("templates/", known[i].name, ".xml", NULL) : NULL;
      g_autofree char *path = name != NULL ? ent_data_files_find (name) : NULL;
      EntTemplateFile *template;

      if (name != NULL && path == NULL)
        continue;
      template = g_new0 (EntTemplateFile, 1);
      template->path = g_steal_pointer (&path);
      template->title = _ (known[i].title);
      template->description = _ (known[i].description);
      g_ptr_array_add (list, template);
    }
  return list;
}

/* The draft's values go over those the template brought. */
static gboolean
take_draft (EntEngagement *engagement, EntSubject *draft, GError **error)
{
  const EntKind *kind = ent_subject_get_kind (draft);
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (engagement, _ ("Begin the engagement"), error);
  g_autoptr (EntRecord) root = NULL;

  if (transaction == NULL)
    return FALSE;
  root = ent_engagement_dup_root (engagement);
  if (root == NULL && (root = ent_transaction_add (transaction, kind, NULL, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *value = ent_subject_get_text (draft, i);

      if (value != NULL && g_strcmp0 (value, kind->fields[i].initial) != 0
          && !ent_transaction_set (transaction, root, i, value, error))
        return FALSE;
    }
  return ent_transaction_commit (transaction, error);
}

static gboolean
fill (const EntTemplateFile *self, EntEngagement *engagement, EntSubject *draft, GError **error)
{
  const EntXmlImportOptions options = { .label = _ ("Begin with a template") };
  g_autoptr (EntReport) report = ent_report_new ();

  if (self->path != NULL
      && !ent_xml_import (engagement, self->path, &options, report, NULL, NULL, NULL, NULL, error))
    return FALSE;
  return take_draft (engagement, draft, error);
}

gboolean
ent_template_file_create (
    const EntTemplateFile *self, GFile *file, EntSubject *draft, const char *person, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *part = path != NULL ? g_strconcat (path, ".part", NULL) : NULL;
  g_autoptr (EntEngagement) engagement = NULL;
  gboolean made;

  if (path == NULL)
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_WRITE,
                           _ ("An engagement is kept on this computer. Choose a folder of it."));
      return FALSE;
    }
  engagement = ent_engagement_create (part, NULL, person, error);
  if (engagement == NULL)
    return FALSE;
  made = fill (self, engagement, draft, error);
  ent_engagement_close (engagement);
  if (made && g_rename (part, path) == 0)
    return TRUE;
  if (made)
    g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE, _ ("%s cannot be written: %s."), path,
                 g_strerror (errno));
  g_unlink (part);
  return FALSE;
}
