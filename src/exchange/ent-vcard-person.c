/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a vCard says about a stakeholder. */
#include "ent-vcard-leftovers-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-uuid.h"

/* Parts of the structured values. */
enum
{
  NAME_FAMILY,
  NAME_GIVEN,
  NAME_MIDDLE,
};

enum
{
  ADDRESS_REGION = 4,
  ADDRESS_CODE,
  ADDRESS_COUNTRY,
};

/* One card on its way to a person. */
typedef struct
{
  EntVcardPerson *person;
  EntVcardLeftovers *leftovers;
  const EntVcard *card;
  char *formatted; /* the name as FN has it */
  char *assembled; /* the name as N has it */
  char *title;     /* TITLE */
  char *role;      /* ROLE, where there is no TITLE */
  GString *notes;
  const EntVcardProperty *best_email;
  const EntVcardProperty *best_phone;
  guint64 lines[ENT_VCARD_N_FIELDS]; /* where each value comes from */
} Draft;

void
ent_vcard_person_free (EntVcardPerson *self)
{
  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    g_free (self->values[i]);
  g_ptr_array_unref (self->emails);
  g_free (self->id);
  g_free (self);
}

static void
leave_out (Draft *draft, const EntVcardProperty *property)
{
  ent_vcard_leftovers_add (draft->leftovers, property->name, property->line);
}

/* The first of a name counts. */
static void
take_first (Draft *draft, const EntVcardProperty *property, char **text, guint field)
{
  if (*text != NULL)
    {
      leave_out (draft, property);
      return;
    }
  *text = ent_vcard_property_dup_text (property);
  draft->lines[field] = property->line;
}

/* Returns: (transfer full): those of @parts that are not empty, joined. */
static char *
join (const char *const *parts, guint n_parts, const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", parts[i]);
  return g_string_free (text, FALSE);
}

static void
read_name (Draft *draft, const EntVcardProperty *property)
{
  g_auto (GStrv) parts = ent_vcard_property_split (property, ';');
  guint n_parts = g_strv_length (parts);
  const char *order[] = {
    n_parts > NAME_GIVEN ? parts[NAME_GIVEN] : NULL,
    n_parts > NAME_MIDDLE ? parts[NAME_MIDDLE] : NULL,
    parts[NAME_FAMILY],
  };

  g_free (draft->assembled);
  draft->assembled = join (order, G_N_ELEMENTS (order), " ");
}

static void
read_organisation (Draft *draft, const EntVcardProperty *property)
{
  g_auto (GStrv) parts = ent_vcard_property_split (property, ';');

  if (draft->person->values[ENT_STAKEHOLDER_ORGANISATION] != NULL)
    {
      leave_out (draft, property);
      return;
    }
  draft->person->values[ENT_STAKEHOLDER_ORGANISATION]
      = join ((const char *const *)parts, g_strv_length (parts), ", ");
  draft->lines[ENT_STAKEHOLDER_ORGANISATION] = property->line;
}

static gboolean
has_street (GStrv parts, guint n_parts)
{
  for (guint i = 0; i < MIN (n_parts, ADDRESS_COUNTRY); i++)
    if (i != ADDRESS_REGION && *parts[i] != '\0')
      return TRUE;
  return FALSE;
}

/* Of an address only where the person works is kept. */
static void
read_address (Draft *draft, const EntVcardProperty *property)
{
  g_auto (GStrv) parts = ent_vcard_property_split (property, ';');
  guint n_parts = g_strv_length (parts);
  const char *region[] = {
    n_parts > ADDRESS_REGION ? parts[ADDRESS_REGION] : NULL,
    n_parts > ADDRESS_COUNTRY ? parts[ADDRESS_COUNTRY] : NULL,
  };

  if (draft->person->values[ENT_STAKEHOLDER_REGION] != NULL)
    {
      leave_out (draft, property);
      return;
    }
  draft->person->values[ENT_STAKEHOLDER_REGION] = join (region, G_N_ELEMENTS (region), ", ");
  draft->lines[ENT_STAKEHOLDER_REGION] = property->line;
  if (has_street (parts, n_parts))
    /* Translators: ADR is the address in a vCard. */
    ent_vcard_leftovers_add (draft->leftovers, _ ("ADR, but for region and country,"),
                             property->line);
}

