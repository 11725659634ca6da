/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders out of a vCard file. */
#include "ent-vcard-import.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "ent-error.h"
#include "ent-standing.h"
#include "ent-text.h"
#include "ent-transaction.h"
#include "ent-uuid.h"

struct _EntVcardImport
{
  EntVcardOptions options;
  EntReport *report;
  GPtrArray *rows;   /* (element-type EntVcardRow) */
  GHashTable *by_id; /* identity to row, borrowed */
  guint n_joined;
  guint n_skipped;
  guint n_bad;
  guint n_stale;
  gsize size; /* bytes the plan takes, about */
  gboolean guessed;
};

static void
free_row (gpointer data)
{
  EntVcardRow *row = data;

  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    {
      g_free (row->theirs[i]);
      if (row->before != NULL)
        g_free (row->before[i]);
    }
  g_free (row->before);
  g_free (row->id);
  g_free (row);
}

EntVcardImport *
ent_vcard_import_new (const EntVcardOptions *options, EntReport *report)
{
  EntVcardImport *self = g_new0 (EntVcardImport, 1);

  self->options = *options;
  if (self->options.prefer == ENT_PREFER_NONE)
    self->options.prefer = ENT_PREFER_MINE;
  self->report = ent_report_ref (report);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
ent_vcard_import_free (EntVcardImport *self)
{
  ent_report_unref (self->report);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

gboolean
ent_vcard_row_conflicts (const EntVcardRow *self, guint field)
{
  return self->before != NULL && self->before[field] != NULL && self->theirs[field] != NULL
         && strcmp (self->before[field], self->theirs[field]) != 0;
}

/* What @field will hold, if the person is imported; NULL: nothing. */
static const char *
get_value (const EntVcardRow *self, guint field)
{
  const char *mine = self->before != NULL ? self->before[field] : NULL;
  const char *theirs = self->theirs[field];

  if (self->before == NULL && theirs == NULL)
    return ent_stakeholder_kind.fields[field].initial;
  if (theirs == NULL || (mine != NULL && self->prefer != ENT_PREFER_THEIRS))
    return mine;
  return theirs;
}

gboolean
ent_vcard_row_changes (const EntVcardRow *self, guint field)
{
  return !self->left_out
         && g_strcmp0 (get_value (self, field), self->before != NULL ? self->before[field] : NULL)
                != 0;
}

/* Reports a bad card: an error, or a warning if it may be left out. */
static void
refuse_card (EntVcardImport *self, guint64 line, const char *message)
{
  ent_report_add (self->report, self->options.skip_bad ? ENT_SEVERITY_WARNING : ENT_SEVERITY_ERROR,
                  line, 0, NULL, "%s", message);
  self->n_bad++;
}

static char **
copy_values (EntRecord *record)
{
  char **values = g_new0 (char *, ENT_VCARD_N_FIELDS);

  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    values[i] = g_strdup (ent_record_get_text (record, i));
  return values;
}

/* @id: (nullable): of the stakeholder the card is about */
static EntVcardRow *
add_row (EntVcardImport *self, EntSource *source, const char *id)
{
  g_autoptr (EntRecord) record = id != NULL ? ent_source_lookup (source, id) : NULL;
  EntVcardRow *row = g_new0 (EntVcardRow, 1);

  row->id = record != NULL ? g_strdup (id) : ent_uuid_new_text ();
  row->before = record != NULL ? copy_values (record) : NULL;
  row->prefer = self->options.prefer;
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_id, row->id, row);
  return row;
}

/* An address in other letters is the same address. */
static gboolean
is_same_email (const EntVcardRow *row, const char *email)
{
  const char *before = row->before != NULL ? row->before[ENT_STAKEHOLDER_EMAIL] : NULL;
  g_autofree char *mine = before != NULL ? ent_text_fold (before) : NULL;
  g_autofree char *theirs = email != NULL ? ent_text_fold (email) : NULL;

  return mine != NULL && g_strcmp0 (mine, theirs) == 0;
}

/* What the person's earlier cards do not say this one does. */
static void
take_values (EntVcardImport *self, EntVcardRow *row, EntVcardPerson *person)
{
  self->size += sizeof (EntVcardRow);
  if (is_same_email (row, person->values[ENT_STAKEHOLDER_EMAIL]))
    g_clear_pointer (&person->values[ENT_STAKEHOLDER_EMAIL], g_free);
  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    {
      if (row->theirs[i] == NULL)
        row->theirs[i] = g_steal_pointer (&person->values[i]);
      self->size += row->theirs[i] != NULL ? strlen (row->theirs[i]) + 16 : 0;
      self->size += row->before != NULL && row->before[i] != NULL ? strlen (row->before[i]) : 0;
    }
}

static void
note_joined (EntVcardImport *self, guint64 line, const EntVcardRow *row)
{
  self->n_joined++;
  ent_report_add (self->report, ENT_SEVERITY_NOTE, line, 0, NULL,
                  /* Translators: the number of a line, the name of a person. */
                  _ ("The card is about the same person as that in line %" PRIu64
                     " (%s); the two were joined."),
                  row->line, row->theirs[ENT_STAKEHOLDER_NAME]);
}

static void
plan_person (EntVcardImport *self,
             EntSource *source,
             EntVcardMatcher *matcher,
             guint64 line,
             EntVcardPerson *person)
{
  const char *name = person->values[ENT_STAKEHOLDER_NAME];
  g_autoptr (GError) error = NULL;
  EntVcardMatch match;
  const char *id
      = ent_vcard_matcher_find (matcher, person->id, person->emails, name, &match, &error);
  EntVcardRow *row = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

  if (error != NULL)
    {
      refuse_card (self, line, error->message);
      return;
    }
  if (row != NULL)
    note_joined (self, line, row);
  else
    {
      row = add_row (self, source, id);
      row->line = line;
      row->match = match;
    }
  ent_vcard_matcher_add (matcher, row->id, person->emails, name);
  take_values (self, row, person);
}

static void
note_guess (EntVcardImport *self, guint64 line)
{
  if (line == 0 || self->guessed)
    return;
  self->guessed = TRUE;
  ent_report_add (self->report, ENT_SEVERITY_NOTE, line, 0, NULL,
                  _ ("The text is not UTF-8 and was read as Windows-1252; export the cards as "
                     "UTF-8 if letters look wrong."));
}

static void
plan_card (EntVcardImport *self,
           EntSource *source,
           EntVcardMatcher *matcher,
           EntVcardLeftovers *leftovers,
           const EntVcard *card)
{
  g_autoptr (EntVcardPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  guint64 line;

  note_guess (self, card->guessed_line);
  if (card->fault != NULL)
    {
      refuse_card (self, card->fault_line, card->fault);
      return;
    }
  if (!ent_vcard_is_person (card))
    {
      self->n_skipped++;
      ent_report_add (self->report, ENT_SEVERITY_NOTE, card->line, 0, NULL,
                      _ ("The card is of a group, an organisation or a place, not of a person; it "
                         "is left out."));
      return;
    }
  person = ent_vcard_person_new (card, leftovers, &line, &error);
  if (person != NULL)
    plan_person (self, source, matcher, card->line, person);
  else
    refuse_card (self, line, error->message);
}

static gboolean
read_cards (EntVcardImport *self,
            EntVcardReader *reader,
            EntSource *source,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (EntVcardMatcher) matcher = ent_vcard_matcher_new (source);
  g_autoptr (EntVcardLeftovers) leftovers = ent_vcard_leftovers_new ();
  guint n_cards = 0;
  GError *cause = NULL;
  EntVcard *card;

  while ((card = ent_vcard_reader_next (reader, cancellable, &cause)) != NULL)
    {
      plan_card (self, source, matcher, leftovers, card);
      ent_vcard_free (card);
      n_cards++;
      if (self->size <= ENT_VCARD_PLAN_LIMIT)
        continue;
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                           _ ("The file is too large to be imported at once; split it."));
      return FALSE;
    }
  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  ent_vcard_leftovers_report (leftovers, self->report);
  if (n_cards > 0)
    return TRUE;
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                       _ ("The file is empty; export the cards as vCard 3.0 or 4.0."));
  return FALSE;
}

