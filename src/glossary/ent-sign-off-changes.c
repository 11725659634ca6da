/* SPDX-License-Identifier: GPL-3.0-or-later
 * What changed since a signature: the content then against the content now, record by record. */
#include "ent-sign-off-state.h"

#include <glib/gi18n-lib.h>

#include "ent-content-private.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"

/* The records a content is made of, those it cites included, in its order. */
typedef struct
{
  GPtrArray *records; /* (element-type EntRecord): whose fields it holds */
  GHashTable *by_id;  /* identity → record of @records */
  GPtrArray *named;   /* (element-type EntRecord): whose title it holds */
} Parts;

static void
parts_init (Parts *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->named = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
parts_clear (Parts *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->named, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static void
read_cb (gpointer data, EntRecord *record)
{
  Parts *parts = data;

  if (g_hash_table_insert (parts->by_id, (gpointer)ent_record_get_id (record), record))
    g_ptr_array_add (parts->records, g_object_ref (record));
}

static void
name_cb (gpointer data, EntRecord *record, gboolean cited)
{
  Parts *parts = data;

  if (!g_ptr_array_find (parts->named, record, NULL))
    g_ptr_array_add (parts->named, g_object_ref (record));
}

static const char *get_digest_cb (gpointer data, EntRecord *record);

static void
collect (Parts *parts, EntRecord *record)
{
  const EntContentHost host = { read_cb, name_cb, get_digest_cb, parts };

  g_free (ent_content_write (record, &host));
}

/* What is cited is part of the content too. */
static const char *
get_digest_cb (gpointer data, EntRecord *record)
{
  Parts *parts = data;

  if (!g_hash_table_contains (parts->by_id, ent_record_get_id (record)))
    collect (parts, record);
  return "";
}

static gboolean
is_part (const EntField *field)
{
  return !field->aside && !field->owning;
}

/* @was and @is: the same record then and now. */
static void
compare_fields (EntRecord *was, EntRecord *is, GPtrArray *changes)
{
  const EntKind *kind = ent_record_get_kind (is);

  for (guint i = 0; i < kind->n_fields; i++)
    if (is_part (&kind->fields[i]) && !ent_record_equals (is, i, ent_record_get_text (was, i)))
      g_ptr_array_add (changes, ent_field_change_new (is, ENT_OPERATION_CHANGE, &kind->fields[i],
                                                      ent_record_get_text (was, i),
                                                      ent_record_get_text (is, i)));
}

/* All of @record came, or went. */
static void
list_whole (EntRecord *record, EntOperation operation, GPtrArray *changes)
{
  const EntKind *kind = ent_record_get_kind (record);
  guint before = changes->len;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *text = ent_record_get_text (record, i);

      if (is_part (&kind->fields[i]) && text != NULL)
        g_ptr_array_add (changes,
                         ent_field_change_new (record, operation, &kind->fields[i],
                                               operation == ENT_OPERATION_ADD ? NULL : text,
                                               operation == ENT_OPERATION_ADD ? text : NULL));
    }
  if (changes->len == before)
    g_ptr_array_add (changes, ent_field_change_new (record, operation, NULL, NULL, NULL));
}

/* TRUE if @record came or went inside what is in @other too; else the field that cites it tells. */
static gboolean
lives_in (EntRecord *record, Parts *other)
{
  guint owning;

  return ent_content_includes (ent_record_get_kind (record))
         && ent_kind_get_owning_field (ent_record_get_kind (record), &owning) != NULL
         && g_hash_table_contains (other->by_id, ent_record_get_text (record, owning));
}

/* Titles of what is named only: a role that is called otherwise now. */
static void
compare_names (Parts *then, Parts *now, GPtrArray *changes)
{
  for (guint i = 0; i < then->named->len; i++)
    {
      EntRecord *was = then->named->pdata[i];
      const EntKind *kind = ent_record_get_kind (was);
      const EntField *field = &kind->fields[kind->title_field];
      EntRecord *is = NULL;

      for (guint j = 0; j < now->named->len && is == NULL; j++)
        if (g_str_equal (ent_record_get_id (now->named->pdata[j]), ent_record_get_id (was)))
          is = now->named->pdata[j];
      if (is != NULL && field->type != ENT_TYPE_REFERENCE
          && !g_hash_table_contains (now->by_id, ent_record_get_id (is))
          && !ent_record_equals (is, kind->title_field,
                                 ent_record_get_text (was, kind->title_field)))
        g_ptr_array_add (changes,
                         ent_field_change_new (is, ENT_OPERATION_CHANGE, field,
                                               ent_record_get_text (was, kind->title_field),
                                               ent_record_get_text (is, kind->title_field)));
    }
}

static GPtrArray *
compare (Parts *then, Parts *now)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify)ent_field_change_free);

  for (guint i = 0; i < now->records->len; i++)
    {
      EntRecord *is = now->records->pdata[i];
      EntRecord *was = g_hash_table_lookup (then->by_id, ent_record_get_id (is));

      if (was != NULL)
        compare_fields (was, is, changes);
      else if (lives_in (is, then))
        list_whole (is, ENT_OPERATION_ADD, changes);
    }
  for (guint i = 0; i < then->records->len; i++)
    {
      EntRecord *was = then->records->pdata[i];

      if (!g_hash_table_contains (now->by_id, ent_record_get_id (was)) && lives_in (was, now))
        list_whole (was, ENT_OPERATION_REMOVE, changes);
    }
  compare_names (then, now, changes);
  return changes;
}

