/* SPDX-License-Identifier: GPL-3.0-or-later
 * Marks and settles divergent ideas of success. The fields are those of a draft that is never added
 * itself: it only holds what was entered. */
#include "ent-divergence-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-date.h"
#include "ent-error.h"
#include "ent-field-row.h"
#include "ent-people-kinds.h"
#include "ent-role.h"
#include "ent-success-divergence.h"

#define MOST_ROWS 6

struct _EntDivergenceDialog
{
  AdwWindow parent_instance;
  GtkListBox *list;
  GtkLabel *lead;
  GtkLabel *problem;
  GtkButton *done_button;
  EntFieldRow *rows[MOST_ROWS]; /* borrowed from the list */
  guint n_rows;
  EntSubject *draft;
  EntRecord *divergence; /* (nullable): to be settled; NULL: a new one is marked */
};

G_DEFINE_FINAL_TYPE (EntDivergenceDialog, ent_divergence_dialog, ADW_TYPE_WINDOW)

static const char *
get_text (EntDivergenceDialog *self, guint field)
{
  return ent_subject_get_text (self->draft, field);
}

/* Returns: (transfer full) (nullable): the stakeholder of a field of one. */
static EntRecord *
dup_person (EntDivergenceDialog *self, guint field)
{
  g_autoptr (GPtrArray) people = ent_subject_list_references (self->draft, field);

  return people->len > 0 ? g_object_ref (people->pdata[0]) : NULL;
}

static gboolean
mark (EntDivergenceDialog *self, GError **error)
{
  g_autoptr (EntRecord) first = dup_person (self, ENT_SUCCESS_DIVERGENCE_FIRST);
  g_autoptr (EntRecord) second = dup_person (self, ENT_SUCCESS_DIVERGENCE_SECOND);
  const EntSuccessMark what = {
    .first = first,
    .second = second,
    .difference = get_text (self, ENT_SUCCESS_DIVERGENCE_DIFFERENCE),
    .root_cause = get_text (self, ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE),
    .severity = get_text (self, ENT_SUCCESS_DIVERGENCE_SEVERITY),
    .evidence = get_text (self, ENT_SUCCESS_DIVERGENCE_EVIDENCE),
  };
  g_autoptr (EntRecord) marked = NULL;

  if (first == NULL || second == NULL)
    {
      g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID,
                           _ ("It takes two to differ; choose both."));
      return FALSE;
    }
  marked = ent_success_mark_divergent (&what, error);
  return marked != NULL;
}

static gboolean
settle (EntDivergenceDialog *self, GError **error)
{
  g_autoptr (GPtrArray) roles
      = ent_subject_list_references (self->draft, ENT_SUCCESS_DIVERGENCE_AGREED_BY);
  GDate date = *ent_session_get_today (ent_subject_get_session (self->draft));
  const EntSuccessResolution resolution = {
    .resolution = get_text (self, ENT_SUCCESS_DIVERGENCE_RESOLUTION),
    .date = &date,
    .agreed_by = roles,
  };

  ent_date_parse (get_text (self, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON), &date);
  return ent_success_resolve (self->divergence, &resolution, error);
}

/* Returns: FALSE if something typed breaks a rule; its row says which. */
static gboolean
commit_rows (EntDivergenceDialog *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (!ent_field_row_commit (self->rows[i]))
      {
        ent_field_row_focus (self->rows[i]);
        return FALSE;
      }
  return TRUE;
}

static void
done_cb (EntDivergenceDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!commit_rows (self))
    return;
  if (self->divergence != NULL ? settle (self, &error) : mark (self, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
done_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  done_cb (ENT_DIVERGENCE_DIALOG (widget));
}

static void
ent_divergence_dialog_dispose (GObject *object)
{
  EntDivergenceDialog *self = ENT_DIVERGENCE_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->divergence);
  G_OBJECT_CLASS (ent_divergence_dialog_parent_class)->dispose (object);
}

static void
ent_divergence_dialog_class_init (EntDivergenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_divergence_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/people/ent-divergence-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceDialog, list);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceDialog, lead);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, EntDivergenceDialog, done_button);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_install_action (widget_class, "divergence.done", NULL, done_action_cb);
}

