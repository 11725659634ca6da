/* SPDX-License-Identifier: GPL-3.0-or-later
 * One line of what an import would do. */
#include "ent-import-line.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

struct _EntImportLine
{
  GObject parent_instance;
  const char *icon_name;
  char *title;
  char *detail;
  const char *outcome; /* translated */
};

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_OUTCOME,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (EntImportLine, ent_import_line, G_TYPE_OBJECT)

static void
ent_import_line_finalize (GObject *object)
{
  EntImportLine *self = ENT_IMPORT_LINE (object);

  g_free (self->title);
  g_free (self->detail);
  G_OBJECT_CLASS (ent_import_line_parent_class)->finalize (object);
}

static void
ent_import_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntImportLine *self = ENT_IMPORT_LINE (object);
  const char *const texts[N_PROPS] = {
    [PROP_ICON_NAME] = self->icon_name,
    [PROP_TITLE] = self->title,
    [PROP_DETAIL] = self->detail,
    [PROP_OUTCOME] = self->outcome,
  };

  g_value_set_string (value, texts[id]);
}

static void
ent_import_line_class_init (EntImportLineClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "icon-name", "title", "detail", "outcome" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ent_import_line_finalize;
  object_class->get_property = ent_import_line_get_property;
  for (guint i = PROP_ICON_NAME; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL,
                                                          G_PARAM_READABLE
                                                              | G_PARAM_STATIC_STRINGS));
}

static void
ent_import_line_init (EntImportLine *self)
{
}

/* Where in the file, as people say it; "" where that is not known. */
static char *
describe_place (guint64 line, guint column)
{
  if (line == 0)
    return g_strdup ("");
  if (column == 0)
    /* Translators: a place in a file. */
    return g_strdup_printf (_ ("Line %" PRIu64), line);
  /* Translators: a place in a file. */
  return g_strdup_printf (_ ("Line %" PRIu64 ", column %u"), line, column);
}

EntImportLine *
ent_import_line_new_for_problem (const EntProblem *problem)
{
  EntImportLine *self = g_object_new (ENT_TYPE_IMPORT_LINE, NULL);
  gboolean refuses = problem->severity == ENT_SEVERITY_ERROR;

  self->icon_name = refuses ? "dialog-error-symbolic" : "dialog-warning-symbolic";
  self->title = g_strdup (problem->message);
  self->detail = describe_place (problem->line, problem->column);
  self->outcome = refuses ? _ ("Error") : C_ ("message", "Note");
  return self;
}

/* Returns: (transfer full): "Owner: old → new". References are not resolved: the records they name
 * may come with the same file. What may be veiled is not told either. */
static char *
describe_field (const EntKind *kind, const EntField *field, const char *before, const char *after)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (field->type == ENT_TYPE_REFERENCE
      || (kind->veil != NULL && kind->veil (NULL, (guint)(field - kind->fields), NULL) != NULL))
    return g_strdup (_ (field->label));
  old = before != NULL ? ent_field_format (field, before) : g_strdup ("–");
  new = after != NULL ? ent_field_format (field, after) : g_strdup ("–");
  /* Translators: a field's name, its value before, and after. */
  return g_strdup_printf (_ ("%s: %s → %s"), _ (field->label), old, new);
}

EntImportLine *
ent_import_line_new_for_change (const EntMergeChange *change)
{
  static const struct
  {
    const char *icon_name;
    const char *outcome;
  } outcomes[] = {
    [ENT_MERGE_ADDED] = { "list-add-symbolic", N_ ("New") },
    [ENT_MERGE_CHANGED] = { "document-edit-symbolic", N_ ("Changed") },
    [ENT_MERGE_KEPT] = { "go-home-symbolic", N_ ("Newer here, kept") },
    [ENT_MERGE_CONFLICT] = { "dialog-warning-symbolic", N_ ("Both changed") },
    [ENT_MERGE_SIGNED] = { "changes-prevent-symbolic", N_ ("Signed, kept") },
  };
  EntImportLine *self = g_object_new (ENT_TYPE_IMPORT_LINE, NULL);
  gboolean keeps = change->outcome == ENT_MERGE_KEPT || change->outcome == ENT_MERGE_SIGNED;

  self->icon_name = outcomes[change->outcome].icon_name;
  self->outcome = _ (outcomes[change->outcome].outcome);
  self->title = g_strdup (change->title);
  if (change->field == NULL)
    self->detail = g_strdup (_ (change->kind->label));
  else
    self->detail
        = describe_field (change->kind, change->field, keeps ? change->theirs : change->mine,
                          keeps ? change->mine : change->theirs);
  return self;
}

/* Returns: (transfer full) (nullable): what the row changes; NULL: nothing. */
static char *
describe_row (const EntKind *kind, const EntCsvRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *field = NULL;

      if (g_strcmp0 (row->before[i], row->after[i]) == 0)
        continue;
      field = describe_field (kind, &kind->fields[i], row->before[i], row->after[i]);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", field);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Returns: (transfer full): what a new record would hold, beside its title and what every new one
 * holds. */
static char *
describe_new (const EntKind *kind, const EntCsvRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];
      g_autofree char *value = NULL;

      if (i == kind->title_field || row->after[i] == NULL || field->type == ENT_TYPE_REFERENCE
          || g_strcmp0 (row->after[i], field->initial) == 0
          || (kind->veil != NULL && kind->veil (NULL, i, NULL) != NULL))
        continue;
      value = ent_field_format (field, row->after[i]);
      g_string_append (text, text->len > 0 ? "; " : "");
      /* Translators: the label of a field and its value. */
      g_string_append_printf (text, _ ("%s: %s"), _ (field->label), value);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE)
                       : describe_place (row->line, 0);
}

EntImportLine *
ent_import_line_new_for_row (const EntKind *kind, const EntCsvRow *row)
{
  gboolean added = row->before == NULL;
  g_autofree char *detail = added ? describe_new (kind, row) : describe_row (kind, row);
  const char *title = row->after[kind->title_field];
  EntImportLine *self;

  if (detail == NULL)
    return NULL;
  self = g_object_new (ENT_TYPE_IMPORT_LINE, NULL);
  self->icon_name = added ? "list-add-symbolic" : "document-edit-symbolic";
  self->outcome = added ? _ ("New") : _ ("Changed");
  self->title = title != NULL && kind->fields[kind->title_field].type != ENT_TYPE_REFERENCE
                    ? ent_field_format (&kind->fields[kind->title_field], title)
                    : g_strdup (_ (kind->label));
  self->detail = g_steal_pointer (&detail);
  return self;
}
