/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which stakeholder a vCard is about. */
#include "ent-vcard-matcher.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"
#include "ent-people-kinds.h"
#include "ent-text.h"
#include "ent-walk.h"

/* Stands for the identity where several stakeholders are meant. */
#define SEVERAL ""

struct _EntVcardMatcher
{
  EntSource *source;
  GHashTable *emails; /* folded address to identity */
  GHashTable *names;  /* folded name to identity */
};

static void
enter (GHashTable *table, const char *text, const char *id)
{
  char *key = text != NULL ? ent_text_fold (text) : NULL;
  const char *known = key != NULL ? g_hash_table_lookup (table, key) : NULL;

  if (key != NULL)
    g_hash_table_insert (table, key,
                         g_strdup (known == NULL || g_str_equal (known, id) ? id : SEVERAL));
}

static void
read_stakeholders (EntVcardMatcher *self)
{
  g_auto (EntWalk) walk = { 0 };
  EntRecord *record;

  ent_walk_init_kind (&walk, self->source, ent_stakeholder_kind.name);
  while ((record = ent_walk_next (&walk)) != NULL)
    {
      enter (self->emails, ent_record_get_text (record, ENT_STAKEHOLDER_EMAIL),
             ent_record_get_id (record));
      enter (self->names, ent_record_get_text (record, ENT_STAKEHOLDER_NAME),
             ent_record_get_id (record));
    }
}

EntVcardMatcher *
ent_vcard_matcher_new (EntSource *source)
{
  EntVcardMatcher *self = g_new0 (EntVcardMatcher, 1);

  self->source = source;
  self->emails = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_stakeholders (self);
  return self;
}

void
ent_vcard_matcher_free (EntVcardMatcher *self)
{
  g_hash_table_unref (self->emails);
  g_hash_table_unref (self->names);
  g_free (self);
}

static const char *
look_up (GHashTable *table, const char *text)
{
  g_autofree char *key = ent_text_fold (text);

  return key != NULL ? g_hash_table_lookup (table, key) : NULL;
}

/* Returns: FALSE with @error if the addresses belong to several. @id (out): (nullable) */
static gboolean
find_email (EntVcardMatcher *self, GPtrArray *emails, const char **id, GError **error)
{
  *id = NULL;
  for (guint i = 0; i < emails->len; i++)
    {
      const char *found = look_up (self->emails, emails->pdata[i]);
      g_autofree char *quote = NULL;

      if (found == NULL || g_strcmp0 (found, *id) == 0)
        continue;
      if (*id == NULL && *found != '\0')
        {
          *id = found;
          continue;
        }
      quote = ent_text_quote (emails->pdata[i]);
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   /* Translators: %s is an e-mail address. */
                   _ ("Several stakeholders have the e-mail addresses of this card, “%s” among "
                      "them; give each its own, or make the two stakeholders one."),
                   quote);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_stakeholder (EntVcardMatcher *self, const char *id)
{
  g_autoptr (EntRecord) record = id != NULL ? ent_source_lookup (self->source, id) : NULL;

  return record != NULL && ent_record_get_kind (record) == &ent_stakeholder_kind;
}

static const char *
refuse_name (const char *name, GError **error)
{
  g_autofree char *quote = ent_text_quote (name);

  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: %s is the name of a person. */
               _ ("Several stakeholders are called “%s”; enter the card's e-mail address with the "
                  "one it is about, and import again."),
               quote);
  return NULL;
}

const char *
ent_vcard_matcher_find (EntVcardMatcher *self,
                        const char *id,
                        GPtrArray *emails,
                        const char *name,
                        EntVcardMatch *match,
                        GError **error)
{
  const char *found;

  *match = ENT_VCARD_BY_IDENTITY;
  if (is_stakeholder (self, id))
    return id;
  if (!find_email (self, emails, &found, error))
    return NULL;
  *match = ENT_VCARD_BY_EMAIL;
  if (found != NULL)
    return found;
  found = look_up (self->names, name);
  *match = found != NULL ? ENT_VCARD_BY_NAME : ENT_VCARD_NEW;
  return found == NULL || *found != '\0' ? found : refuse_name (name, error);
}

void
ent_vcard_matcher_add (EntVcardMatcher *self, const char *id, GPtrArray *emails, const char *name)
{
  for (guint i = 0; i < emails->len; i++)
    enter (self->emails, emails->pdata[i], id);
  enter (self->names, name, id);
}
