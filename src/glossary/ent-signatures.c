/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tables of required roles and newest sign-offs. */
#include "ent-signatures.h"

#include "ent-glossary-kinds.h"
#include "ent-role.h"
#include "ent-sign-off-state.h"

/* What was said about one subject. */
typedef struct
{
  EntRecord *subject; /* (nullable): looked up at first need */
  GPtrArray *last;    /* (element-type EntRecord): sign-offs, one a role */
} Words;

/* Beyond so many subjects that were asked about all sign-offs are read at once. */
#define SINGLE_LIMIT 64

struct _EntSignatures
{
  EntSource *source;
  gboolean whole;       /* all sign-offs were read; else those on the subjects in @words */
  EntContent *content;  /* for digests */
  gboolean own_content; /* it is freed with the signatures */
  GHashTable *required; /* what → GPtrArray of roles */
  GHashTable *words;    /* identity of a subject → Words */
  GPtrArray *subjects;  /* identities, in the order of the first sign-off; empty until @whole */
  GHashTable *held; /* "ROLE PERSON DAY" → whether the person held the role, as far as asked */
};

static void
read_requirements (EntSignatures *self)
{
  g_autoptr (GPtrArray) requirements = ent_source_list (self->source, "signatory-requirement");

  for (guint i = 0; i < requirements->len; i++)
    {
      EntRecord *requirement = requirements->pdata[i];
      const char *what = ent_record_get_text (requirement, ENT_SIGNATORY_REQUIREMENT_SUBJECT);
      GPtrArray *roles = ent_record_list_references (requirement, ENT_SIGNATORY_REQUIREMENT_ROLES);

      g_hash_table_insert (self->required, g_strdup (what), roles);
    }
}

static gboolean
has_same (EntRecord *sign_off, EntRecord *other, guint field)
{
  return ent_record_equals (sign_off, field, ent_record_get_text (other, field));
}

/* The identities of those of @sign_offs that a later one of the same role on the same subject
 * supersedes by name; borrowed from these. */
static GHashTable *
collect_superseded (GPtrArray *sign_offs)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *superseded = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sign_offs->len; i++)
    g_hash_table_insert (by_id, (gpointer)ent_record_get_id (sign_offs->pdata[i]),
                         sign_offs->pdata[i]);
  for (guint i = 0; i < sign_offs->len; i++)
    {
      const char *id = ent_record_get_text (sign_offs->pdata[i], ENT_SIGN_OFF_SUPERSEDES);
      EntRecord *earlier = id != NULL ? g_hash_table_lookup (by_id, id) : NULL;

      if (earlier != NULL && has_same (sign_offs->pdata[i], earlier, ENT_SIGN_OFF_ROLE)
          && has_same (sign_offs->pdata[i], earlier, ENT_SIGN_OFF_SUBJECT))
        g_hash_table_add (superseded, (gpointer)id);
    }
  return superseded;
}

static void
words_free (gpointer data)
{
  Words *words = data;

  g_clear_object (&words->subject);
  g_ptr_array_unref (words->last);
  g_free (words);
}

static Words *
add_words (EntSignatures *self, const char *subject_id)
{
  Words *words = g_hash_table_lookup (self->words, subject_id);

  if (words != NULL)
    return words;
  words = g_new0 (Words, 1);
  words->last = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (self->words, g_strdup (subject_id), words);
  return words;
}

static int
find_word (GPtrArray *words, const char *role_id)
{
  for (guint i = 0; i < words->len; i++)
    if (ent_record_equals (words->pdata[i], ENT_SIGN_OFF_ROLE, role_id))
      return (int)i;
  return -1;
}

/* Dates sort as texts. */
static gboolean
is_earlier (EntRecord *sign_off, EntRecord *other)
{
  return g_strcmp0 (ent_record_get_text (sign_off, ENT_SIGN_OFF_SIGNED_ON),
                    ent_record_get_text (other, ENT_SIGN_OFF_SIGNED_ON))
         < 0;
}

/* @sign_offs are in the order they were given, so that of one day the last one stays. @superseded:
 * (element-type utf8): identities of sign-offs that count no more. */
