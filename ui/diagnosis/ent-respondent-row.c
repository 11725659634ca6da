/* SPDX-License-Identifier: GPL-3.0-or-later
 * One who answers an instrument. */
#include "ent-respondent-row.h"

#include <glib/gi18n-lib.h>

#include "ent-respondent-side.h"

struct _EntRespondentRow
{
  AdwBin parent_instance;
  GtkImage *marker;
  GtkLabel *name;
  GtkWidget *more;
  GtkWidget *lock;
  GtkLabel *progress;
  GtkLabel *count;
  GtkLevelBar *bar;
  GtkButton *enter_button;
  EntRecord *role;   /* (nullable) */
  EntRecord *person; /* (nullable) */
};

enum
{
  SIGNAL_ENTER,
  SIGNAL_HOLDER_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntRespondentRow, ent_respondent_row, ADW_TYPE_BIN)

/* Returns: (transfer full): "Maya Lund · CMO", or the role alone while nobody holds it. */
static char *
describe_name (const EntRespondent *respondent)
{
  g_autofree char *role = NULL;

  if (respondent->person != NULL)
    return ent_respondent_dup_name (respondent->role, respondent->person);
  if (respondent->role == NULL)
    return g_strdup ("");
  role = ent_record_dup_title (respondent->role);
  /* Translators: %s is a role, as "CMO". */
  return g_strdup_printf (_ ("%s · nobody holds the role"), role);
}

static char *
describe_progress (const EntRespondent *respondent, gboolean hidden)
{
  if (respondent->answered == 0)
    return g_strdup (_ ("Not answered yet"));
  if (hidden)
    return g_strdup (ent_instrument_get_hidden_text ());
  /* Translators: how many questions somebody answered, of how many. */
  return g_strdup_printf (_ ("%u of %u answered"), respondent->answered, respondent->asked);
}

static void
enter_cb (EntRespondentRow *self)
{
  if (self->person != NULL)
    g_signal_emit (self, signals[SIGNAL_ENTER], 0, self->person);
  else
    g_signal_emit (self, signals[SIGNAL_HOLDER_WANTED], 0, self->role);
}

static void
ent_respondent_row_dispose (GObject *object)
{
  EntRespondentRow *self = ENT_RESPONDENT_ROW (object);

  g_clear_object (&self->role);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (ent_respondent_row_parent_class)->dispose (object);
}

static void
ent_respondent_row_class_init (EntRespondentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_respondent_row_dispose;
  signals[SIGNAL_ENTER] = g_signal_new ("enter", ENT_TYPE_RESPONDENT_ROW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_HOLDER_WANTED]
      = g_signal_new ("holder-wanted", ENT_TYPE_RESPONDENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-respondent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, marker);
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, name);
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, more);
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, lock);
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, count);
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, progress);
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, bar);
  gtk_widget_class_bind_template_child (widget_class, EntRespondentRow, enter_button);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
ent_respondent_row_init (EntRespondentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_respondent_row_new (void)
{
  return g_object_new (ENT_TYPE_RESPONDENT_ROW, NULL);
}

void
ent_respondent_row_set_compact (EntRespondentRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->count), TRUE);
}

/* Where the number says it all, it stands alone. */
static void
refresh_count (EntRespondentRow *self, const EntRespondent *respondent, gboolean hidden)
{
  /* Translators: how many questions somebody answered, of how many. */
  g_autofree char *count
      = g_strdup_printf (_ ("%u of %u"), respondent->answered, respondent->asked);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->more, !gtk_widget_get_visible (GTK_WIDGET (self->count))
                                          || (hidden && respondent->answered > 0));
}

/* Returns: what is done next for @respondent. */
static const char *
get_step (const EntRespondent *respondent)
{
  if (respondent->person == NULL)
    return _ ("Enter Holder…");
  if (respondent->answered == 0)
    return _ ("Enter Answers…");
  return respondent->answered < respondent->asked ? _ ("Continue…") : _ ("Change…");
}

static void
refresh_button (EntRespondentRow *self, const EntRespondent *respondent, gboolean editable)
{
  g_autofree char *name = describe_name (respondent);
  g_autofree char *spoken
      /* Translators: a button, spoken; %s is who answers. */
      = g_strdup_printf (respondent->person != NULL ? _ ("Enter answers of %s")
                                                    /* Translators: a button, spoken; %s is a role
                                                     * nobody holds. */
                                                    : _ ("Enter who holds the role: %s"),
                         name);

  gtk_widget_set_visible (GTK_WIDGET (self->enter_button),
                          editable && (self->person != NULL || self->role != NULL));
  gtk_button_set_label (self->enter_button, get_step (respondent));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->enter_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
ent_respondent_row_set_respondent (EntRespondentRow *self,
                                   const EntRespondent *respondent,
                                   const EntRun *run,
                                   gboolean editable)
{
  /* What all have answered is in sight; what goes beyond it is not. */
  gboolean hidden = respondent->answered > run->complete;
  g_autofree char *name = describe_name (respondent);
  g_autofree char *progress = describe_progress (respondent, hidden);

  g_set_object (&self->role, respondent->role);
  g_set_object (&self->person, respondent->person);
  ent_respondent_mark_side (self->marker, NULL,
                            ent_respondent_get_side (respondent->role, respondent->person));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->progress, progress);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), progress);
  gtk_widget_set_visible (self->lock, hidden && respondent->answered > 0);
  gtk_level_bar_set_value (self->bar, respondent->asked > 0
                                          ? respondent->answered / (double)respondent->asked
                                          : 0);
  refresh_count (self, respondent, hidden);
  refresh_button (self, respondent, editable);
}

gboolean
ent_respondent_row_focus (EntRespondentRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->enter_button))
         && gtk_level_bar_get_value (self->bar) < gtk_level_bar_get_max_value (self->bar)
         && gtk_widget_grab_focus (GTK_WIDGET (self->enter_button));
}
