/* SPDX-License-Identifier: GPL-3.0-or-later
 * Follows the engagement for a view. */
#include "ent-follower.h"

struct _EntFollower
{
  GStrv kinds;
  EntFollowerFunc func;
  gpointer view;
  EntSession *session; /* (nullable) */
  gulong handler;
  guint source;
};

static gboolean
tell_cb (gpointer data)
{
  EntFollower *self = data;

  self->source = 0;
  self->func (self->view);
  return G_SOURCE_REMOVE;
}

/* An empty list of touches means that anything may have changed. */
static gboolean
concerns (EntFollower *self, const GArray *touches)
{
  for (guint i = 0; i < touches->len; i++)
    if (g_strv_contains ((const char *const *)self->kinds,
                         g_array_index (touches, EntTouch, i).kind->name))
      return TRUE;
  return touches->len == 0;
}

static void
changed_cb (EntFollower *self, const GArray *touches)
{
  if (self->source == 0 && concerns (self, touches))
    self->source = g_idle_add (tell_cb, self);
}

static void
leave (EntFollower *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->session != NULL)
    g_clear_signal_handler (&self->handler, ent_session_get_engagement (self->session));
  g_clear_object (&self->session);
}

EntFollower *
ent_follower_new (const char *kinds, EntFollowerFunc func, gpointer view)
{
  EntFollower *self = g_new0 (EntFollower, 1);

  self->kinds = g_strsplit (kinds, " ", -1);
  self->func = func;
  self->view = view;
  return self;
}

void
ent_follower_free (EntFollower *self)
{
  leave (self);
  g_strfreev (self->kinds);
  g_free (self);
}

gboolean
ent_follower_set_session (EntFollower *self, EntSession *session)
{
  if (session == self->session)
    return FALSE;
  leave (self);
  if (session != NULL)
    {
      self->session = g_object_ref (session);
      self->handler = g_signal_connect_swapped (ent_session_get_engagement (session), "changed",
                                                G_CALLBACK (changed_cb), self);
    }
  self->func (self->view);
  return TRUE;
}

EntSession *
ent_follower_get_session (EntFollower *self)
{
  return self->session;
}
