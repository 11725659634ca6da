/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whoever is about to lose what they typed is asked first. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-compat.h"
#include "ent-unfinished.h"
#include "ent-window-private.h"

typedef struct
{
  void (*discarded) (gpointer user_data);
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_free (question);
}

static void
answered_cb (const char *id, gpointer user_data)
{
  Question *question = user_data;

  if (strcmp (id, "discard") == 0)
    question->discarded (question->user_data);
}

/* An entry stores what was typed when it loses the focus: that happens first. */
static char *
describe_loss (EntWindow *self)
{
  if (self->present == NULL)
    return NULL;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  return ent_unfinished_describe (self->present);
}

gboolean
ent_window_ask_before_loss (EntWindow *self,
                            void (*discarded) (gpointer user_data),
                            gpointer user_data,
                            GDestroyNotify destroy)
{
  const EntAnswer answers[] = {
    { "keep", _ ("_Keep Editing"), ENT_ANSWER_PLAIN },
    { "discard", _ ("_Discard"), ENT_ANSWER_DESTRUCTIVE },
    { NULL },
  };
  const Question question = { discarded, user_data, destroy };
  Question *asked = g_memdup2 (&question, sizeof question);
  g_autofree char *what = describe_loss (self);
  g_autofree char *body = NULL;

  if (what == NULL)
    {
      question_free (asked);
      return FALSE;
    }
  /* Translators: %s lists fields and new records, as "Influence, new term". */
  body = g_strdup_printf (_ ("Not stored yet: %s. Everything else is."), what);
  ent_compat_ask (GTK_WIDGET (self), _ ("Discard What Was Not Accepted?"), body, answers,
                  answered_cb, asked, question_free);
  return TRUE;
}
