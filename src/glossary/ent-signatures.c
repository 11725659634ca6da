/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tables of required roles and newest sign-offs. */
#include "ent-signatures.h"

#include "ent-glossary-kinds.h"

struct _EntSignatures
{
  GHashTable *required; /* what → GPtrArray of roles */
  GHashTable *newest;   /* "SUBJECT ROLE" (identities) → sign-off */
};

static char *
make_key (const char *subject_id, const char *role_id)
{
  return g_strconcat (subject_id, " ", role_id, NULL);
}

static void
read_requirements (EntSignatures *self, EntSource *source)
{
  g_autoptr (GPtrArray) requirements = ent_source_list (source, "signatory-requirement");

  for (guint i = 0; i < requirements->len; i++)
    {
      EntRecord *requirement = requirements->pdata[i];
      const char *what = ent_record_get_text (requirement, ENT_SIGNATORY_REQUIREMENT_SUBJECT);
      GPtrArray *roles = ent_record_list_references (requirement, ENT_SIGNATORY_REQUIREMENT_ROLES);

      g_hash_table_insert (self->required, g_strdup (what), roles);
    }
}

/* The identities of sign-offs that another one supersedes by name; borrowed from @sign_offs. */
static GHashTable *
collect_superseded (GPtrArray *sign_offs)
{
  GHashTable *superseded = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sign_offs->len; i++)
    {
      const char *id = ent_record_get_text (sign_offs->pdata[i], ENT_SIGN_OFF_SUPERSEDES);

      if (id != NULL)
        g_hash_table_add (superseded, (gpointer)id);
    }
  return superseded;
}

/* @sign_offs are in the order they were given, so that of one day the last one stays. */
static void
keep_last_words (EntSignatures *self, GPtrArray *sign_offs)
{
  g_autoptr (GHashTable) superseded = collect_superseded (sign_offs);

  for (guint i = 0; i < sign_offs->len; i++)
    {
      EntRecord *sign_off = sign_offs->pdata[i];
      g_autofree char *key = make_key (ent_record_get_text (sign_off, ENT_SIGN_OFF_SUBJECT),
                                       ent_record_get_text (sign_off, ENT_SIGN_OFF_ROLE));
      EntRecord *other = g_hash_table_lookup (self->newest, key);

      if (g_hash_table_contains (superseded, ent_record_get_id (sign_off)))
        continue;
      if (other == NULL
          || g_strcmp0 (ent_record_get_text (other, ENT_SIGN_OFF_SIGNED_ON),
                        ent_record_get_text (sign_off, ENT_SIGN_OFF_SIGNED_ON))
                 <= 0)
        g_hash_table_insert (self->newest, g_steal_pointer (&key), g_object_ref (sign_off));
    }
}

static EntSignatures *
make_empty (void)
{
  EntSignatures *self = g_new0 (EntSignatures, 1);

  self->required
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

EntSignatures *
ent_signatures_new (EntSource *source)
{
  EntSignatures *self = make_empty ();
  g_autoptr (GPtrArray) sign_offs = ent_source_list (source, "sign-off");

  read_requirements (self, source);
  keep_last_words (self, sign_offs);
  return self;
}

EntSignatures *
ent_signatures_new_for (EntRecord *subject)
{
  EntSignatures *self = make_empty ();
  g_autoptr (EntQuery) query = ent_query_new (&ent_sign_off_kind);
  g_autoptr (GPtrArray) sign_offs = NULL;

  ent_query_where (query, ENT_SIGN_OFF_SUBJECT, ent_record_get_id (subject));
  sign_offs = ent_source_list_query (ent_record_get_source (subject), query);
  keep_last_words (self, sign_offs);
  return self;
}

void
ent_signatures_free (EntSignatures *self)
{
  g_hash_table_unref (self->required);
  g_hash_table_unref (self->newest);
  g_free (self);
}

GPtrArray *
ent_signatures_get_required (EntSignatures *self, const char *what)
{
  GPtrArray *roles = g_hash_table_lookup (self->required, what);

  return roles != NULL && roles->len > 0 ? roles : NULL;
}

EntRecord *
ent_signatures_get_newest (EntSignatures *self, EntRecord *subject, EntRecord *role)
{
  g_autofree char *key = make_key (ent_record_get_id (subject), ent_record_get_id (role));

  return g_hash_table_lookup (self->newest, key);
}

static gboolean
is_approval (EntRecord *sign_off)
{
  return ent_record_equals (sign_off, ENT_SIGN_OFF_DECISION, "approve");
}

EntSignature
ent_signatures_get (EntSignatures *self, EntRecord *subject, EntRecord *role)
{
  EntRecord *sign_off = ent_signatures_get_newest (self, subject, role);

  if (sign_off == NULL)
    return ENT_SIGNATURE_NONE;
  return is_approval (sign_off) ? ENT_SIGNATURE_APPROVED : ENT_SIGNATURE_REJECTED;
}

char *
ent_signatures_dup_names (EntSignatures *self,
                          EntRecord *subject,
                          GPtrArray *roles,
                          EntSignature state)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < roles->len; i++)
    if (ent_signatures_get (self, subject, roles->pdata[i]) == state)
      g_ptr_array_add (names, ent_record_dup_title (roles->pdata[i]));
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **)names->pdata);
}

gboolean
ent_signatures_have_approval (EntSignatures *self)
{
  GHashTableIter iter;
  gpointer sign_off;

  g_hash_table_iter_init (&iter, self->newest);
  while (g_hash_table_iter_next (&iter, NULL, &sign_off))
    if (is_approval (sign_off))
      return TRUE;
  return FALSE;
}

gboolean
ent_signatures_are_complete (EntSignatures *self, EntRecord *subject, GPtrArray *roles)
{
  guint approved = 0;

  for (guint i = 0; i < roles->len; i++)
    approved
        += ent_signatures_get (self, subject, roles->pdata[i]) == ENT_SIGNATURE_APPROVED ? 1 : 0;
  return roles->len > 0 && approved == roles->len;
}
