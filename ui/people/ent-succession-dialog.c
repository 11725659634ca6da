/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window in which a role changes hands. */
#include "ent-succession-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-date.h"
#include "ent-duties-group.h"
#include "ent-field-row.h"
#include "ent-people-kinds.h"
#include "ent-succession.h"
#include "ent-work-kinds.h"

struct _EntSuccessionDialog
{
  AdwWindow parent_instance;
  AdwPreferencesGroup *tenures_group;
  AdwPreferencesGroup *successor_group;
  GtkSwitch *vacant_switch;
  GtkEditable *reason_row;
  GtkLabel *problem;
  EntDutiesGroup *personal_group;
  EntDutiesGroup *due_group;
  EntDutiesGroup *inherited_group;
  EntDutiesGroup *past_group;
  EntFieldRow *holder_row; /* borrowed from the group, as the next one */
  EntFieldRow *from_row;
  EntSession *session;
  EntRecord *role;
  guint n_personal;  /* what whoever leaves may hand over */
  EntSubject *draft; /* the time in the role that begins; it is never added itself */
};

G_DEFINE_FINAL_TYPE (EntSuccessionDialog, ent_succession_dialog, ADW_TYPE_WINDOW)

static gboolean
is_vacant (EntSuccessionDialog *self)
{
  return gtk_switch_get_active (self->vacant_switch);
}

/* Returns: (transfer full) (nullable): who is to follow. */
static EntRecord *
dup_successor (EntSuccessionDialog *self)
{
  g_autoptr (GPtrArray) chosen = ent_subject_list_references (self->draft, ENT_ROLE_HOLDER_HOLDER);

  return chosen->len > 0 && !is_vacant (self) ? g_object_ref (chosen->pdata[0]) : NULL;
}

static gboolean
get_date (EntSuccessionDialog *self, GDate *date)
{
  const char *text = ent_subject_get_text (self->draft, ENT_ROLE_HOLDER_FROM);

  return text != NULL && ent_date_parse (text, date);
}

/* Returns: (transfer full) (nullable): what keeps the role from changing hands so; NULL: nothing.
 */
static char *
dup_problem (EntSuccessionDialog *self)
{
  g_autoptr (EntRecord) successor = dup_successor (self);
  g_autoptr (GError) error = NULL;
  GDate date;

  if (successor == NULL && !is_vacant (self))
    return g_strdup (_ ("Choose who follows."));
  if (!get_date (self, &date))
    return g_strdup (_ ("Enter the first day of whoever follows."));
  return ent_succession_can_replace (self->role, successor, &date, &error)
             ? NULL
             : g_strdup (error->message);
}

static void
refresh (EntSuccessionDialog *self)
{
  g_autofree char *problem = dup_problem (self);

  gtk_widget_set_visible (GTK_WIDGET (self->holder_row), !is_vacant (self));
  gtk_widget_set_visible (GTK_WIDGET (self->personal_group),
                          self->n_personal > 0 && !is_vacant (self));
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "succession.replace", problem == NULL);
}

/* Returns: (transfer full): what the toast says. */
static char *
make_told (EntSuccessionDialog *self, EntRecord *successor)
{
  g_autofree char *role = ent_record_dup_title (self->role);
  g_autofree char *person = successor != NULL ? ent_record_dup_title (successor) : NULL;

  if (person == NULL)
    /* Translators: told when nobody holds a role any more; %s is the role. */
    return g_strdup_printf (_ ("%s left vacant"), role);
  /* Translators: told when a role changed hands: the role, the person. */
  return g_strdup_printf (_ ("%s passed on to %s"), role, person);
}

static void
replace_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntSuccessionDialog *self = ENT_SUCCESSION_DIALOG (widget);
  g_autoptr (EntRecord) successor = NULL;
  g_autoptr (GPtrArray) personal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  const char *reason = gtk_editable_get_text (self->reason_row);
  EntHandover handover = { .role = self->role, .reason = *reason != '\0' ? reason : NULL };
  GDate date;

  if (!ent_field_row_commit (self->from_row) || !get_date (self, &date))
    return;
  successor = dup_successor (self);
  personal = successor != NULL ? ent_duties_group_list_checked (self->personal_group) : NULL;
  handover.successor = successor;
  handover.date = &date;
  handover.personal = personal;
  if (!ent_succession_replace (ent_session_get_engagement (self->session), &handover, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  told = make_told (self, successor);
  ent_session_toast_undo (self->session, told);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_tenure (EntSuccessionDialog *self, const EntTenure *tenure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (
      tenure->holder != NULL ? "avatar-default-symbolic" : "dialog-warning-symbolic");
  g_autofree char *name
      = tenure->holder != NULL ? ent_record_dup_title (tenure->holder) : g_strdup (_ ("Nobody"));
  g_autofree char *period = ent_tenure_dup_period (tenure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), period);
  if (tenure->holder == NULL)
    gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->tenures_group, row);
}