gboolean
ent_vcard_import_read (EntVcardImport *self,
                       GInputStream *stream,
                       EntEngagement *engagement,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (EntVcardReader) reader = ent_vcard_reader_new (stream);
  GError *cause = NULL;

  if (read_cards (self, reader, ENT_SOURCE (engagement), cancellable, &cause))
    return !ent_report_has_errors (self->report)
           || ent_report_set_error (self->report, ENT_ERROR_INVALID, NULL, error);
  if (!g_error_matches (cause, ENT_ERROR, ENT_ERROR_INVALID))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  ent_report_add (self->report, ENT_SEVERITY_ERROR, ent_vcard_reader_get_line (reader), 0, NULL,
                  "%s", cause->message);
  g_error_free (cause);
  return ent_report_set_error (self->report, ENT_ERROR_INVALID, NULL, error);
}

GPtrArray *
ent_vcard_import_get_rows (EntVcardImport *self)
{
  return self->rows;
}

static void
count_row (const EntVcardRow *row, EntVcardCounts *counts)
{
  gboolean changes = FALSE;

  if (row->left_out)
    {
      counts->skipped++;
      return;
    }
  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    {
      changes = changes || ent_vcard_row_changes (row, i);
      counts->kept += ent_vcard_row_conflicts (row, i) && !ent_vcard_row_changes (row, i);
    }
  counts->added += row->before == NULL;
  counts->changed += row->before != NULL && changes;
  counts->unchanged += row->before != NULL && !changes;
}

