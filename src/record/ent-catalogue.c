/* SPDX-License-Identifier: GPL-3.0-or-later
 * All record kinds, and the laws their tables obey. A table is code: one that breaks a law stops
 * the program at start with the reason. */
#include "ent-catalogue.h"

#include <string.h>

/* Names that JSON, XML or every record's class already use. */
static const char *const reserved[] = { "id", "kind", "kind-name", "display-title", NULL };

static GPtrArray *kinds;
static GHashTable *places; /* (element-type utf8 uint): name to place in @kinds plus one */
static gboolean sealed;

/* Names go unquoted into XML and on the command line: `a-z`, `0-9` and single dashes between. */
static gboolean
is_kebab (const char *name, gboolean may_start_with_digit)
{
  char before = '-';

  if (name == NULL || (g_ascii_isdigit (*name) && !may_start_with_digit))
    return FALSE;
  for (; *name != '\0'; before = *name++)
    if (!g_ascii_islower (*name) && !g_ascii_isdigit (*name) && (*name != '-' || before == '-'))
      return FALSE;
  return before != '-';
}

static gboolean
is_ranged (const EntField *field)
{
  return field->minimum != 0 || field->maximum != 0;
}

static void
check_choices (const EntKind *kind, const EntField *field)
{
  const EntChoice *choice;

  if (field->choices == NULL || field->choices->value == NULL)
    g_error ("%s.%s: a choice needs values", kind->name, field->name);
  for (choice = field->choices; choice->value != NULL; choice++)
    {
      if (!is_kebab (choice->value, TRUE))
        g_error ("%s.%s: choice “%s” is not kebab-case", kind->name, field->name, choice->value);
      if (choice->label == NULL)
        g_error ("%s.%s: choice %s has no label", kind->name, field->name, choice->value);
      if (ent_field_find_choice (field, choice->value) != choice)
        g_error ("%s.%s: choice %s is there twice", kind->name, field->name, choice->value);
    }
}

static void
check_owning (const EntKind *kind, const EntField *field)
{
  if (ent_field_get_single_target (field) == NULL || field->many || !field->required)
    g_error ("%s.%s: an owning field is a required reference to one kind, and not many", kind->name,
             field->name);
  if (ent_kind_get_owning_field (kind, NULL) != field)
    g_error ("%s.%s: a kind has one owning field", kind->name, field->name);
}

static void
check_member (const EntKind *kind, const EntField *field)
{
  if (field->type != ENT_TYPE_REFERENCE || field->many)
    g_error ("%s.%s: a member field is a reference, and not many", kind->name, field->name);
  if (ent_kind_get_home_field (kind, NULL) != field)
    g_error ("%s.%s: a kind has one owning or member field", kind->name, field->name);
}

static void
check_orders (const EntKind *kind, const EntField *field)
{
  if (field->type != ENT_TYPE_INTEGER)
    g_error ("%s.%s: what orders is an integer", kind->name, field->name);
  if (ent_kind_get_order_field (kind, NULL) != field)
    g_error ("%s.%s: a kind has one field that orders", kind->name, field->name);
}

static void
check_initial (const EntKind *kind, const EntField *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  if (!ent_field_normalise (field, field->initial, &value, &error))
    g_error ("%s.%s: initial value: %s", kind->name, field->name, error->message);
  if (g_strcmp0 (value, field->initial) != 0)
    g_error ("%s.%s: initial value is stored as “%s”, so write that", kind->name, field->name,
             value != NULL ? value : "");
}

/* What a field may say only if it has a certain type. */
static void
check_type (const EntKind *kind, const EntField *field)
{
  gboolean counts = field->type == ENT_TYPE_INTEGER || field->type == ENT_TYPE_NUMBER;

  if (field->type > ENT_TYPE_REFERENCE)
    g_error ("%s.%s: there is no such type", kind->name, field->name);
  if (field->type != ENT_TYPE_REFERENCE && (field->many || field->target != NULL))
    g_error ("%s.%s: only references have a target or are many", kind->name, field->name);
  if (field->type != ENT_TYPE_CHOICE && field->choices != NULL)
    g_error ("%s.%s: only choices have choices", kind->name, field->name);
  if (is_ranged (field) && (!counts || field->minimum > field->maximum))
    g_error ("%s.%s: a range is for integers and numbers, from minimum to maximum", kind->name,
             field->name);
}

static void
check_field (const EntKind *kind, const EntField *field)
{
  if (!is_kebab (field->name, FALSE))
    g_error ("%s: field %u has no kebab-case name (%s)", kind->name, (guint)(field - kind->fields),
             field->name != NULL ? field->name : "none");
  if (g_strv_contains (reserved, field->name))
    g_error ("%s.%s: this name is taken in every kind", kind->name, field->name);
  if (ent_kind_find_field (kind, field->name, NULL) != field)
    g_error ("%s.%s: this field is there twice", kind->name, field->name);
  if (field->label == NULL)
    g_error ("%s.%s: a field needs a label", kind->name, field->name);
  check_type (kind, field);
  if (field->type == ENT_TYPE_CHOICE)
    check_choices (kind, field);
  if (field->owning)
    check_owning (kind, field);
  if (field->member)
    check_member (kind, field);
  if (field->orders)
    check_orders (kind, field);
  if (field->initial != NULL)
    check_initial (kind, field);
}

