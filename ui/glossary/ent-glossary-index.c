/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the glossary page knows of all terms. */
#include "ent-glossary-index.h"

#include "ent-glossary-kinds.h"

/* A frame lasts 16 ms; counting takes a small part of it. */
#define SLICE_US 4000

/* Milliseconds after a change before all is counted and searched again: typing goes on. */
#define PAUSE_MS 300

struct _EntGlossaryIndex
{
  GObject parent_instance;
  EntSession *session;
  EntSigningWatch *watch;
  EntTermUsers *users;       /* (nullable): until they are first known */
  GCancellable *cancellable; /* (nullable): of the search that runs */
  GArray *rows;              /* (nullable): gint64, the terms that are being counted */
  guint next;                /* the first of them that is not */
  guint counting[ENT_N_SIGNING_STATES];
  guint counts[ENT_N_SIGNING_STATES];
  guint count_source;
  guint pause_source;
  gboolean users_stale;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntGlossaryIndex, ent_glossary_index, G_TYPE_OBJECT)

static EntSource *
get_source (EntGlossaryIndex *self)
{
  return ent_session_get_source (self->session);
}

/* Users: searched in a thread */

typedef struct
{
  EntEngagement *engagement;
  GWeakRef index;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_weak_ref_clear (&search->index);
  g_clear_object (&search->engagement);
  g_free (search);
}

static void
run_search (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Search *search = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) reader
      = ent_engagement_open_reader (search->engagement, cancellable, &error);

  if (reader == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_return_pointer (task, ent_term_users_new (ENT_SOURCE (reader), cancellable),
                         (GDestroyNotify)ent_term_users_free);
  ent_engagement_close (reader);
}

static void
take_users (EntGlossaryIndex *self, EntTermUsers *users)
{
  g_clear_pointer (&self->users, ent_term_users_free);
  self->users = users;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void schedule (EntGlossaryIndex *self);

static void
searched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Search *search = g_task_get_task_data (G_TASK (result));
  /* A reader belongs to its thread, the engagement to this one: it is let go here. */
  g_autoptr (EntEngagement) engagement = g_steal_pointer (&search->engagement);
  g_autoptr (EntGlossaryIndex) self = g_weak_ref_get (&search->index);
  g_autoptr (GError) error = NULL;
  EntTermUsers *users = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL)
    {
      g_clear_pointer (&users, ent_term_users_free);
      return;
    }
  g_clear_object (&self->cancellable);
  if (users != NULL)
    take_users (self, users);
  else if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      self->users_stale = TRUE;
      schedule (self);
    }
  else
    {
      g_debug ("What uses the terms is not known: %s", error->message);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
}

static void
search_users (EntGlossaryIndex *self)
{
  EntEngagement *engagement = ent_session_get_engagement (self->session);
  Search *search;
  g_autoptr (GTask) task = NULL;

  if (!self->users_stale || self->cancellable != NULL)
    return;
  self->users_stale = FALSE;
  if (ent_engagement_get_path (engagement) == NULL)
    {
      take_users (self, ent_term_users_new (get_source (self), NULL));
      return;
    }
  search = g_new0 (Search, 1);
  search->engagement = g_object_ref (engagement);
  g_weak_ref_init (&search->index, self);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, searched_cb, NULL);
  g_task_set_source_tag (task, search_users);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, run_search);
}

/* States: counted between frames */

static gboolean
count_cb (gpointer data)
{
  EntGlossaryIndex *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (self->next < self->rows->len && g_get_monotonic_time () < end)
    {
      g_autoptr (EntRecord) term
          = ent_source_get_record (get_source (self), &ent_term_kind,
                                   g_array_index (self->rows, gint64, self->next++));

      if (term != NULL)
        self->counting[ent_glossary_index_get_state (self, term, NULL)]++;
    }
  if (self->next < self->rows->len)
    return G_SOURCE_CONTINUE;
  memcpy (self->counts, self->counting, sizeof (self->counts));
  g_clear_pointer (&self->rows, g_array_unref);
  self->count_source = 0;
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
  return G_SOURCE_REMOVE;
}

static void
count (EntGlossaryIndex *self)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_term_kind);

  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->next = 0;
  memset (self->counting, 0, sizeof (self->counting));
  ent_source_select (get_source (self), query, self->rows);
  if (self->count_source == 0)
    self->count_source = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static gboolean
paused_cb (gpointer data)
{
  EntGlossaryIndex *self = data;

  self->pause_source = 0;
  count (self);
  search_users (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (EntGlossaryIndex *self)
{
  g_clear_handle_id (&self->count_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add (PAUSE_MS, paused_cb, self);
}

/* Changes */

static void
changed_cb (EntGlossaryIndex *self, const GArray *touches)
{
  self->users_stale |= touches->len == 0;
  for (guint i = 0; i < touches->len && !self->users_stale; i++)
    self->users_stale = ent_term_users_read_kind (g_array_index (touches, EntTouch, i).kind);
  schedule (self);
}

static void
watch_changed_cb (EntGlossaryIndex *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  schedule (self);
}

/* A search that reads would keep the commit waiting. */
static void
committing_cb (EntGlossaryIndex *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
ent_glossary_index_dispose (GObject *object)
{
  EntGlossaryIndex *self = ENT_GLOSSARY_INDEX (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->count_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->users, ent_term_users_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_glossary_index_parent_class)->dispose (object);
}

static void
ent_glossary_index_class_init (EntGlossaryIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_glossary_index_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ENT_TYPE_GLOSSARY_INDEX, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", ENT_TYPE_GLOSSARY_INDEX, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_glossary_index_init (EntGlossaryIndex *self)
{
}

EntGlossaryIndex *
ent_glossary_index_new (EntSession *session)
{
  EntGlossaryIndex *self = g_object_new (ENT_TYPE_GLOSSARY_INDEX, NULL);
  EntEngagement *engagement = ent_session_get_engagement (session);

  self->session = g_object_ref (session);
  self->watch = ent_session_get_signing (session);
  self->users_stale = TRUE;
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (engagement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (engagement, "committing", G_CALLBACK (committing_cb), self,
                           G_CONNECT_SWAPPED);
  count (self);
  search_users (self);
  return self;
}

EntSigningState
ent_glossary_index_get_state (EntGlossaryIndex *self, EntRecord *term, char **reason)
{
  return ent_signing_get_state (term, ent_signing_watch_get_signatures (self->watch), reason);
}

guint
ent_glossary_index_get_count (EntGlossaryIndex *self, EntSigningState state)
{
  return self->counts[state];
}

GPtrArray *
ent_glossary_index_get_users (EntGlossaryIndex *self, EntRecord *term)
{
  return self->users != NULL ? ent_term_users_get (self->users, ent_record_get_id (term)) : NULL;
}

EntTermUsersState
ent_glossary_index_get_users_state (EntGlossaryIndex *self)
{
  if (self->users != NULL)
    return ENT_TERM_USERS_KNOWN;
  return self->cancellable != NULL || self->pause_source != 0 ? ENT_TERM_USERS_SOUGHT
                                                              : ENT_TERM_USERS_UNKNOWN;
}