void
ent_vcard_import_count (EntVcardImport *self, EntVcardCounts *counts)
{
  *counts = (EntVcardCounts){
    .joined = self->n_joined, .skipped = self->n_skipped, .bad = self->n_bad, .stale = self->n_stale
  };
  for (guint i = 0; i < self->rows->len; i++)
    count_row (self->rows->pdata[i], counts);
}

static gboolean
put_new (EntTransaction *transaction, const EntVcardRow *row, GError **error)
{
  const char *values[ENT_VCARD_N_FIELDS];

  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    values[i] = get_value (row, i);
  return ent_transaction_put (transaction, &ent_stakeholder_kind, row->id, values, error);
}

/* Only what the plan changes is written: others may have changed the rest since it was made. */
static gboolean
change (EntTransaction *transaction, const EntVcardRow *row, GError **error)
{
  EntSource *source = ENT_SOURCE (ent_transaction_get_engagement (transaction));
  g_autoptr (EntRecord) record = ent_source_lookup (source, row->id);

  if (record == NULL)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   /* Translators: %s is a person. */
                   _ ("“%s” was removed while the cards were looked at; import them again."),
                   row->before[ENT_STAKEHOLDER_NAME]);
      return FALSE;
    }
  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    if (ent_vcard_row_changes (row, i)
        && !ent_transaction_set (transaction, record, i, get_value (row, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
apply_rows (EntVcardImport *self, EntTransaction *transaction, GError **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const EntVcardRow *row = self->rows->pdata[i];

      if (!row->left_out
          && !(row->before == NULL ? put_new (transaction, row, error)
                                   : change (transaction, row, error)))
        return FALSE;
    }
  return TRUE;
}

gboolean
ent_vcard_import_apply (EntVcardImport *self,
                        EntEngagement *engagement,
                        gboolean dry_run,
                        GError **error)
{
  g_autoptr (EntStanding) standing = ent_standing_new (engagement);
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (engagement, _ ("Import stakeholders (vCard)"), error);

  if (transaction == NULL || !apply_rows (self, transaction, error))
    return FALSE;
  self->n_stale = ent_standing_report (standing, self->report);
  return dry_run || ent_transaction_commit (transaction, error);
}
