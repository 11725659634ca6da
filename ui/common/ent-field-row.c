/* SPDX-License-Identifier: GPL-3.0-or-later
 * One field of a subject in a form. */
#include "ent-field-row.h"

#include <glib/gi18n-lib.h>

#include "ent-field-frame.h"
#include "ent-field-value.h"

/* Long enough not to store every syllable, short enough that nobody waits for it. */
#define PAUSE_MS 1000

/* More places for the focus than any editor has. */
#define EDITOR_STOPS 8

typedef struct
{
  EntFieldFrame *frame;
  EntFieldValue *value;
  guint pause;
  gboolean editable; /* the editor takes input */
  gboolean dirty;    /* the editor holds what is not stored */
  gboolean showing;  /* the editor is being filled: no edit */
} EntFieldRowPrivate;

enum
{
  PROP_0,
  PROP_VALUE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
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

static char *
read_input (EntFieldRow *self)
{
  return ENT_FIELD_ROW_GET_CLASS (self)->read (self);
}

static gboolean
has_focus_within (EntFieldRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* What is shown */

/* What was refused stands in no record: it is kept for when the subject is shown again. */
static void
keep_refused (EntFieldRow *self, const char *problem)
{
  EntFieldRowPrivate *priv = get_private (self);
  EntFieldRowClass *klass = ENT_FIELD_ROW_GET_CLASS (self);
  g_autofree char *typed = NULL;

  if (problem != NULL && priv->dirty && klass->dup_typed != NULL)
    typed = klass->dup_typed (self);
  ent_field_value_set_refused (priv->value, typed, problem);
}

static void
set_problem (EntFieldRow *self, const char *problem)
{
  EntFieldRowPrivate *priv = get_private (self);

  keep_refused (self, problem);
  ent_field_frame_set_problem (priv->frame, problem);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
refresh_remark (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  const char *remark = ent_field_value_get_veil (priv->value);

  if (remark == NULL && ent_field_value_is_needed (priv->value))
    remark = _ ("Needed");
  ent_field_frame_set_remark (priv->frame, remark);
}

static void
set_editable (EntFieldRow *self, gboolean editable)
{
  get_private (self)->editable = editable;
  ENT_FIELD_ROW_GET_CLASS (self)->set_editable (self, editable);
}

/* Fills the editor with the stored value. */
static void
refresh (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  gboolean editable = ent_field_value_is_editable (priv->value);

  priv->dirty = FALSE;
  priv->showing = TRUE;
  ENT_FIELD_ROW_GET_CLASS (self)->show (self, ent_field_value_get_text (priv->value));
  priv->showing = FALSE;
  if (editable != priv->editable)
    set_editable (self, editable);
  refresh_remark (self);
  set_problem (self, NULL);
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

/* The value changed, here or elsewhere. What somebody is typing stays, and so does text that only
 * differs in writing ("30 june" for "30 June 2026") until the focus leaves. */
static void
value_changed_cb (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autofree char *input = NULL;

  refresh_remark (self);
  if (priv->dirty)
    return;
  input = read_input (self);
  if (!has_focus_within (self) || !ent_field_value_equals (priv->value, input))
    refresh (self);
}

/* What somebody is typing is veiled once the focus leaves. */
static void
veil_changed_cb (EntFieldRow *self)
{
  if (!has_focus_within (self))
    refresh (self);
}

/* What is stored */

static gboolean
store (EntFieldRow *self, const char *input)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;

  if (!ent_field_value_store (priv->value, input, &error))
    {
      set_problem (self, error->message);
      return FALSE;
    }
  priv->dirty = FALSE;
  set_problem (self, NULL);
  return TRUE;
}

static gboolean
paused_cb (gpointer data)
{
  get_private (data)->pause = 0;
  ent_field_row_commit (data);
  return G_SOURCE_REMOVE;
}

/* The editor shows what is stored, also after a refusal. */
gboolean
ent_field_row_choose (EntFieldRow *self, const char *input)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autofree char *problem = NULL;

  if (priv->showing || ent_field_value_get_subject (priv->value) == NULL)
    return TRUE;
  g_clear_handle_id (&priv->pause, g_source_remove);
  if (!store (self, input))
    problem = g_strdup (ent_field_row_get_problem (self));
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
  if (!priv->dirty || ent_field_value_get_subject (priv->value) == NULL)
    return TRUE;
  input = read_input (self);
  return store (self, input);
}

void
ent_field_row_edited (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);
  g_autofree char *input = NULL;
  g_autoptr (GError) error = NULL;

  if (priv->showing || ent_field_value_get_subject (priv->value) == NULL)
    return;
  priv->dirty = TRUE;
  input = read_input (self);
  ent_field_value_check (priv->value, input, &error);
  set_problem (self, error != NULL ? error->message : NULL);
  g_clear_handle_id (&priv->pause, g_source_remove);
  priv->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

void
ent_field_row_revert (EntFieldRow *self)
{
  g_clear_handle_id (&get_private (self)->pause, g_source_remove);
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

static void
focus_left_cb (EntFieldRow *self)
{
  EntFieldRowPrivate *priv = get_private (self);

  if (ent_field_row_commit (self) && ent_field_value_get_subject (priv->value) != NULL)
    refresh (self);
}

/* Escape gives back what is stored; where nothing was typed it is for those above. */
static gboolean
key_pressed_cb (EntFieldRow *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape || !get_private (self)->dirty)
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

/* Life */

static void
ent_field_row_unmap (GtkWidget *widget)
{
  ent_field_row_commit (ENT_FIELD_ROW (widget));
  GTK_WIDGET_CLASS (ent_field_row_parent_class)->unmap (widget);
}

static void
ent_field_row_constructed (GObject *object)
{
  EntFieldRow *self = ENT_FIELD_ROW (object);
  EntFieldRowPrivate *priv = get_private (self);
  const EntField *field = ent_field_value_get_field (priv->value);
  const char *help = field->help != NULL ? _ (field->help) : NULL;

  G_OBJECT_CLASS (ent_field_row_parent_class)->constructed (object);
  gtk_widget_set_name (GTK_WIDGET (self), field->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (field->label));
  ent_field_frame_set_title (priv->frame, _ (field->label), help);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), help);
  ENT_FIELD_ROW_GET_CLASS (self)->prepare (self, field);
  g_signal_connect_object (priv->value, "changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->value, "veil-changed", G_CALLBACK (veil_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
ent_field_row_dispose (GObject *object)
{
  EntFieldRowPrivate *priv = get_private (ENT_FIELD_ROW (object));

  g_clear_handle_id (&priv->pause, g_source_remove);
  ent_field_value_set_subject (priv->value, NULL);
  G_OBJECT_CLASS (ent_field_row_parent_class)->dispose (object);
}

static void
ent_field_row_finalize (GObject *object)
{
  g_object_unref (get_private (ENT_FIELD_ROW (object))->value);
  G_OBJECT_CLASS (ent_field_row_parent_class)->finalize (object);
}

static void
ent_field_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VALUE)
    get_private (ENT_FIELD_ROW (object))->value = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
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
    ent_field_frame_set_editor (priv->frame, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "head") == 0)
    ent_field_frame_add_to_head (priv->frame, GTK_WIDGET (child));
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ent_field_row_constructed;
  object_class->dispose = ent_field_row_dispose;
  object_class->finalize = ent_field_row_finalize;
  object_class->set_property = ent_field_row_set_property;
  widget_class->unmap = ent_field_row_unmap;