static void
ent_divergence_dialog_init (EntDivergenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
forget_problem_cb (EntDivergenceDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static EntDivergenceDialog *
create (GtkWidget *parent, EntSession *session, const guint *fields, guint n_fields)
{
  EntDivergenceDialog *self = g_object_new (ENT_TYPE_DIVERGENCE_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->draft = ent_subject_new_draft (session, &ent_success_divergence_kind, NULL);
  self->n_rows = n_fields;
  for (guint i = 0; i < n_fields; i++)
    {
      self->rows[i] = ent_field_row_new (&ent_success_divergence_kind, fields[i]);
      ent_field_row_set_subject (self->rows[i], self->draft);
      gtk_list_box_append (self->list, GTK_WIDGET (self->rows[i]));
    }
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (forget_problem_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

EntDivergenceDialog *
ent_divergence_dialog_new_mark (GtkWidget *parent,
                                EntSession *session,
                                EntRecord *first,
                                EntRecord *second)
{
  static const guint fields[MOST_ROWS] = {
    ENT_SUCCESS_DIVERGENCE_FIRST,      ENT_SUCCESS_DIVERGENCE_SECOND,
    ENT_SUCCESS_DIVERGENCE_DIFFERENCE, ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE,
    ENT_SUCCESS_DIVERGENCE_SEVERITY,   ENT_SUCCESS_DIVERGENCE_EVIDENCE,
  };
  EntDivergenceDialog *self = create (parent, session, fields, G_N_ELEMENTS (fields));

  gtk_window_set_title (GTK_WINDOW (self), _ ("Mark Divergent"));
  gtk_button_set_label (self->done_button, _ ("_Mark"));
  gtk_label_set_label (self->lead,
                       _ ("They would not call the same thing success. From severity 4 "
                          "on it blocks the contract; it stays open until both agree."));
  ent_subject_set (self->draft, ENT_SUCCESS_DIVERGENCE_FIRST, ent_record_get_id (first), NULL);
  ent_subject_set (self->draft, ENT_SUCCESS_DIVERGENCE_SECOND, ent_record_get_id (second), NULL);
  ent_field_row_focus (self->rows[2]);
  return self;
}

/* Returns: (transfer full): the identities of the roles either of the pair holds, for they speak.
 */
static char *
list_roles (EntSession *session, EntRecord *divergence)
{
  g_autoptr (GPtrArray) roles = ent_source_list (ent_session_get_source (session), "role");
  g_autoptr (EntRecord) first = ent_record_dup_reference (divergence, ENT_SUCCESS_DIVERGENCE_FIRST);
  g_autoptr (EntRecord) second
      = ent_record_dup_reference (divergence, ENT_SUCCESS_DIVERGENCE_SECOND);
  const GDate *today = ent_session_get_today (session);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    if ((first != NULL && ent_role_is_held_by (roles->pdata[i], first, today))
        || (second != NULL && ent_role_is_held_by (roles->pdata[i], second, today)))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                              ent_record_get_id (roles->pdata[i]));
  return g_string_free (ids, FALSE);
}

EntDivergenceDialog *
ent_divergence_dialog_new_resolve (GtkWidget *parent, EntSession *session, EntRecord *divergence)
{
  static const guint fields[] = {
    ENT_SUCCESS_DIVERGENCE_RESOLUTION,
    ENT_SUCCESS_DIVERGENCE_AGREED_BY,
    ENT_SUCCESS_DIVERGENCE_RESOLVED_ON,
  };
  EntDivergenceDialog *self = create (parent, session, fields, G_N_ELEMENTS (fields));
  g_autofree char *difference = ent_record_dup_title (divergence);
  g_autofree char *roles = list_roles (session, divergence);
  g_autofree char *today = ent_date_format (ent_session_get_today (session));

  self->divergence = g_object_ref (divergence);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Resolve the Difference"));
  gtk_button_set_label (self->done_button, _ ("_Resolve"));
  gtk_label_set_label (self->lead, difference);
  ent_subject_set (self->draft, ENT_SUCCESS_DIVERGENCE_RESOLUTION,
                   ent_record_get_text (divergence, ENT_SUCCESS_DIVERGENCE_RESOLUTION), NULL);
  ent_subject_set (self->draft, ENT_SUCCESS_DIVERGENCE_AGREED_BY, roles, NULL);
  ent_subject_set (self->draft, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON, today, NULL);
  ent_field_row_focus (self->rows[0]);
  return self;
}
