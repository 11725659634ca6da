/* SPDX-License-Identifier: GPL-3.0-or-later
 * A role and its holders as one row. */
#include "ent-role-row.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-people-kinds.h"
#include "ent-role-summary.h"
#include "ent-succession-dialog.h"
#include "ent-work-kinds.h"

struct _EntRoleRow
{
  AdwBin parent_instance;
  GtkLabel *title;
  GtkLabel *full_name;
  GtkLabel *holder;
  EntChip *vacant;
  GtkLabel *period;
  GtkLabel *others;
  GtkButton *replace_button;
  EntSession *session; /* (nullable) */
  EntRecord *role;     /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntRoleRow, ent_role_row, ADW_TYPE_BIN)

static void
replace_clicked_cb (EntRoleRow *self)
{
  ent_succession_task.start (GTK_WIDGET (self), self->session, self->role);
}

/* Returns: (transfer full): as of today, from the engagement's first day on. */
static EntRoleSummary *
summarise (EntRoleRow *self)
{
  g_autoptr (EntRecord) engagement
      = ent_source_dup_single (ent_session_get_source (self->session), "engagement");
  GDate start;
  gboolean begun
      = engagement != NULL && ent_record_get_date (engagement, ENT_ENGAGEMENT_START, &start);

  return ent_role_summary_new (self->role, begun ? &start : NULL,
                               ent_session_get_today (self->session));
}

/* An empty line takes no room. */
static void
set_line (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_others (EntRoleRow *self, const EntRoleSummary *summary)
{
  const char *separator = summary->past != NULL && summary->future != NULL ? "\n" : "";
  g_autofree char *text = g_strconcat (summary->past != NULL ? summary->past : "", separator,
                                       summary->future != NULL ? summary->future : "", NULL);

  set_line (self->others, *text != '\0' ? text : NULL);
}

static void
show_button (EntRoleRow *self, gboolean held)
{
  const char *label = held ? _ ("Replace…") : _ ("Fill…");
  g_autofree char *title = ent_record_dup_title (self->role);
  /* Translators: spoken: what a button does and for which role, as “Replace… CMO”. */
  g_autofree char *spoken = g_strdup_printf (C_ ("role", "%s %s"), label, title);

  gtk_button_set_label (self->replace_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->replace_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->replace_button),
                          !ent_session_is_read_only (self->session));
}

static void
ent_role_row_dispose (GObject *object)
{
  EntRoleRow *self = ENT_ROLE_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->role);
  G_OBJECT_CLASS (ent_role_row_parent_class)->dispose (object);
}

static void
ent_role_row_class_init (EntRoleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_role_row_dispose;
  g_type_ensure (ENT_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-role-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRoleRow, title);
  gtk_widget_class_bind_template_child (widget_class, EntRoleRow, full_name);
  gtk_widget_class_bind_template_child (widget_class, EntRoleRow, holder);
  gtk_widget_class_bind_template_child (widget_class, EntRoleRow, vacant);
  gtk_widget_class_bind_template_child (widget_class, EntRoleRow, period);
  gtk_widget_class_bind_template_child (widget_class, EntRoleRow, others);
  gtk_widget_class_bind_template_child (widget_class, EntRoleRow, replace_button);
  gtk_widget_class_bind_template_callback (widget_class, replace_clicked_cb);
}

static void
ent_role_row_init (EntRoleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_role_row_set (EntRoleRow *self, EntSession *session, EntRecord *role)
{
  g_set_object (&self->session, session);
  g_set_object (&self->role, role);
  ent_role_row_refresh (self);
}

void
ent_role_row_refresh (EntRoleRow *self)
{
  g_autoptr (EntRoleSummary) summary = self->role != NULL ? summarise (self) : NULL;
  g_autofree char *title = NULL;

  if (summary == NULL)
    return;
  title = ent_record_dup_title (self->role);
  gtk_label_set_label (self->title, title);
  set_line (self->full_name, ent_record_get_text (self->role, ENT_ROLE_FULL_NAME));
  set_line (self->holder, summary->holder);
  ent_chip_set (self->vacant, ENT_MEANING_ATTENTION, "dialog-warning-symbolic", _ ("Vacant"));
  gtk_widget_set_visible (GTK_WIDGET (self->vacant), summary->holder == NULL);
  gtk_label_set_label (self->period, summary->period);
  show_others (self, summary);
  show_button (self, summary->holder != NULL);
}
