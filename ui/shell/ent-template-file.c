/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a new engagement can begin with. */
#include "ent-template-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ent-error.h"

/* Templates are English; what the program brings is told in the language of the window. */
static const struct
{
  const char *name;
  const char *title;
  const char *description;
} translated[] = {
  { "revenue-consulting", N_ ("Revenue consulting engagement"),
    N_ ("Questionnaires, seed terms with both sides' definitions, decision rights, escalation, "
        "committees, metrics, the six-step fix and the handoff checklist.") },
};

static void
template_file_free (EntTemplateFile *self)
{
  g_clear_object (&self->template);
  g_free (self);
}

static EntTemplateFile *
template_file_new (EntTemplate *template)
{
  EntTemplateFile *self = g_new0 (EntTemplateFile, 1);

  self->template = g_object_ref (template);
  self->title = ent_template_get_title (template);
  self->description = ent_template_get_description (template);
  for (guint i = 0; i < G_N_ELEMENTS (translated); i++)
    if (g_str_equal (translated[i].name, ent_template_get_name (template)))
      {
        self->title = _ (translated[i].title);
        self->description = _ (translated[i].description);
      }
  return self;
}

GPtrArray *
ent_template_file_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)template_file_free);
  g_autoptr (GPtrArray) templates = ent_template_list ();
  EntTemplateFile *empty = g_new0 (EntTemplateFile, 1);

  for (guint i = 0; i < templates->len; i++)
    g_ptr_array_add (list, template_file_new (g_ptr_array_index (templates, i)));
  empty->title = _ ("Empty engagement");
  empty->description = _ ("Nothing but the engagement itself.");
  g_ptr_array_add (list, empty);
  return list;
}

/* What the person entered goes over what the template says. */
static gboolean
fill (const EntTemplateFile *self, EntEngagement *engagement, EntSubject *draft, GError **error)
{
  const EntKind *kind = ent_subject_get_kind (draft);
  g_autofree const char **known = g_new0 (const char *, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *value = ent_subject_get_text (draft, i);

      if (g_strcmp0 (value, kind->fields[i].initial) != 0)
        known[i] = value;
    }
  return ent_template_apply (self->template, engagement, known, error);
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