static void
keep_last_words (EntSignatures *self, GPtrArray *sign_offs, GHashTable *superseded)
{
  for (guint i = 0; i < sign_offs->len; i++)
    {
      EntRecord *sign_off = sign_offs->pdata[i];
      GPtrArray *words
          = add_words (self, ent_record_get_text (sign_off, ENT_SIGN_OFF_SUBJECT))->last;
      int other = find_word (words, ent_record_get_text (sign_off, ENT_SIGN_OFF_ROLE));

      if (g_hash_table_contains (superseded, ent_record_get_id (sign_off))
          || (other >= 0 && is_earlier (sign_off, words->pdata[other])))
        continue;
      if (other >= 0)
        g_ptr_array_remove_index (words, (guint)other);
      g_ptr_array_add (words, g_object_ref (sign_off));
    }
}

/* What was read before stays, since somebody may have borrowed it. */
static void
read_all (EntSignatures *self)
{
  g_autoptr (GPtrArray) sign_offs = NULL;
  g_autoptr (GPtrArray) unread = g_ptr_array_new ();
  g_autoptr (GHashTable) superseded = NULL;
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->whole)
    return;
  self->whole = TRUE;
  sign_offs = ent_source_list (self->source, "sign-off");
  superseded = collect_superseded (sign_offs);
  for (guint i = 0; i < sign_offs->len; i++)
    {
      const char *id = ent_record_get_text (sign_offs->pdata[i], ENT_SIGN_OFF_SUBJECT);

      if (!g_hash_table_contains (self->words, id))
        g_ptr_array_add (unread, sign_offs->pdata[i]);
      if (g_hash_table_add (listed, (gpointer)id))
        g_ptr_array_add (self->subjects, g_strdup (id));
    }
  keep_last_words (self, unread, superseded);
}

static void
read_subject (EntSignatures *self, const char *id)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_sign_off_kind);
  g_autoptr (GPtrArray) sign_offs = NULL;
  g_autoptr (GHashTable) superseded = NULL;

  ent_query_where (query, ENT_SIGN_OFF_SUBJECT, id);
  sign_offs = ent_source_list_query (self->source, query);
  superseded = collect_superseded (sign_offs);
  add_words (self, id);
  keep_last_words (self, sign_offs, superseded);
}

/* What was said on the subject with identity @id, which is read at need. */
static Words *
get_words (EntSignatures *self, const char *id)
{
  Words *words = g_hash_table_lookup (self->words, id);

  if (words != NULL)
    return words;
  if (!self->whole && g_hash_table_size (self->words) >= SINGLE_LIMIT)
    read_all (self);
  if (!self->whole)
    read_subject (self, id);
  return add_words (self, id);
}

static EntSignatures *
make_empty (EntSource *source, EntContent *content)
{
  EntSignatures *self = g_new0 (EntSignatures, 1);

  self->source = source;
  self->content = content != NULL ? content : ent_content_new (source);
  self->own_content = content == NULL;
  self->required
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, words_free);
  self->subjects = g_ptr_array_new_with_free_func (g_free);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

EntSignatures *
ent_signatures_new_sharing (EntSource *source, EntContent *content)
{
  EntSignatures *self = make_empty (source, content);

  read_requirements (self);
  return self;
}

EntSignatures *
ent_signatures_new (EntSource *source)
{
  return ent_signatures_new_sharing (source, NULL);
}

EntSignatures *
ent_signatures_new_for (EntRecord *subject)
{
  return make_empty (ent_record_get_source (subject), NULL);
}

void
ent_signatures_free (EntSignatures *self)
{
  if (self->own_content)
    ent_content_free (self->content);
  g_hash_table_unref (self->required);
  g_ptr_array_unref (self->subjects);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->held);
  g_free (self);
}

EntContent *
ent_signatures_get_content (EntSignatures *self)
{
  return self->content;
}

GPtrArray *
ent_signatures_get_required (EntSignatures *self, const char *what)
{
  GPtrArray *roles = g_hash_table_lookup (self->required, what);

  return roles != NULL && roles->len > 0 ? roles : NULL;
}

GPtrArray *
ent_signatures_get_words (EntSignatures *self, EntRecord *subject)
{
  Words *words = get_words (self, ent_record_get_id (subject));

  return words->last->len > 0 ? words->last : NULL;
}

EntRecord *
ent_signatures_get_newest (EntSignatures *self, EntRecord *subject, EntRecord *role)
{
  GPtrArray *words = ent_signatures_get_words (self, subject);
  int index = words != NULL ? find_word (words, ent_record_get_id (role)) : -1;

  return index >= 0 ? words->pdata[index] : NULL;
}

