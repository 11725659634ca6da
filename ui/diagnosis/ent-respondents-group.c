/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rows of those who answer. */
#include "ent-respondents-group.h"

#include "ent-diagnosis-kinds.h"
#include "ent-instrument.h"
#include "ent-respondent-row.h"

struct _EntRespondentsGroup
{
  AdwBin parent_instance;
  GtkBox *rows;
  EntSession *session; /* (nullable) */
};

static guint enter_signal;

G_DEFINE_FINAL_TYPE (EntRespondentsGroup, ent_respondents_group, ADW_TYPE_BIN)

static void
enter_cb (EntRespondentsGroup *self, EntRecord *person)
{
  g_signal_emit (self, enter_signal, 0, person);
}

static void
holder_wanted_cb (EntRespondentsGroup *self, EntRecord *role)
{
  ent_session_go_to (self->session, role, NULL);
}

static void
add_row (EntRespondentsGroup *self)
{
  GtkWidget *row = ent_respondent_row_new ();

  g_signal_connect_object (row, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "holder-wanted", G_CALLBACK (holder_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);
}

static void
require_rows (EntRespondentsGroup *self, guint n)
{
  GtkWidget *box = GTK_WIDGET (self->rows);
  guint at = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    at++;
  for (; at > n; at--)
    gtk_box_remove (self->rows, gtk_widget_get_last_child (box));
  for (; at < n; at++)
    add_row (self);
}

static void
ent_respondents_group_dispose (GObject *object)
{
  g_clear_object (&ENT_RESPONDENTS_GROUP (object)->session);
  G_OBJECT_CLASS (ent_respondents_group_parent_class)->dispose (object);
}

static void
ent_respondents_group_class_init (EntRespondentsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_respondents_group_dispose;
  enter_signal = g_signal_new ("enter", ENT_TYPE_RESPONDENTS_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-respondents-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRespondentsGroup, rows);
}

static void
ent_respondents_group_init (EntRespondentsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_respondents_group_show (EntRespondentsGroup *self,
                            EntSession *session,
                            EntRecord *questionnaire,
                            const EntRun *run)
{
  g_autoptr (GPtrArray) respondents
      = ent_instrument_list_respondents (questionnaire, run->audit,
                                         ent_session_get_today (session));
  gboolean ended = run->audit != NULL && ent_record_equals (run->audit, ENT_AUDIT_STATE, "done");
  gboolean editable = !ended && !ent_session_is_read_only (session) && run->asked > 0;
  GtkWidget *row;

  g_set_object (&self->session, session);
  require_rows (self, respondents->len);
  row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  for (guint i = 0; i < respondents->len; i++, row = gtk_widget_get_next_sibling (row))
    ent_respondent_row_set_respondent (ENT_RESPONDENT_ROW (row), g_ptr_array_index (respondents, i),
                                       run, editable);
  gtk_widget_set_visible (GTK_WIDGET (self), respondents->len > 0);
}

gboolean
ent_respondents_group_focus (EntRespondentsGroup *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ent_respondent_row_focus (ENT_RESPONDENT_ROW (row)))
      return TRUE;
  return FALSE;
}
