/* SPDX-License-Identifier: GPL-3.0-or-later
 * The open engagement as the window sees it. */
#include "ent-session.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-journal.h"
#include "ent-work-kinds.h"

struct _EntSession
{
  GObject parent_instance;
  EntEngagement *engagement;
  EntFindings *findings;    /* made at the first call */
  EntSigningWatch *signing; /* made at the first call */
  GDate today;
  char *undo_label;
  char *redo_label;
  GHashTable *waived_rules; /* (element-type utf8) (nullable): with any waiver; NULL: not asked */
  GWeakRef undo_toast;      /* (AdwToast): dismissed at the next change */
};

enum
{
  PROP_0,
  PROP_ENGAGEMENT,
  PROP_FINDINGS,
  PROP_TODAY,
  PROP_PERSON,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
};

enum
{
  SIGNAL_TOAST,
  SIGNAL_NAVIGATE,
  SIGNAL_BROWSE,
  SIGNAL_WAIVERS_CHANGED,
  SIGNAL_UNFINISHED_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntSession, ent_session, G_TYPE_OBJECT)

static void
take_label (EntSession *self, char **label, char *now, guint property)
{
  g_autofree char *taken = now;

  if (g_strcmp0 (*label, taken) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (&taken);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* What is read-only has a history, but nothing of it can be reversed. */
static void
refresh_labels (EntSession *self)
{
  gboolean fixed = ent_engagement_is_read_only (self->engagement);

  take_label (self, &self->undo_label, fixed ? NULL : ent_journal_dup_undo_label (self->engagement),
              PROP_UNDO_LABEL);
  take_label (self, &self->redo_label, fixed ? NULL : ent_journal_dup_redo_label (self->engagement),
              PROP_REDO_LABEL);
}

static void
forget_waivers (EntSession *self)
{
  g_clear_pointer (&self->waived_rules, g_hash_table_unref);
  g_signal_emit (self, signals[SIGNAL_WAIVERS_CHANGED], 0);
}

static gboolean
touches_waivers (GArray *touches)
{
  for (guint i = 0; i < touches->len; i++)
    if (g_array_index (touches, EntTouch, i).kind == &ent_waiver_kind)
      return TRUE;
  return touches->len == 0;
}

static void
changed_cb (EntSession *self, GArray *touches)
{
  g_autoptr (AdwToast) toast = g_weak_ref_get (&self->undo_toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
  g_weak_ref_set (&self->undo_toast, NULL);
  if (touches_waivers (touches))
    forget_waivers (self);
  refresh_labels (self);
}

static void
ent_session_constructed (GObject *object)
{
  EntSession *self = ENT_SESSION (object);

  G_OBJECT_CLASS (ent_session_parent_class)->constructed (object);
  g_signal_connect_object (self->engagement, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_labels (self);
}

static void
ent_session_dispose (GObject *object)
{
  EntSession *self = ENT_SESSION (object);

  g_clear_object (&self->findings);
  g_clear_object (&self->signing);
  g_clear_object (&self->engagement);
  G_OBJECT_CLASS (ent_session_parent_class)->dispose (object);
}

static void
ent_session_finalize (GObject *object)
{
  EntSession *self = ENT_SESSION (object);

  g_clear_pointer (&self->waived_rules, g_hash_table_unref);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_weak_ref_clear (&self->undo_toast);
  G_OBJECT_CLASS (ent_session_parent_class)->finalize (object);
}

static void
ent_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntSession *self = ENT_SESSION (object);

  switch (id)
    {
    case PROP_ENGAGEMENT:
      g_value_set_object (value, self->engagement);
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, ent_session_get_findings (self));
      break;
    case PROP_TODAY:
      g_value_set_boxed (value, &self->today);
      break;
    case PROP_PERSON:
      g_value_set_string (value, ent_session_get_person (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, ent_session_is_read_only (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntSession *self = ENT_SESSION (object);

  switch (id)
    {
    case PROP_ENGAGEMENT:
      self->engagement = g_value_dup_object (value);
      break;
    case PROP_TODAY:
      ent_session_set_today (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static guint
add_signal (const char *name, guint n_types, GType first, GType second)
{
  GType types[] = { first, second };

  return g_signal_newv (name, ENT_TYPE_SESSION, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                        G_TYPE_NONE, n_types, types);
}

static void
ent_session_class_init (EntSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags made = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags kept = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = ent_session_constructed;
  object_class->dispose = ent_session_dispose;
  object_class->finalize = ent_session_finalize;
  object_class->get_property = ent_session_get_property;
  object_class->set_property = ent_session_set_property;

  properties[PROP_ENGAGEMENT]
      = g_param_spec_object ("engagement", NULL, NULL, ENT_TYPE_ENGAGEMENT, made);
  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, ENT_TYPE_FINDINGS, read);
  properties[PROP_TODAY] = g_param_spec_boxed ("today", NULL, NULL, G_TYPE_DATE, kept);
  properties[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL, read);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, read);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, read);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_TOAST] = add_signal ("toast", 1, ADW_TYPE_TOAST, G_TYPE_NONE);
  signals[SIGNAL_NAVIGATE] = add_signal ("navigate", 2, ENT_TYPE_RECORD, G_TYPE_STRING);
  signals[SIGNAL_BROWSE] = add_signal ("browse", 1, G_TYPE_STRING, G_TYPE_NONE);
  signals[SIGNAL_WAIVERS_CHANGED] = add_signal ("waivers-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[SIGNAL_UNFINISHED_CHANGED]
      = add_signal ("unfinished-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
}

static void
ent_session_init (EntSession *self)
{
  g_weak_ref_init (&self->undo_toast, NULL);
}

EntSession *
ent_session_new (EntEngagement *engagement, const GDate *today)
{
  g_return_val_if_fail (ENT_IS_ENGAGEMENT (engagement), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  return g_object_new (ENT_TYPE_SESSION, "engagement", engagement, "today", today, NULL);
}

EntEngagement *
ent_session_get_engagement (EntSession *self)
{
  return self->engagement;
}

EntSource *
ent_session_get_source (EntSession *self)
{
  return ENT_SOURCE (self->engagement);
}

EntFindings *
ent_session_get_findings (EntSession *self)
{
  if (self->findings == NULL)
    self->findings = ent_findings_new (self->engagement, &self->today);
  return self->findings;
}

EntSigningWatch *
ent_session_get_signing (EntSession *self)
{
  if (self->signing == NULL)
    self->signing = ent_signing_watch_new (ent_session_get_source (self));
  return self->signing;
}

const GDate *
ent_session_get_today (EntSession *self)
{
  return &self->today;
}

void
ent_session_set_today (EntSession *self, const GDate *today)
{
  if (g_date_valid (&self->today) && g_date_compare (&self->today, today) == 0)
    return;

  self->today = *today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
  if (self->findings != NULL)
    ent_findings_set_today (self->findings, today);
  forget_waivers (self);
}

const char *
ent_session_get_person (EntSession *self)
{
  return ent_engagement_get_person (self->engagement);
}

gboolean
ent_session_is_read_only (EntSession *self)
{
  return ent_engagement_is_read_only (self->engagement);
}

const char *
ent_session_get_undo_label (EntSession *self)
{
  return self->undo_label;
}

const char *
ent_session_get_redo_label (EntSession *self)
{
  return self->redo_label;
}

gboolean
ent_session_can_undo (EntSession *self)
{
  return self->undo_label != NULL;
}

void
ent_session_undo (EntSession *self)
{
  g_autofree char *label = g_strdup (self->undo_label);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!ent_journal_undo (self->engagement, &error))
    {
      ent_session_show_error (self, error);
      return;
    }
  /* Translators: %s is what was undone, as "Add stakeholder". */
  text = g_strdup_printf (_ ("Undone: %s"), label);
  ent_session_toast (self, text, NULL, NULL, NULL, NULL);
}

void
ent_session_redo (EntSession *self)
{
  g_autofree char *label = g_strdup (self->redo_label);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!ent_journal_redo (self->engagement, &error))
    {
      ent_session_show_error (self, error);
      return;
    }
  /* Translators: %s is what was done again, as "Add stakeholder". */
  text = g_strdup_printf (_ ("Done again: %s"), label);
  ent_session_toast (self, text, NULL, NULL, NULL, NULL);
}

void
ent_session_show_error (EntSession *self, const GError *error)
{
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  ent_session_toast (self, error->message, NULL, NULL, NULL, NULL);
}

/* A toast's title is markup; texts of records may hold anything. */
static AdwToast *
new_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
ent_session_toast (EntSession *self,
                   const char *text,
                   const char *action_label,
                   EntToastFunc func,
                   gpointer user_data,
                   GDestroyNotify destroy)
{
  g_autoptr (AdwToast) toast = new_toast (text);

  if (action_label != NULL)
    {
      adw_toast_set_button_label (toast, action_label);
      g_object_set_data_full (G_OBJECT (toast), "ent-user-data", user_data, destroy);
      g_signal_connect_swapped (toast, "button-clicked", G_CALLBACK (func), user_data);
    }
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

void
ent_session_toast_undo (EntSession *self, const char *text)
{
  g_autoptr (AdwToast) toast = new_toast (text);

  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (ent_session_undo), self,
                           G_CONNECT_SWAPPED);
  g_weak_ref_set (&self->undo_toast, toast);
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

void
ent_session_go_to (EntSession *self, EntRecord *record, const char *field)
{
  g_return_if_fail (ENT_IS_RECORD (record));

  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, record, field);
}

void
ent_session_browse (EntSession *self, const EntKind *kind)
{
  g_return_if_fail (kind != NULL);

  g_signal_emit (self, signals[SIGNAL_BROWSE], 0, kind->name);
}

void
ent_session_mend (EntSession *self, EntFinding *finding)
{
  const char *id = ent_finding_get_record_id (finding);
  const EntKind *subject = ent_finding_get_subject (finding);
  g_autoptr (EntRecord) record = NULL;

  if (id != NULL && subject == ent_finding_get_kind (finding))
    record = ent_source_lookup (ent_session_get_source (self), id);
  if (record != NULL)
    ent_session_go_to (self, record, ent_finding_get_field (finding));
  else if (subject != NULL)
    ent_session_browse (self, subject);
}

/* Most engagements have no waiver, and then no finding need be looked up. */
static GHashTable *
list_waived_rules (EntSession *self)
{
  GHashTable *rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) waivers
      = ent_source_list (ent_session_get_source (self), ent_waiver_kind.name);

  for (guint i = 0; i < waivers->len; i++)
    {
      const char *rule = ent_record_get_text (g_ptr_array_index (waivers, i), ENT_WAIVER_RULE);

      if (rule != NULL)
        g_hash_table_add (rules, g_strdup (rule));
    }
  return rules;
}

gboolean
ent_session_is_waived (EntSession *self, EntFinding *finding)
{
  const EntRule *rule = ent_finding_get_rule (finding);

  if (self->waived_rules == NULL)
    self->waived_rules = list_waived_rules (self);
  return rule->blocks && g_hash_table_contains (self->waived_rules, rule->id)
         && ent_gate_is_waived (ent_session_get_source (self), finding, &self->today);
}

const EntKind *
ent_finding_get_subject (EntFinding *finding)
{
  const EntKind *kind = ent_finding_get_kind (finding);
  const char *kinds = ent_finding_get_rule (finding)->kinds;
  g_auto (GStrv) names = NULL;

  if (kinds == NULL || ent_finding_get_field (finding) != NULL || (kind != NULL && !kind->single))
    return kind;
  names = g_strsplit (kinds, " ", 2);
  return names[0] != NULL ? ent_catalogue_find (names[0], NULL) : kind;
}