  properties[PROP_VALUE]
      = g_param_spec_object ("value", NULL, NULL, ENT_TYPE_FIELD_VALUE,
                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENT_TYPE_FIELD_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-field-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntFieldRow, frame);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
ent_field_row_init (EntFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const EntField *
ent_field_row_get_field (EntFieldRow *self)
{
  return ent_field_value_get_field (get_private (self)->value);
}

guint
ent_field_row_get_index (EntFieldRow *self)
{
  return ent_field_value_get_index (get_private (self)->value);
}

EntSubject *
ent_field_row_get_subject (EntFieldRow *self)
{
  return ent_field_value_get_subject (get_private (self)->value);
}

void
ent_field_row_set_subject (EntFieldRow *self, EntSubject *subject)
{
  EntFieldValue *value = get_private (self)->value;
  g_autofree char *typed = NULL;
  g_autofree char *problem = NULL;

  if (ent_field_value_get_subject (value) == subject)
    return;
  ent_field_row_commit (self);
  ent_field_value_set_subject (value, subject);
  if (subject != NULL)
    {
      set_editable (self, ent_field_value_is_editable (value));
      ent_field_value_find_refused (value, &typed, &problem);
    }
  refresh (self);
  if (typed != NULL && ent_field_value_get_veil (value) == NULL)
    restore (self, typed, problem);
}

const char *
ent_field_row_get_problem (EntFieldRow *self)
{
  return ent_field_frame_get_problem (get_private (self)->frame);
}

void
ent_field_row_focus (EntFieldRow *self)
{
  GtkWidget *control = ent_field_frame_get_control (get_private (self)->frame);

  gtk_widget_grab_focus (control != NULL ? control : GTK_WIDGET (self));
}

/* For subclasses */

void
ent_field_row_set_control (EntFieldRow *self, GtkWidget *control)
{
  ent_field_frame_set_control (get_private (self)->frame, control);
}

void
ent_field_row_name_part (EntFieldRow *self, GtkWidget *part)
{
  ent_field_frame_name_part (get_private (self)->frame, part);
}

void
ent_field_row_set_note (EntFieldRow *self, const char *note, const char *tooltip)
{
  ent_field_frame_set_note (get_private (self)->frame, note, tooltip);
}

void
ent_field_row_hide_head (EntFieldRow *self)
{
  ent_field_frame_hide_head (get_private (self)->frame);
}
