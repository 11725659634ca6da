/* SPDX-License-Identifier: GPL-3.0-or-later
 * Templates: where they are and what they say of themselves. */
#include "ent-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-suggestion.h"
#include "ent-template-private.h"
#include "ent-text.h"
#include "entente-config.h"

#define SUFFIX ".xml"
#define CHUNK_SIZE 4096

enum
{
  PROP_0,
  PROP_NAME,
  PROP_TITLE,
  PROP_DESCRIPTION,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntTemplate, ent_template, G_TYPE_OBJECT)

/* What of the document was read so far. */
typedef struct
{
  EntTemplate *template;
  GString *text; /* of the element at hand */
  gboolean complete;
} Reading;

static void
element_started_cb (GMarkupParseContext *context,
                    const char *name,
                    const char **attributes,
                    const char **values,
                    gpointer data,
                    GError **error)
{
  Reading *reading = data;

  g_string_truncate (reading->text, 0);
}

static void
text_read_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reading *reading = data;

  g_string_append_len (reading->text, text, length);
}

/* The engagement comes first in the document; what follows it is not looked at. */
static void
element_ended_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reading *reading = data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const char *parent = stack->next != NULL ? stack->next->data : "";

  if (strcmp (name, "engagement") == 0)
    reading->complete = TRUE;
  if (reading->complete || strcmp (parent, "engagement") != 0)
    return;
  if (strcmp (name, "title") == 0)
    {
      g_free (reading->template->title);
      reading->template->title = g_strdup (reading->text->str);
    }
  else if (strcmp (name, "purpose") == 0)
    {
      g_free (reading->template->description);
      reading->template->description = g_strdup (reading->text->str);
    }
}

/* A document that cannot be read says so when it is applied. */
static void
read_description (EntTemplate *self)
{
  static const GMarkupParser parser = { element_started_cb, element_ended_cb, text_read_cb };
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .template = self, .text = text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  char bytes[CHUNK_SIZE];
  gssize length;

  while (
      stream != NULL && !reading.complete
      && (length = g_input_stream_read (G_INPUT_STREAM (stream), bytes, sizeof bytes, NULL, NULL))
             > 0)
    if (!g_markup_parse_context_parse (context, bytes, length, NULL))
      return;
}

/* Returns: (transfer full): where templates are. */
static char *
get_folder (void)
{
  const char *given = g_getenv ("ENTENTE_DATA_DIR");

  return g_build_filename (given != NULL && *given != '\0' ? given : ENT_DATA_DIR, "templates",
                           NULL);
}

static EntTemplate *
open_template (const char *folder, const char *file_name)
{
  EntTemplate *self = g_object_new (ENT_TYPE_TEMPLATE, NULL);

  self->name = g_strndup (file_name, strlen (file_name) - strlen (SUFFIX));
  self->path = g_build_filename (folder, file_name, NULL);
  read_description (self);
  if (self->title == NULL)
    self->title = g_strdup (self->name);
  return self;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  EntTemplate *const *first = a;
  EntTemplate *const *second = b;

  return strcmp ((*first)->name, (*second)->name);
}

GPtrArray *
ent_template_list (void)
{
  g_autofree char *path = get_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray *templates = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (templates, open_template (path, name));
  g_ptr_array_sort (templates, compare_names);
  return templates;
}

static void
refuse (GPtrArray *templates, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *quote = ent_text_quote (name);
  g_autofree char *list = NULL;
  const char *near;

  for (guint i = 0; i < templates->len; i++)
    g_ptr_array_add (names, (gpointer)ent_template_get_name (g_ptr_array_index (templates, i)));
  g_ptr_array_add (names, NULL);
  near = ent_suggestion_find (name, (const char *const *)names->pdata);
  list = g_strjoinv (", ", (char **)names->pdata);
  if (near != NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                 /* Translators: what was typed, and what may have been meant. */
                 _ ("There is no template “%s”; did you mean “%s”?"), quote, near);
  else
    g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                 /* Translators: what was typed, and the names of all templates. */
                 _ ("There is no template “%s”; choose one of: %s."), quote, list);
}

EntTemplate *
ent_template_find (const char *name, GError **error)
{
  g_autoptr (GPtrArray) templates = ent_template_list ();

  for (guint i = 0; i < templates->len; i++)
    {
      EntTemplate *self = g_ptr_array_index (templates, i);

      if (strcmp (self->name, name) == 0)
        return g_object_ref (self);
    }
  refuse (templates, name, error);
  return NULL;
}

static void
ent_template_finalize (GObject *object)
{
  EntTemplate *self = ENT_TEMPLATE (object);

  g_free (self->name);
  g_free (self->title);
  g_free (self->description);
  g_free (self->path);
  G_OBJECT_CLASS (ent_template_parent_class)->finalize (object);
}

static void
ent_template_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntTemplate *self = ENT_TEMPLATE (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_template_class_init (EntTemplateClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ent_template_finalize;
  object_class->get_property = ent_template_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
ent_template_init (EntTemplate *self)
{
}

const char *
ent_template_get_name (EntTemplate *self)
{
  return self->name;
}

const char *
ent_template_get_title (EntTemplate *self)
{
  return self->title;
}

const char *
ent_template_get_description (EntTemplate *self)
{
  return self->description;
}