static void
read_note (Draft *draft, const EntVcardProperty *property)
{
  g_autofree char *text = ent_vcard_property_dup_text (property);

  g_string_append_printf (draft->notes, "%s%s", draft->notes->len > 0 ? "\n\n" : "", text);
  if (draft->lines[ENT_STAKEHOLDER_NOTE] == 0)
    draft->lines[ENT_STAKEHOLDER_NOTE] = property->line;
}

/* A category that is the name of a function is taken for it. */
static void
read_categories (Draft *draft, const EntVcardProperty *property)
{
  const EntField *field = &ent_stakeholder_kind.fields[ENT_STAKEHOLDER_FUNCTION];
  char **function = &draft->person->values[ENT_STAKEHOLDER_FUNCTION];
  g_auto (GStrv) parts = ent_vcard_property_split (property, ',');

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0'
        && (*function != NULL || !ent_field_normalise (field, parts[i], function, NULL)))
      leave_out (draft, property);
}

/* Lower is better. */
static guint
rank (const EntVcardProperty *property)
{
  return ent_vcard_property_get_preference (property) * 3
         + (ent_vcard_property_has_type (property, "WORK")   ? 0
            : ent_vcard_property_has_type (property, "HOME") ? 2
                                                             : 1);
}

static void
offer (Draft *draft, const EntVcardProperty *property, const EntVcardProperty **best)
{
  const EntVcardProperty *loser = property;

  if (*best == NULL || rank (property) < rank (*best))
    {
      loser = *best;
      *best = property;
    }
  if (loser != NULL)
    leave_out (draft, loser);
}

static void
read_email (Draft *draft, const EntVcardProperty *property)
{
  g_autofree char *address = ent_vcard_property_dup_text (property);

  if (*address == '\0')
    return;
  g_ptr_array_add (draft->person->emails, g_steal_pointer (&address));
  offer (draft, property, &draft->best_email);
}

static void
read_phone (Draft *draft, const EntVcardProperty *property)
{
  static const char *const others[] = { "FAX", "PAGER", "MODEM", "BBS", "TEXTPHONE", NULL };

  for (guint i = 0; others[i] != NULL; i++)
    if (ent_vcard_property_has_type (property, others[i]))
      {
        leave_out (draft, property);
        return;
      }
  offer (draft, property, &draft->best_phone);
}

static void
read_id (Draft *draft, const EntVcardProperty *property)
{
  g_autofree char *text = ent_vcard_property_dup_text (property);
  const char *id = g_ascii_strncasecmp (text, "urn:uuid:", 9) == 0 ? text + 9 : text;
  EntUuid uuid;

  if (draft->person->id != NULL || !ent_uuid_parse (id, &uuid))
    return;
  draft->person->id = g_new (char, ENT_UUID_TEXT_LENGTH + 1);
  ent_uuid_format (&uuid, draft->person->id);
}

static void
read_formatted (Draft *draft, const EntVcardProperty *property)
{
  take_first (draft, property, &draft->formatted, ENT_STAKEHOLDER_NAME);
}

static void
read_title (Draft *draft, const EntVcardProperty *property)
{
  take_first (draft, property, &draft->title, ENT_STAKEHOLDER_JOB_TITLE);
}

static void
read_role (Draft *draft, const EntVcardProperty *property)
{
  take_first (draft, property, &draft->role, ENT_STAKEHOLDER_JOB_TITLE);
}

/* About the card, not about the person. */
static void
ignore (Draft *draft, const EntVcardProperty *property)
{
}

static const struct
{
  const char *name;
  void (*read) (Draft *draft, const EntVcardProperty *property);
} readers[] = {
  { "ADR", read_address },   { "CATEGORIES", read_categories },
  { "EMAIL", read_email },   { "FN", read_formatted },
  { "KIND", ignore },        { "N", read_name },
  { "NOTE", read_note },     { "ORG", read_organisation },
  { "PRODID", ignore },      { "PROFILE", ignore },
  { "REV", ignore },         { "ROLE", read_role },
  { "SORT-STRING", ignore }, { "TEL", read_phone },
  { "TITLE", read_title },   { "UID", read_id },
};

