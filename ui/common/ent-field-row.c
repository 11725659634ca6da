/* SPDX-License-Identifier: GPL-3.0-or-later
 * One field of a subject in a form. */
#include "ent-field-row.h"

#include <glib/gi18n-lib.h>

#include "ent-boolean-row.h"
#include "ent-choice-row.h"
#include "ent-date-row.h"
#include "ent-long-text-row.h"
#include "ent-menu-button.h"
#include "ent-reference-row.h"
#include "ent-references-row.h"
#include "ent-text-row.h"
#include "ent-tooltip.h"
#include "ent-unfinished.h"

/* Long enough not to store every syllable, short enough that nobody waits for it. */
#define PAUSE_MS 1000

/* More places for the focus than any editor has. */
#define EDITOR_STOPS 8

typedef struct
{
  GtkWidget *head;
  GtkLabel *caption;
  GtkLabel *note;
  AdwBin *editor;
  GtkWidget *problem;
  GtkLabel *problem_label;
  GtkWidget *control; /* part of the editor */
  const EntKind *kind;
  guint field;
  EntSubject *subject;
  gulong changed_handler;
  gulong veil_handler; /* of the engagement, where values may be veiled */
  guint pause;
  gboolean dirty;   /* the editor holds what is not stored */
  gboolean showing; /* the editor is being filled: no edit */
  gboolean needed;  /* the note says that the field is needed */
  gboolean veiled;  /* the note says that the value is not to be seen */
} EntFieldRowPrivate;

static GtkBuildableIface *parent_buildable;

static void ent_field_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntFieldRow,
                                  ent_field_row,
                                  ADW_TYPE_PREFERENCES_ROW,
                                  G_ADD_PRIVATE (EntFieldRow)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                             ent_field_row_buildable_init))

static EntFieldRowPrivate *
get_private (EntFieldRow *self)
{
  return ent_field_row_get_instance_private (self);
}

static const EntField *
get_field (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  return &priv->kind->fields[priv->field];
}

/* What was refused stands in no record: it is kept for when the subject is shown again. */
static void
keep_refused (EntFieldRow *self, const char *problem)
{
  EntFieldRowPrivate *priv = get_private (self);
  EntFieldRowClass *klass = ENT_FIELD_ROW_GET_CLASS (self);
  g_autofree char *typed = NULL;

  if (priv->subject == NULL)
    return;
  if (problem != NULL && priv->dirty && klass->dup_typed != NULL)
    typed = klass->dup_typed (self);
  if (typed != NULL)
    ent_unfinished_refuse (priv->subject, priv->field, typed, problem);
  else
    ent_unfinished_accept (priv->subject, priv->field);
}