/* Returns: (nullable): the subject with identity @id, which somebody signed. */
static EntRecord *
get_subject (EntSignatures *self, const char *id)
{
  Words *words = get_words (self, id);

  if (words->subject == NULL)
    words->subject = ent_source_lookup (self->source, id);
  return words->subject;
}

EntRecord *
ent_signatures_get_subject (EntSignatures *self, EntRecord *sign_off)
{
  return get_subject (self, ent_record_get_text (sign_off, ENT_SIGN_OFF_SUBJECT));
}

GPtrArray *
ent_signatures_list_subjects (EntSignatures *self)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);

  read_all (self);
  for (guint i = 0; i < self->subjects->len; i++)
    {
      EntRecord *subject = get_subject (self, self->subjects->pdata[i]);

      if (subject != NULL)
        g_ptr_array_add (subjects, g_object_ref (subject));
    }
  return subjects;
}

gboolean
ent_signatures_is_last_word (EntSignatures *self, EntRecord *sign_off)
{
  GPtrArray *last = get_words (self, ent_record_get_text (sign_off, ENT_SIGN_OFF_SUBJECT))->last;
  int index = find_word (last, ent_record_get_text (sign_off, ENT_SIGN_OFF_ROLE));

  return index >= 0
         && g_str_equal (ent_record_get_id (last->pdata[index]), ent_record_get_id (sign_off));
}

static gboolean
was_held (EntRecord *sign_off)
{
  g_autoptr (EntRecord) role = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_ROLE);
  g_autoptr (EntRecord) holder = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_HOLDER);
  GDate date;

  return role != NULL && holder != NULL
         && ent_record_get_date (sign_off, ENT_SIGN_OFF_SIGNED_ON, &date)
         && ent_role_is_held_by (role, holder, &date);
}

gboolean
ent_signatures_is_authorised (EntSignatures *self, EntRecord *sign_off)
{
  g_autofree char *key = g_strjoin (" ", ent_record_get_text (sign_off, ENT_SIGN_OFF_ROLE),
                                    ent_record_get_text (sign_off, ENT_SIGN_OFF_HOLDER),
                                    ent_record_get_text (sign_off, ENT_SIGN_OFF_SIGNED_ON), NULL);
  gpointer held;

  if (!g_hash_table_lookup_extended (self->held, key, NULL, &held))
    {
      held = GINT_TO_POINTER (was_held (sign_off));
      g_hash_table_insert (self->held, g_steal_pointer (&key), held);
    }
  return GPOINTER_TO_INT (held);
}

static EntSignature
judge (EntSignatures *self, EntRecord *sign_off)
{
  switch (ent_sign_off_get_state (sign_off, self))
    {
    case ENT_SIGN_OFF_VALID:
      return ENT_SIGNATURE_APPROVED;
    case ENT_SIGN_OFF_REJECTED:
      return ENT_SIGNATURE_REJECTED;
    case ENT_SIGN_OFF_STALE:
      return ent_record_equals (sign_off, ENT_SIGN_OFF_DECISION, "approve") ? ENT_SIGNATURE_STALE
                                                                            : ENT_SIGNATURE_NONE;
    default:
      return ENT_SIGNATURE_NONE;
    }
}

EntSignature
ent_signatures_get (EntSignatures *self, EntRecord *subject, EntRecord *role)
{
  EntRecord *sign_off = ent_signatures_get_newest (self, subject, role);

  return sign_off != NULL ? judge (self, sign_off) : ENT_SIGNATURE_NONE;
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

GPtrArray *
ent_signatures_list_missing (EntSignatures *self, EntRecord *subject, GPtrArray *roles)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < roles->len; i++)
    if (ent_signatures_get (self, subject, roles->pdata[i]) != ENT_SIGNATURE_APPROVED)
      g_ptr_array_add (missing, g_object_ref (roles->pdata[i]));
  return missing;
}

gboolean
ent_signatures_have_approval (EntSignatures *self, EntRecord *subject)
{
  GPtrArray *words = ent_signatures_get_words (self, subject);

  for (guint i = 0; words != NULL && i < words->len; i++)
    if (judge (self, words->pdata[i]) == ENT_SIGNATURE_APPROVED)
      return TRUE;
  return FALSE;
}

gboolean
ent_signatures_are_complete (EntSignatures *self, EntRecord *subject, GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    if (ent_signatures_get (self, subject, roles->pdata[i]) != ENT_SIGNATURE_APPROVED)
      return FALSE;
  return roles->len > 0;
}