EntEntry *
ent_sign_off_dup_entry (EntRecord *sign_off)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (sign_off));
  g_autoptr (GListModel) entries = ent_journal_list_entries (engagement, sign_off);
  guint n = g_list_model_get_n_items (entries);

  return n > 0 ? g_list_model_get_item (entries, n - 1) : NULL;
}

static EntEngagement *
open_signed (EntRecord *sign_off, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (sign_off));
  g_autoptr (EntEntry) entry = ent_sign_off_dup_entry (sign_off);
  gint64 sequence = entry != NULL ? ent_entry_get_sequence (entry) : 0;

  return ent_engagement_open_as_of (engagement, sequence, error);
}

/* Returns: (transfer full) (nullable): the signed record as it was in @past, right after the
 * signature. */
static EntRecord *
dup_signed (EntRecord *sign_off, EntEngagement *past, GError **error)
{
  const char *id = ent_record_get_text (sign_off, ENT_SIGN_OFF_SUBJECT);
  g_autoptr (EntRecord) subject = ent_source_lookup (ENT_SOURCE (past), id);
  g_autofree char *digest = subject != NULL ? ent_content_make_digest (subject) : NULL;
  g_autofree char *title = NULL;

  if (ent_record_equals (sign_off, ENT_SIGN_OFF_DIGEST, digest))
    return g_steal_pointer (&subject);
  title = ent_record_dup_title (sign_off);
  g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
               /* Translators: %s is the role that signed. */
               _ ("What “%s” signed is not in the history of this file; look into the file it was "
                  "signed in."),
               title);
  return NULL;
}

char *
ent_sign_off_dup_content (EntRecord *sign_off, GError **error)
{
  g_autoptr (EntRecord) now = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_SUBJECT);
  g_autofree char *text = now != NULL ? ent_content_make_text (now) : NULL;
  g_autofree char *digest
      = text != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1) : NULL;
  g_autoptr (EntEngagement) past = NULL;
  g_autoptr (EntRecord) then = NULL;

  if (ent_record_equals (sign_off, ENT_SIGN_OFF_DIGEST, digest))
    return g_steal_pointer (&text);
  past = open_signed (sign_off, error);
  then = past != NULL ? dup_signed (sign_off, past, error) : NULL;
  return then != NULL ? ent_content_make_text (then) : NULL;
}

GPtrArray *
ent_sign_off_list_changes (EntRecord *sign_off, GError **error)
{
  g_autoptr (EntRecord) now = ent_record_dup_reference (sign_off, ENT_SIGN_OFF_SUBJECT);
  g_autoptr (EntEngagement) past = open_signed (sign_off, error);
  g_autoptr (EntRecord) then = past != NULL ? dup_signed (sign_off, past, error) : NULL;
  g_auto (Parts) parts_then = { NULL };
  g_auto (Parts) parts_now = { NULL };

  if (then == NULL)
    return NULL;
  parts_init (&parts_then);
  parts_init (&parts_now);
  collect (&parts_then, then);
  collect (&parts_now, now);
  return compare (&parts_then, &parts_now);
}