static void
read_property (Draft *draft, const EntVcardProperty *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].name, property->name))
      {
        readers[i].read (draft, property);
        return;
      }
  leave_out (draft, property);
}

/* A number as people write it; version 4.0 may have it as an address. */
static char *
read_number (const EntVcardProperty *property)
{
  g_autofree char *text = ent_vcard_property_dup_text (property);
  char *extension;

  if (g_ascii_strncasecmp (text, "tel:", 4) != 0)
    return g_steal_pointer (&text);
  extension = strstr (text, ";ext=");
  if (extension == NULL)
    {
      text[strcspn (text, ";")] = '\0';
      return g_strdup (text + 4);
    }
  *extension = '\0';
  extension += strlen (";ext=");
  extension[strcspn (extension, ";")] = '\0';
  /* Translators: a phone number and its extension. */
  return g_strdup_printf (_ ("%s ext. %s"), text + 4, extension);
}

static void
take_best (Draft *draft)
{
  char **values = draft->person->values;

  if (draft->best_email != NULL)
    {
      values[ENT_STAKEHOLDER_EMAIL] = ent_vcard_property_dup_text (draft->best_email);
      draft->lines[ENT_STAKEHOLDER_EMAIL] = draft->best_email->line;
    }
  if (draft->best_phone != NULL)
    {
      values[ENT_STAKEHOLDER_PHONE] = read_number (draft->best_phone);
      draft->lines[ENT_STAKEHOLDER_PHONE] = draft->best_phone->line;
    }
  values[ENT_STAKEHOLDER_NAME] = g_strdup (
      draft->formatted != NULL && *draft->formatted != '\0' ? draft->formatted : draft->assembled);
  values[ENT_STAKEHOLDER_JOB_TITLE] = g_strdup (draft->title != NULL ? draft->title : draft->role);
  values[ENT_STAKEHOLDER_NOTE] = g_strdup (draft->notes->str);
  if (draft->title != NULL && draft->role != NULL)
    ent_vcard_leftovers_add (draft->leftovers, "ROLE", draft->card->line);
}

/* Makes the texts stored ones. */
static gboolean
normalise (Draft *draft, guint64 *line, GError **error)
{
  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    {
      g_autofree char *text = g_steal_pointer (&draft->person->values[i]);

      *line = draft->lines[i] > 0 ? draft->lines[i] : draft->card->line;
      if (text != NULL
          && !ent_field_normalise (&ent_stakeholder_kind.fields[i], text, &draft->person->values[i],
                                   error))
        return FALSE;
    }
  *line = draft->card->line;
  if (draft->person->values[ENT_STAKEHOLDER_NAME] != NULL)
    return TRUE;
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                       _ ("The card has no name; enter one (FN) and export it again."));
  return FALSE;
}

gboolean
ent_vcard_is_person (const EntVcard *card)
{
  for (guint i = 0; i < card->properties->len; i++)
    {
      const EntVcardProperty *property = card->properties->pdata[i];

      if (g_str_equal (property->name, "KIND") && *property->value != '\0'
          && g_ascii_strcasecmp (property->value, "individual") != 0)
        return FALSE;
    }
  return TRUE;
}

EntVcardPerson *
ent_vcard_person_new (const EntVcard *card,
                      EntVcardLeftovers *leftovers,
                      guint64 *line,
                      GError **error)
{
  g_autoptr (EntVcardPerson) person = g_new0 (EntVcardPerson, 1);
  Draft draft = { .person = person, .leftovers = leftovers, .card = card };
  gboolean good;

  person->emails = g_ptr_array_new_with_free_func (g_free);
  draft.notes = g_string_new (NULL);
  for (guint i = 0; i < card->properties->len; i++)
    read_property (&draft, card->properties->pdata[i]);
  take_best (&draft);
  good = normalise (&draft, line, error);
  g_free (draft.formatted);
  g_free (draft.assembled);
  g_free (draft.title);
  g_free (draft.role);
  g_string_free (draft.notes, TRUE);
  return good ? g_steal_pointer (&person) : NULL;
}
