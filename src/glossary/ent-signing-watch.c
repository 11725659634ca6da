/* SPDX-License-Identifier: GPL-3.0-or-later
 * Signatures kept in step with an engagement. Sign-offs and requirements are read again when one of
 * them changed, contents as far as a change touched them. */
#include "ent-signing-watch.h"

#include "ent-catalogue.h"

#include "ent-glossary-kinds.h"
#include "ent-people-kinds.h"
#include "ent-sign-off-state.h"
#include "ent-signing.h"

struct _EntSigningWatch
{
  GObject parent_instance;
  EntSource *source;
  gboolean holds; /* it has a reference on @source, which does not keep it for itself */
  EntContent *content;
  EntSignatures *signatures; /* (nullable): NULL: to be read */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntSigningWatch, ent_signing_watch, G_TYPE_OBJECT)

/* TRUE if who must sign, or who did, may be otherwise after a change of @kind. */
static gboolean
says_who (const EntKind *kind)
{
  return kind == &ent_sign_off_kind || kind == &ent_signatory_requirement_kind
         || kind == &ent_role_kind || kind == &ent_role_holder_kind;
}

/* TRUE if how far something has come may depend on a record of @kind, signed or not. */
static gboolean
says_how_far (const EntKind *kind)
{
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);

  return ent_signing_is_signable (kind)
         || (owning != NULL && ent_signing_is_signable (ent_catalogue_find (owning->target, NULL)));
}

static void
source_changed_cb (EntSource *source, GArray *touches, EntSigningWatch *self)
{
  gboolean matters = ent_content_forget (self->content, touches);
  gboolean who = touches->len == 0;

  for (guint i = 0; i < touches->len; i++)
    {
      const EntKind *kind = g_array_index (touches, EntTouch, i).kind;

      who |= says_who (kind);
      matters |= says_how_far (kind);
    }
  if (who)
    g_clear_pointer (&self->signatures, ent_signatures_free);
  if (who || matters)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ent_signing_watch_finalize (GObject *object)
{
  EntSigningWatch *self = ENT_SIGNING_WATCH (object);

  g_clear_pointer (&self->signatures, ent_signatures_free);
  g_clear_pointer (&self->content, ent_content_free);
  if (self->holds)
    g_clear_object (&self->source);
  G_OBJECT_CLASS (ent_signing_watch_parent_class)->finalize (object);
}

static void
ent_signing_watch_class_init (EntSigningWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_signing_watch_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_signing_watch_init (EntSigningWatch *self)
{
}

static EntSigningWatch *
make (EntSource *source, gboolean holds)
{
  EntSigningWatch *self = g_object_new (ENT_TYPE_SIGNING_WATCH, NULL);

  self->source = holds ? g_object_ref (source) : source;
  self->holds = holds;
  self->content = ent_content_new (source);
  g_signal_connect_object (source, "changed", G_CALLBACK (source_changed_cb), self, 0);
  return self;
}

EntSigningWatch *
ent_signing_watch_new (EntSource *source)
{
  return make (source, TRUE);
}

EntSigningWatch *
ent_signing_watch_get (EntSource *source)
{
  static GQuark key;
  EntSigningWatch *self;

  if (key == 0)
    key = g_quark_from_static_string ("ent-signing-watch");
  self = g_object_get_qdata (G_OBJECT (source), key);
  if (self == NULL)
    {
      self = make (source, FALSE);
      g_object_set_qdata_full (G_OBJECT (source), key, self, g_object_unref);
    }
  return self;
}

EntSignatures *
ent_signing_watch_get_signatures (EntSigningWatch *self)
{
  if (self->signatures == NULL)
    self->signatures = ent_signatures_new_sharing (self->source, self->content);
  return self->signatures;
}

/* Most sign-offs fit what they are on, which is soon seen. */
static gboolean
is_stale (EntRecord *sign_off, EntRecord *subject, EntSignatures *signatures)
{
  const char *digest = ent_content_get_digest (ent_signatures_get_content (signatures), subject);

  return !ent_record_equals (sign_off, ENT_SIGN_OFF_DIGEST, digest)
         && ent_sign_off_get_state (sign_off, signatures) == ENT_SIGN_OFF_STALE
         && ent_record_equals (sign_off, ENT_SIGN_OFF_DECISION, "approve");
}

GPtrArray *
ent_signing_watch_list_stale (EntSigningWatch *self)
{
  EntSignatures *signatures = ent_signing_watch_get_signatures (self);
  g_autoptr (GPtrArray) subjects = ent_signatures_list_subjects (signatures);
  GPtrArray *stale = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < subjects->len; i++)
    {
      GPtrArray *words = ent_signatures_get_words (signatures, subjects->pdata[i]);

      for (guint j = 0; words != NULL && j < words->len; j++)
        if (is_stale (words->pdata[j], subjects->pdata[i], signatures)
            && ent_signing_is_live (subjects->pdata[i]))
          g_ptr_array_add (stale, g_object_ref (words->pdata[j]));
    }
  return stale;
}
