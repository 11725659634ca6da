/* SPDX-License-Identifier: GPL-3.0-or-later
 * The open engagement as an object, and as a source of records. */
#include "ent-engagement-private.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#include "ent-catalogue.h"
#include "ent-date.h"
#include "ent-error.h"
#include "ent-select-private.h"

enum
{
  SIGNAL_COMMITTING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void source_init (EntSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntEngagement,
                               ent_engagement,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENT_TYPE_SOURCE, source_init))

EntTable *
ent_engagement_get_table (EntEngagement *self, const EntKind *kind)
{
  return ent_engagement_get_table_for_code (self, ent_catalogue_index (kind) + 1);
}

EntTable *
ent_engagement_get_table_for_code (EntEngagement *self, gint64 code)
{
  if (code < 1 || code > ent_catalogue_get_length ())
    return NULL;
  if (self->tables[code - 1] == NULL)
    self->tables[code - 1] = ent_table_new (code - 1);
  return self->tables[code - 1];
}

/* EntSource */

static void
select_rows (EntSource *source, const EntQuery *query, GArray *rows)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);

  if (self->database != NULL)
    ent_select_rows (self->database, query, rows);
}

static guint
count_rows (EntSource *source, const EntQuery *query)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);

  return self->database != NULL ? ent_select_count (self->database, query) : 0;
}

static EntRecord *
get_record (EntSource *source, const EntKind *kind, gint64 row)
{
  g_autoptr (EntRecord) record = ent_engagement_dup_record (ENT_ENGAGEMENT (source), row);

  if (record == NULL || ent_record_get_kind (record) != kind)
    return NULL;
  return g_steal_pointer (&record);
}

static EntRecord *
lookup (EntSource *source, const char *id)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);
  EntIdentity identity;
  EntUuid uuid;

  if (self->database == NULL || !ent_uuid_parse (id, &uuid)
      || !ent_identity_find (self->database, &uuid, &identity) || identity.code <= 0)
    return NULL;
  return ent_engagement_dup_record (self, identity.row);
}

static gboolean
load (EntSource *source, const EntKind *kind, gint64 row, char **values)
{
  EntEngagement *self = ENT_ENGAGEMENT (source);
  g_autoptr (GError) error = NULL;

  if (self->database == NULL)
    return FALSE;
  if (ent_table_load (ent_engagement_get_table (self, kind), self->database, row, values, &error))
    return TRUE;
  if (error != NULL)
    g_info ("A record of %s could not be read: %s", kind->name, error->message);
  return FALSE;
}

static void
source_init (EntSourceInterface *iface)
{
  iface->select = select_rows;
  iface->count = count_rows;
  iface->get_record = get_record;
  iface->lookup = lookup;
  iface->load = load;
}

/* Life */

void
ent_engagement_close (EntEngagement *self)
{
  g_return_if_fail (self->transaction == NULL);
  ent_engagement_let_records_go (self);
  g_clear_pointer (&self->database, ent_database_free);
  g_clear_pointer (&self->lock, ent_lock_free);
}

static void
ent_engagement_dispose (GObject *object)
{
  ent_engagement_close (ENT_ENGAGEMENT (object));
  G_OBJECT_CLASS (ent_engagement_parent_class)->dispose (object);
}

static void
ent_engagement_finalize (GObject *object)
{
  EntEngagement *self = ENT_ENGAGEMENT (object);

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    g_clear_pointer (&self->tables[i], ent_table_free);
  g_free (self->tables);
  g_hash_table_unref (self->records);
  g_free (self->path);
  g_free (self->read_only_reason);
  g_free (self->person);
  g_clear_pointer (&self->time, g_date_time_unref);
  G_OBJECT_CLASS (ent_engagement_parent_class)->finalize (object);
}

static void
ent_engagement_class_init (EntEngagementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_engagement_dispose;
  object_class->finalize = ent_engagement_finalize;

  signals[SIGNAL_COMMITTING]
      = g_signal_new ("committing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
ent_engagement_init (EntEngagement *self)
{
  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->tables = g_new0 (EntTable *, ent_catalogue_get_length ());
  self->person = g_strdup (g_get_real_name ());
}

EntEngagement *
ent_engagement_new (EntDatabase *database, const char *path)
{
  EntEngagement *self = g_object_new (ENT_TYPE_ENGAGEMENT, NULL);

  self->database = database;
  self->path = g_strdup (path);
  return self;
}

const EntKind *
ent_engagement_get_root_kind (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (ent_catalogue_get (i)->single)
      return ent_catalogue_get (i);
  return NULL;
}

/* Small things */

gboolean
ent_engagement_check_writable (EntEngagement *self, GError **error)
{
  if (self->database == NULL)
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_READ_ONLY,
                         _ ("The engagement was closed. Open it again to change it."));
  else if (self->read_only_reason != NULL)
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_READ_ONLY, self->read_only_reason);
  return self->database != NULL && self->read_only_reason == NULL;
}

void
ent_engagement_emit_committing (EntEngagement *self)
{
  g_signal_emit (self, signals[SIGNAL_COMMITTING], 0);
}

void
ent_engagement_emit_changed (EntEngagement *self, GArray *touches)
{
  g_signal_emit_by_name (self, "changed", touches);
}

const char *
ent_engagement_get_path (EntEngagement *self)
{
  return self->path;
}

gboolean
ent_engagement_is_file (EntEngagement *self, const char *path)
{
  struct stat ours, theirs;

  return self->path != NULL && stat (self->path, &ours) == 0 && stat (path, &theirs) == 0
         && ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}

const char *
ent_engagement_get_read_only_reason (EntEngagement *self)
{
  return self->read_only_reason;
}

gboolean
ent_engagement_is_read_only (EntEngagement *self)
{
  return self->read_only_reason != NULL || self->database == NULL;
}

EntRecord *
ent_engagement_dup_root (EntEngagement *self)
{
  const EntKind *kind = ent_engagement_get_root_kind ();

  return kind != NULL ? ent_source_dup_single (ENT_SOURCE (self), kind->name) : NULL;
}

void
ent_engagement_set_person (EntEngagement *self, const char *person)
{
  g_free (self->person);
  self->person = g_strdup (person != NULL && *person != '\0' ? person : g_get_real_name ());
}

const char *
ent_engagement_get_person (EntEngagement *self)
{
  return self->person;
}

void
ent_engagement_set_time (EntEngagement *self, GDateTime *time)
{
  g_clear_pointer (&self->time, g_date_time_unref);
  self->time = time != NULL ? g_date_time_ref (time) : NULL;
}

void
ent_engagement_get_day (EntEngagement *self, GDate *day)
{
  int year, month, date;

  ent_date_set_today (day);
  if (self->time == NULL)
    return;
  g_date_time_get_ymd (self->time, &year, &month, &date);
  g_date_set_dmy (day, (GDateDay)date, (GDateMonth)month, (GDateYear)year);
}
