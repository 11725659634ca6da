/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looks after an open file in the background. */
#include "ent-custody.h"

#include <glib/gi18n-lib.h>

#include "ent-safe-copies.h"

struct _EntCustody
{
  GObject parent_instance;

  EntEngagement *engagement;
  guint delay;
  char *folder;
  char *complaint;
  guint source;              /* the next look, while it is waited for */
  GCancellable *cancellable; /* of the look under way */
  gboolean stopped;
};

enum
{
  PROPERTY_COMPLAINT = 1,
};

G_DEFINE_FINAL_TYPE (EntCustody, ent_custody, G_TYPE_OBJECT)

static void schedule (EntCustody *self);

static char *
describe (EntEngagement *reader, const EntReport *report)
{
  g_autofree char *name = g_path_get_basename (ent_engagement_get_path (reader));

  for (guint i = 0; i < ent_report_get_length (report); i++)
    if (ent_report_get (report, i)->severity == ENT_SEVERITY_ERROR)
      /* Translators: a file name, then a sentence that says what does not fit. */
      return g_strdup_printf (_ ("%s does not hold together: %s What was changed outside Entente "
                                 "is not in its history; compare with a copy before you rely on "
                                 "it."),
                              name, ent_report_get (report, i)->message);
  return NULL;
}

/* Returns: (transfer full) (nullable): what a copy kept here says against the file's history. */
static char *
describe_stray (EntEngagement *reader, const char *folder)
{
  g_autofree char *copy = ent_safe_copies_find_stray (reader, folder);
  g_autofree char *name = g_path_get_basename (ent_engagement_get_path (reader));
  g_autoptr (GDateTime) time = copy != NULL ? ent_safe_copies_get_time (copy) : NULL;
  g_autofree char *date = time != NULL ? g_date_time_format (time, C_ ("date", "%-d %B %Y")) : NULL;

  if (copy == NULL)
    return NULL;
  /* Translators: a file name, a date, then where the copy lies. */
  return g_strdup_printf (_ ("%s lacks changes it had on %s: an older file was put in its place, "
                             "or its history was cut off. Compare with the copy of that day, %s, "
                             "before you rely on it."),
                          name, date != NULL ? date : "", copy);
}

static gboolean
verify_and_keep (EntEngagement *reader,
                 const char *folder,
                 GCancellable *cancellable,
                 char **complaint,
                 GError **error)
{
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) problem = NULL;

  if (ent_engagement_verify (reader, report, cancellable, &problem))
    {
      *complaint = describe_stray (reader, folder);
      return ent_safe_copies_add (reader, folder, cancellable, error) || *complaint != NULL;
    }
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  *complaint = describe (reader, report);
  return TRUE;
}

/* The task keeps @source, and with it the engagement, until it has returned to the main thread. */
static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  EntCustody *self = source;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) reader
      = ent_engagement_open_reader (self->engagement, cancellable, &error);
  g_autofree char *complaint = NULL;
  gboolean looked = FALSE;

  if (reader != NULL)
    {
      looked = verify_and_keep (reader, self->folder, cancellable, &complaint, &error);
      ent_engagement_close (reader);
    }
  if (looked)
    g_task_return_pointer (task, g_steal_pointer (&complaint), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  EntCustody *self = ENT_CUSTODY (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *complaint = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      schedule (self);
      return;
    }
  /* A full disk keeps no copy; that is no fault of the file. */
  if (error != NULL)
    g_message ("The file was not looked after: %s", error->message);
  if (g_strcmp0 (complaint, self->complaint) == 0)
    return;
  g_free (self->complaint);
  self->complaint = g_steal_pointer (&complaint);
  g_object_notify (G_OBJECT (self), "complaint");
}

static gboolean
look_cb (gpointer user_data)
{
  EntCustody *self = user_data;
  g_autoptr (GTask) task = NULL;

  self->source = 0;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, look_in_thread);
  return G_SOURCE_REMOVE;
}

static void
schedule (EntCustody *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->cancellable == NULL && !self->stopped)
    self->source = g_timeout_add_full (G_PRIORITY_LOW, self->delay, look_cb, self, NULL);
}

/* The writer comes first: the look under way ends, and starts anew after a rest. */
static void
committing_cb (EntCustody *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    schedule (self);
}

static void
ent_custody_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  if (property == PROPERTY_COMPLAINT)
    g_value_set_string (value, ENT_CUSTODY (object)->complaint);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
}

static void
ent_custody_dispose (GObject *object)
{
  EntCustody *self = ENT_CUSTODY (object);

  ent_custody_stop (self);
  g_clear_object (&self->engagement);
  G_OBJECT_CLASS (ent_custody_parent_class)->dispose (object);
}

static void
ent_custody_finalize (GObject *object)
{
  EntCustody *self = ENT_CUSTODY (object);

  g_free (self->folder);
  g_free (self->complaint);
  G_OBJECT_CLASS (ent_custody_parent_class)->finalize (object);
}

static void
ent_custody_class_init (EntCustodyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_custody_get_property;
  object_class->dispose = ent_custody_dispose;
  object_class->finalize = ent_custody_finalize;
  g_object_class_install_property (object_class, PROPERTY_COMPLAINT,
                                   g_param_spec_string ("complaint", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                            | G_PARAM_STATIC_STRINGS));
}

static void
ent_custody_init (EntCustody *self)
{
}

EntCustody *
ent_custody_new (EntEngagement *engagement, guint delay, const char *folder)
{
  EntCustody *self = g_object_new (ENT_TYPE_CUSTODY, NULL);

  self->engagement = g_object_ref (engagement);
  self->delay = delay;
  self->folder = g_strdup (folder);
  g_signal_connect_object (engagement, "committing", G_CALLBACK (committing_cb), self,
                           G_CONNECT_SWAPPED);
  schedule (self);
  return self;
}

const char *
ent_custody_get_complaint (EntCustody *self)
{
  return self->complaint;
}

gboolean
ent_custody_is_busy (EntCustody *self)
{
  return self->source != 0 || self->cancellable != NULL;
}

void
ent_custody_stop (EntCustody *self)
{
  self->stopped = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