static void
set_problem (EntFieldRow *self, const char *problem)
{
  EntFieldRowPrivate *priv = get_private (self);

  keep_refused (self, problem);
  gtk_label_set_label (priv->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (priv->problem, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (priv->control != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (priv->control), GTK_ACCESSIBLE_STATE_INVALID,
                                 problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                 : GTK_ACCESSIBLE_INVALID_FALSE,
                                 -1);
}

/* A draft says which of its fields it cannot do without. */
static void
refresh_needed (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  gboolean needed = priv->subject != NULL && get_field (self)->required
                    && ent_subject_is_draft (priv->subject)
                    && ent_subject_get_text (priv->subject, priv->field) == NULL;

  if (needed)
    ent_field_row_set_note (self, _ ("Needed"), NULL);
  else if (priv->needed)
    ent_field_row_set_note (self, NULL, NULL);
  priv->needed = needed;
}

/* Returns: (nullable): what stands in place of a value that is not to be seen yet. */
static const char *
get_veil (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  EntRecord *record = priv->subject != NULL ? ent_subject_get_record (priv->subject) : NULL;

  return record != NULL ? ent_record_get_veil (record, priv->field, NULL) : NULL;
}

/* A value that is veiled can be neither seen nor changed here. */
static void
refresh_veil (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  const char *veil = get_veil (self);

  if (priv->kind->veil == NULL || priv->subject == NULL)
    return;
  ENT_FIELD_ROW_GET_CLASS (self)->set_editable (self,
                                                veil == NULL
                                                    && !ent_subject_is_read_only (priv->subject));
  if (veil != NULL || priv->veiled)
    ent_field_row_set_note (self, veil, NULL);
  priv->veiled = veil != NULL;
}

/* Fills the editor with the stored value. */
static void
refresh (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  gboolean shown = priv->subject != NULL && get_veil (self) == NULL;

  priv->dirty = FALSE;
  priv->showing = TRUE;
  ENT_FIELD_ROW_GET_CLASS (self)->show (self,
                                        shown ? ent_subject_get_text (priv->subject, priv->field)
                                              : NULL);
  priv->showing = FALSE;
  refresh_needed (self);
  refresh_veil (self);
  set_problem (self, NULL);
}

/* TRUE if the editor's content means what is stored, however it is written. */
static gboolean
holds_stored_value (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autofree char *input = ENT_FIELD_ROW_GET_CLASS (self)->read (self);
  g_autofree char *value = NULL;

  return ent_field_normalise (get_field (self), input, &value, NULL)
         && g_strcmp0 (value, ent_subject_get_text (priv->subject, priv->field)) == 0;
}

static gboolean
has_focus_within (EntFieldRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* The value changed, here or elsewhere. What somebody is typing stays, and so does text that only
 * differs in writing ("30 june" for "30 June 2026") until the focus leaves. */
static void
subject_changed_cb (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  refresh_needed (self);
  if (priv->dirty)
    return;
  if (has_focus_within (self) && holds_stored_value (self))
    return;
  refresh (self);
}

/* Whether a value is veiled depends on other records, too. What somebody is typing is veiled once
 * the focus leaves. */
static void
engagement_changed_cb (EntFieldRow *self)
{
  if (!has_focus_within (self))
    refresh (self);
}

static void
check (EntFieldRow *self)
{
  g_autofree char *input = ENT_FIELD_ROW_GET_CLASS (self)->read (self);
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (ent_field_normalise (get_field (self), input, &value, &error))
    set_problem (self, NULL);
  else
    set_problem (self, error->message);
}

static gboolean
store (EntFieldRow *self, const char *input)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;

  if (!ent_subject_set (priv->subject, priv->field, input, &error))
    {
      set_problem (self, error->message);
      return FALSE;
    }
  ent_subject_touch (priv->subject);
  priv->dirty = FALSE;
  set_problem (self, NULL);
  return TRUE;
}

/* The editor shows what is stored, also after a refusal. */
gboolean
ent_field_row_choose (EntFieldRow *self, const char *input)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autofree char *problem = NULL;

  if (priv->showing || priv->subject == NULL)
    return TRUE;
  g_clear_handle_id (&priv->pause, g_source_remove);
  if (!store (self, input))
    problem = g_strdup (gtk_label_get_label (priv->problem_label));
  refresh (self);
  set_problem (self, problem);
  return problem == NULL;
}

gboolean
ent_field_row_commit (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autofree char *input = NULL;

  g_clear_handle_id (&priv->pause, g_source_remove);
  if (!priv->dirty || priv->subject == NULL)
    return TRUE;
  input = ENT_FIELD_ROW_GET_CLASS (self)->read (self);
  return store (self, input);
}

static gboolean
paused_cb (gpointer data)
{
  get_private (data)->pause = 0;
  ent_field_row_commit (data);
  return G_SOURCE_REMOVE;
}

void
ent_field_row_edited (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  if (priv->showing || priv->subject == NULL)
    return;
  priv->dirty = TRUE;
  check (self);
  g_clear_handle_id (&priv->pause, g_source_remove);
  priv->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

static void
focus_left_cb (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  if (ent_field_row_commit (self) && priv->subject != NULL)
    refresh (self);
}

void
ent_field_row_enter (EntFieldRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!ent_field_row_commit (self))
    return;
  refresh (self);
  for (guint i = 0; i < EDITOR_STOPS && has_focus_within (self); i++)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

/* Escape gives back what is stored; where nothing was typed it is for those above. */
static gboolean
key_pressed_cb (EntFieldRow *self, guint key, guint code, GdkModifierType state)
{
  EntFieldRowPrivate *priv = get_private (self);

  if (key != GDK_KEY_Escape || !priv->dirty)
    return GDK_EVENT_PROPAGATE;
  ent_field_row_revert (self);
  return GDK_EVENT_STOP;
}

/* A click beside the editor means the editor, too. */
static void
clicked_cb (EntFieldRow *self)
{
  if (!has_focus_within (self))
    ent_field_row_focus (self);
}

static void
ent_field_row_unmap (GtkWidget *widget)
{
  ent_field_row_commit (ENT_FIELD_ROW (widget));
  GTK_WIDGET_CLASS (ent_field_row_parent_class)->unmap (widget);
}

static EntEngagement *
get_engagement (EntFieldRowPrivate *priv)
{
  return ent_session_get_engagement (ent_subject_get_session (priv->subject));
}

static void
disconnect_subject (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  g_clear_signal_handler (&priv->changed_handler, priv->subject);
  g_clear_signal_handler (&priv->veil_handler, get_engagement (priv));
}

static void
drop_subject (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  if (priv->subject == NULL)
    return;
  ent_field_row_commit (self);
  disconnect_subject (self);
  g_clear_object (&priv->subject);
}

static void
ent_field_row_dispose (GObject *object)
{
  EntFieldRowPrivate *priv = get_private (ENT_FIELD_ROW (object));

  g_clear_handle_id (&priv->pause, g_source_remove);
  if (priv->subject != NULL)
    disconnect_subject (ENT_FIELD_ROW (object));
  g_clear_object (&priv->subject);
  G_OBJECT_CLASS (ent_field_row_parent_class)->dispose (object);
}

/* A template of a subclass gives the editor. */
static void
ent_field_row_add_child (GtkBuildable *buildable,
                         GtkBuilder *builder,
                         GObject *child,
                         const char *type)
{
  EntFieldRowPrivate *priv = get_private (ENT_FIELD_ROW (buildable));

  if (g_strcmp0 (type, "editor") == 0)
    adw_bin_set_child (priv->editor, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "head") == 0)
    gtk_box_append (GTK_BOX (priv->head), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
ent_field_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ent_field_row_add_child;
}

static void
ent_field_row_class_init (EntFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_field_row_dispose;
  widget_class->unmap = ent_field_row_unmap;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntFieldRow, head);
  gtk_widget_class_bind_template_child_private (widget_class, EntFieldRow, caption);
  gtk_widget_class_bind_template_child_private (widget_class, EntFieldRow, note);
  gtk_widget_class_bind_template_child_private (widget_class, EntFieldRow, editor);
  gtk_widget_class_bind_template_child_private (widget_class, EntFieldRow, problem);
  gtk_widget_class_bind_template_child_private (widget_class, EntFieldRow, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
ent_field_row_init (EntFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GType
find_row_type (const EntField *field)
{
  static GType (*const types[]) (void) = {
    [ENT_TYPE_TEXT] = ent_text_row_get_type,     [ENT_TYPE_LONG_TEXT] = ent_long_text_row_get_type,
    [ENT_TYPE_INTEGER] = ent_text_row_get_type,  [ENT_TYPE_NUMBER] = ent_text_row_get_type,
    [ENT_TYPE_FRACTION] = ent_text_row_get_type, [ENT_TYPE_MONEY] = ent_text_row_get_type,
    [ENT_TYPE_DATE] = ent_date_row_get_type,     [ENT_TYPE_DATE_TIME] = ent_date_row_get_type,
    [ENT_TYPE_DURATION] = ent_text_row_get_type, [ENT_TYPE_BOOLEAN] = ent_boolean_row_get_type,
    [ENT_TYPE_CHOICE] = ent_choice_row_get_type, [ENT_TYPE_REFERENCE] = ent_reference_row_get_type,
  };

  if (field->many)
    return ENT_TYPE_REFERENCES_ROW;
  /* A switch is always one of two; where "not answered" is a third, it is a choice. */
  if (field->type == ENT_TYPE_BOOLEAN && field->initial == NULL)
    return ENT_TYPE_CHOICE_ROW;
  return types[field->type]();
}

EntFieldRow *
ent_field_row_new (const EntKind *kind, guint field)
{
  const EntField *description = &kind->fields[field];
  EntFieldRow *self = g_object_new (find_row_type (description), NULL);
  EntFieldRowPrivate *priv = get_private (self);

  priv->kind = kind;
  priv->field = field;
  gtk_widget_set_name (GTK_WIDGET (self), description->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (description->label));
  gtk_label_set_label (priv->caption, _ (description->label));
  if (description->help != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ (description->help));
  ENT_FIELD_ROW_GET_CLASS (self)->prepare (self, description);
  return self;
}

const EntField *
ent_field_row_get_field (EntFieldRow *self)
{
  return get_field (self);
}

guint
ent_field_row_get_index (EntFieldRow *self)
{
  return get_private (self)->field;
}

EntSubject *
ent_field_row_get_subject (EntFieldRow *self)
{
  return get_private (self)->subject;
}

/* Puts back what the subject's field refused when it was shown last. */
static void
restore (EntFieldRow *self, const char *typed, const char *problem)
{
  EntFieldRowPrivate *priv = get_private (self);

  priv->showing = TRUE;
  ENT_FIELD_ROW_GET_CLASS (self)->set_typed (self, typed);
  priv->showing = FALSE;
  priv->dirty = TRUE;
  set_problem (self, problem);
}

static void
take_subject (EntFieldRow *self, EntSubject *subject)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autofree char *signal = g_strconcat ("changed::", get_field (self)->name, NULL);

  priv->subject = g_object_ref (subject);
  priv->changed_handler
      = g_signal_connect_swapped (subject, signal, G_CALLBACK (subject_changed_cb), self);
  if (priv->kind->veil != NULL)
    priv->veil_handler = g_signal_connect_swapped (get_engagement (priv), "changed",
                                                   G_CALLBACK (engagement_changed_cb), self);
  ENT_FIELD_ROW_GET_CLASS (self)->set_editable (self, !ent_subject_is_read_only (subject));
}

void
ent_field_row_set_subject (EntFieldRow *self, EntSubject *subject)
{
  g_autofree char *typed = NULL;
  g_autofree char *problem = NULL;

  if (get_private (self)->subject == subject)
    return;
  drop_subject (self);
  if (subject != NULL)
    {
      take_subject (self, subject);
      ent_unfinished_find (subject, get_private (self)->field, &typed, &problem);
    }
  refresh (self);
  if (typed != NULL && get_veil (self) == NULL)
    restore (self, typed, problem);
}

void
ent_field_row_revert (EntFieldRow *self)
{
  g_clear_handle_id (&get_private (self)->pause, g_source_remove);
  refresh (self);
}

const char *
ent_field_row_get_problem (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  return gtk_widget_get_visible (priv->problem) ? gtk_label_get_label (priv->problem_label) : NULL;
}

void
ent_field_row_focus (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  gtk_widget_grab_focus (priv->control != NULL ? priv->control : GTK_WIDGET (self));
}

void
ent_field_row_set_control (EntFieldRow *self, GtkWidget *control)
{
  EntFieldRowPrivate *priv = get_private (self);
  const EntField *field = get_field (self);

  priv->control = control;
  if (GTK_IS_MENU_BUTTON (control))
    ent_menu_button_set_name (GTK_MENU_BUTTON (control), _ (field->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  if (field->help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _ (field->help), -1);
}

void
ent_field_row_set_note (EntFieldRow *self, const char *note, const char *tooltip)
{
  EntFieldRowPrivate *priv = get_private (self);

  gtk_label_set_label (priv->note, note != NULL ? note : "");
  ent_tooltip_set (GTK_WIDGET (priv->note), tooltip);
  gtk_widget_set_visible (GTK_WIDGET (priv->note), note != NULL);
}

void
ent_field_row_hide_head (EntFieldRow *self)
{
  gtk_widget_set_visible (get_private (self)->head, FALSE);
}

void
ent_field_row_name_part (EntFieldRow *self, GtkWidget *part)
{
  /* Translators: a button beside a field: the field's name and what the button does. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), _ (get_field (self)->label),
                                           gtk_widget_get_tooltip_text (part));

  if (GTK_IS_MENU_BUTTON (part))
    ent_menu_button_set_name (GTK_MENU_BUTTON (part), name);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