static void
show_tenures (EntSuccessionDialog *self)
{
  g_autoptr (EntRecord) engagement
      = ent_source_dup_single (ent_session_get_source (self->session), "engagement");
  GDate start;
  gboolean begun
      = engagement != NULL && ent_record_get_date (engagement, ENT_ENGAGEMENT_START, &start);
  g_autoptr (GPtrArray) tenures
      = ent_succession_list_tenures (self->role, begun ? &start : NULL,
                                     ent_session_get_today (self->session));

  for (guint i = 0; i < tenures->len; i++)
    add_tenure (self, g_ptr_array_index (tenures, i));
}

/* Returns: (transfer full) (nullable): who leaves: the holder of today, else whoever left last. */
static EntRecord *
dup_leaving (EntSuccessionDialog *self)
{
  g_autoptr (GPtrArray) tenures
      = ent_succession_list_tenures (self->role, NULL, ent_session_get_today (self->session));

  for (guint i = tenures->len; i > 0; i--)
    {
      const EntTenure *tenure = g_ptr_array_index (tenures, i - 1);

      if (tenure->holder != NULL)
        return g_object_ref (tenure->holder);
    }
  return NULL;
}

static void
show_personal (EntSuccessionDialog *self)
{
  EntEngagement *engagement = ent_session_get_engagement (self->session);
  g_autoptr (EntRecord) leaving = dup_leaving (self);
  g_autoptr (GPtrArray) personal
      = leaving != NULL ? ent_duty_list_personal (engagement, leaving) : g_ptr_array_new ();
  g_autofree char *name = leaving != NULL ? ent_record_dup_title (leaving) : NULL;
  g_autofree char *title = NULL;

  ent_duties_group_set_duties (self->personal_group, personal, ENT_DUTY_PERSONAL);
  self->n_personal = personal->len;
  if (personal->len == 0)
    return;
  /* Translators: heading over what a person gives to the one who follows; %s is a person. */
  title = g_strdup_printf (_ ("%s Hands Over"), name);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->personal_group), title);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->personal_group),
      _ ("These name the person. What is not checked stays with them."));
}

static void
show_duties (EntSuccessionDialog *self)
{
  g_autoptr (GPtrArray) duties
      = ent_duty_list (ent_session_get_engagement (self->session), self->role);

  ent_duties_group_set_duties (self->due_group, duties, ENT_DUTY_DUE);
  ent_duties_group_set_duties (self->inherited_group, duties, ENT_DUTY_INHERITED);
  ent_duties_group_set_duties (self->past_group, duties, ENT_DUTY_PAST);
  show_personal (self);
}

static EntFieldRow *
add_row (EntSuccessionDialog *self, guint field)
{
  EntFieldRow *row = ent_field_row_new (&ent_role_holder_kind, field);

  adw_preferences_group_add (self->successor_group, GTK_WIDGET (row));
  ent_field_row_set_subject (row, self->draft);
  return row;
}

static void
begin_draft (EntSuccessionDialog *self)
{
  g_autofree char *today = ent_date_format (ent_session_get_today (self->session));

  self->draft = ent_subject_new_draft (self->session, &ent_role_holder_kind, self->role);
  ent_subject_set (self->draft, ENT_ROLE_HOLDER_FROM, today, NULL);
  self->holder_row = add_row (self, ENT_ROLE_HOLDER_HOLDER);
  self->from_row = add_row (self, ENT_ROLE_HOLDER_FROM);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
ent_succession_dialog_dispose (GObject *object)
{
  EntSuccessionDialog *self = ENT_SUCCESSION_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->role);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_succession_dialog_parent_class)->dispose (object);
}

static void
ent_succession_dialog_class_init (EntSuccessionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_succession_dialog_dispose;
  g_type_ensure (ENT_TYPE_DUTIES_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/people/ent-succession-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, tenures_group);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, successor_group);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, vacant_switch);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, personal_group);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, due_group);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, inherited_group);
  gtk_widget_class_bind_template_child (widget_class, EntSuccessionDialog, past_group);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_install_action (widget_class, "succession.replace", NULL, replace_cb);
}

static void
ent_succession_dialog_init (EntSuccessionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

EntSuccessionDialog *
ent_succession_dialog_new (GtkWidget *parent, EntSession *session, EntRecord *role)
{
  EntSuccessionDialog *self = g_object_new (ENT_TYPE_SUCCESSION_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *name = ent_record_dup_title (role);
  /* Translators: title of a window; %s is a role, as "CMO". */
  g_autofree char *title = g_strdup_printf (_ ("Replace Holder of %s"), name);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->session = g_object_ref (session);
  self->role = g_object_ref (role);
  begin_draft (self);
  show_tenures (self);
  show_duties (self);
  refresh (self);
  ent_field_row_focus (self->holder_row);
  return self;
}

static void
start (GtkWidget *parent, EntSession *session, EntRecord *role)
{
  gtk_window_present (GTK_WINDOW (ent_succession_dialog_new (parent, session, role)));
}

const EntRecordTask ent_succession_task = {
  .kind = "role",
  .label = N_ ("_Replace Holder…"),
  .rules = "role-vacant sponsor-missing",
  .start = start,
};