static void
check_kind (const EntKind *kind)
{
  if (!is_kebab (kind->name, FALSE))
    g_error ("kind “%s”: its name is not kebab-case", kind->name != NULL ? kind->name : "");
  if (ent_catalogue_find (kind->name, NULL) != NULL)
    g_error ("%s: this kind is there twice", kind->name);
  if (kind->label == NULL || kind->label_plural == NULL)
    g_error ("%s: a kind needs a label and its plural", kind->name);
  if (kind->fields == NULL || kind->title_field >= kind->n_fields)
    g_error ("%s: its title field is none of its fields", kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    check_field (kind, &kind->fields[i]);
}

/* Each kind a reference names has to be there. */
static void
check_targets (const EntKind *kind, const EntField *field)
{
  g_auto (GStrv) names = NULL;

  if (field->target == NULL)
    return;
  names = g_strsplit (field->target, " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (ent_catalogue_find (names[i], NULL) == NULL)
      g_error ("%s.%s: there is no kind “%s” to refer to", kind->name, field->name, names[i]);
}

static const EntKind *
get_parent (const EntKind *kind)
{
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);

  return owning != NULL ? ent_catalogue_find (owning->target, NULL) : NULL;
}

/* Fields and child records are elements side by side in XML, so a parent's fields and the kinds
 * inside it share no name. */
static void
check_parents (const EntKind *kind)
{
  const EntKind *parent = get_parent (kind);
  guint depth = 0;

  if (parent == NULL)
    return;
  if (ent_kind_find_field (parent, kind->name, NULL) != NULL)
    g_error ("%s.%s: a kind that lives in %s has this name", parent->name, kind->name,
             parent->name);
  if (kind->agreements && !parent->agreements)
    g_error ("%s: it is part of the agreements, but %s, where it lives, is not", kind->name,
             parent->name);
  for (; parent != NULL; parent = get_parent (parent))
    if (++depth > kinds->len)
      g_error ("%s: its parents form a cycle", kind->name);
}

/* A title that is a reference's is asked of the target, which may ask on; this must end. */
static void
check_title (const EntKind *kind, guint depth)
{
  const EntField *title = &kind->fields[kind->title_field];
  g_auto (GStrv) names = NULL;

  if (title->type != ENT_TYPE_REFERENCE)
    return;
  if (title->target == NULL || depth > kinds->len)
    g_error ("%s.%s: the titles it stands for never end", kind->name, title->name);
  names = g_strsplit (title->target, " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    check_title (ent_catalogue_find (names[i], NULL), depth + 1);
}

static void check_citations (const EntKind *root, const EntKind *kind, guint depth);

/* Every citable kind other than @root that @field may lead to is part of what it builds on. */
static void
check_cited (const EntKind *root, const EntField *field, guint depth)
{
  if (field->type != ENT_TYPE_REFERENCE || field->aside || field->owning)
    return;
  for (guint i = 0; i < kinds->len; i++)
    {
      const EntKind *target = kinds->pdata[i];

      if (!target->citable || target == root || !ent_field_allows (field, target->name))
        continue;
      if (depth > kinds->len)
        g_error ("%s.%s: kinds that cite each other form a cycle", root->name, field->name);
      check_citations (target, target, depth + 1);
    }
}

/* A signature on a record covers what it cites, and what that cites; this must end. @kind: @root,
 * or one that lives in it. */
static void
check_citations (const EntKind *root, const EntKind *kind, guint depth)
{
  if (root->historic)
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    check_cited (root, &kind->fields[i], depth);
  for (guint i = 0; i < kinds->len; i++)
    {
      const EntKind *child = kinds->pdata[i];
      const EntField *owning = ent_kind_get_owning_field (child, NULL);

      if (owning != NULL && !owning->aside && ent_kind_is_child_of (child, kind))
        check_citations (root, child, depth);
    }
}

void
ent_catalogue_register (const EntKind *const *table)
{
  if (kinds == NULL)
    {
      kinds = g_ptr_array_new ();
      places = g_hash_table_new (g_str_hash, g_str_equal);
    }
  for (; *table != NULL; table++)
    {
      if (sealed)
        g_error ("%s: the catalogue is sealed", (*table)->name);
      check_kind (*table);
      g_ptr_array_add (kinds, (gpointer)*table);
      g_hash_table_insert (places, (gpointer)(*table)->name, GUINT_TO_POINTER (kinds->len));
    }
}

void
ent_catalogue_seal (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      for (guint j = 0; j < kind->n_fields; j++)
        check_targets (kind, &kind->fields[j]);
    }
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      check_parents (ent_catalogue_get (i));
      check_title (ent_catalogue_get (i), 0);
      check_citations (ent_catalogue_get (i), ent_catalogue_get (i), 0);
    }
  sealed = TRUE;
}

guint
ent_catalogue_get_length (void)
{
  return kinds != NULL ? kinds->len : 0;
}

const EntKind *
ent_catalogue_get (guint index)
{
  g_return_val_if_fail (index < ent_catalogue_get_length (), NULL);
  return g_ptr_array_index (kinds, index);
}

const EntKind *
ent_catalogue_find (const char *name, guint *index)
{
  guint place = places != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, name)) : 0;

  if (place == 0)
    return NULL;
  if (index != NULL)
    *index = place - 1;
  return g_ptr_array_index (kinds, place - 1);
}

guint
ent_catalogue_index (const EntKind *kind)
{
  guint index = 0;

  if (ent_catalogue_find (kind->name, &index) != kind)
    g_error ("%s: this kind was not registered", kind->name);
  return index;
}

GPtrArray *
ent_catalogue_list_child_kinds (const EntKind *parent)
{
  GPtrArray *children = g_ptr_array_new ();

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (ent_kind_is_child_of (ent_catalogue_get (i), parent))
      g_ptr_array_add (children, (gpointer)ent_catalogue_get (i));
  return children;
}
