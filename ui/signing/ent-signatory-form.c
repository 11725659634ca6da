/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who signs. */
#include "ent-signatory-form.h"

#include <glib/gi18n-lib.h>

#include "ent-date.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-name-check.h"
#include "ent-role.h"

struct _EntSignatoryForm
{
  AdwBin parent_instance;
  GtkListBox *list;
  GtkLabel *warning;
  GtkLabel *obstacle;
  GPtrArray *rows;   /* (element-type EntFieldRow): borrowed from the list */
  EntSubject *draft; /* (nullable): of the sign-off */
  EntRecord *role;   /* (nullable) */
  EntRecord *holder; /* (nullable) */
  gboolean filling;  /* the holder is being set from the role */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (EntSignatoryForm, ent_signatory_form, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
read_reference (EntSignatoryForm *self, guint field, EntRecord **record)
{
  g_autoptr (GPtrArray) records = ent_subject_list_references (self->draft, field);
  EntRecord *first = records->len > 0 ? records->pdata[0] : NULL;

  g_set_object (record, first);
}

static gboolean
read_date (EntSignatoryForm *self, GDate *date)
{
  const char *day = ent_subject_get_text (self->draft, ENT_SIGN_OFF_SIGNED_ON);

  return day != NULL && ent_date_parse (day, date);
}

/* Whoever held the role on that day signs. */
static void
fill_holder (EntSignatoryForm *self)
{
  g_autoptr (EntRecord) holder = NULL;
  GDate date;

  if (self->role == NULL || !read_date (self, &date))
    return;
  holder = ent_role_dup_holder (self->role, &date);
  self->filling = TRUE;
  ent_subject_set (self->draft, ENT_SIGN_OFF_HOLDER,
                   holder != NULL ? ent_record_get_id (holder) : NULL, NULL);
  self->filling = FALSE;
}

/* What cannot be seen in a name, or looks like something else, is said. */
static void
refresh_warning (EntSignatoryForm *self)
{
  g_autofree char *name = self->holder != NULL ? ent_record_dup_title (self->holder) : NULL;
  g_autofree char *warning = name != NULL ? ent_name_dup_warning (name) : NULL;
  g_autofree char *visible = warning != NULL ? ent_name_dup_visible (name) : NULL;
  g_autofree char *text = warning != NULL ? g_strdup_printf ("%s\n%s", warning, visible) : NULL;

  show_text (self->warning, text);
}

static void
draft_changed_cb (EntSignatoryForm *self, guint field)
{
  if (self->filling)
    return;
  read_reference (self, ENT_SIGN_OFF_ROLE, &self->role);
  if (field == ENT_SIGN_OFF_ROLE || field == ENT_SIGN_OFF_SIGNED_ON)
    fill_holder (self);
  read_reference (self, ENT_SIGN_OFF_HOLDER, &self->holder);
  refresh_warning (self);
  show_text (self->obstacle, NULL);
  g_signal_emit (self, changed_signal, 0, field);
}

static void
ent_signatory_form_dispose (GObject *object)
{
  EntSignatoryForm *self = ENT_SIGNATORY_FORM (object);

  g_clear_object (&self->role);
  g_clear_object (&self->holder);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_signatory_form_parent_class)->dispose (object);
}

static void
ent_signatory_form_class_init (EntSignatoryFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_signatory_form_dispose;
  changed_signal = g_signal_new ("changed", ENT_TYPE_SIGNATORY_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/signing/ent-signatory-form.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSignatoryForm, list);
  gtk_widget_class_bind_template_child (widget_class, EntSignatoryForm, warning);
  gtk_widget_class_bind_template_child (widget_class, EntSignatoryForm, obstacle);
}

static void
ent_signatory_form_init (EntSignatoryForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

void
ent_signatory_form_start (EntSignatoryForm *self,
                          EntSession *session,
                          const guint *fields,
                          guint n_fields,
                          EntRecord *role)
{
  g_autofree char *today = ent_date_format (ent_session_get_today (session));

  self->draft = ent_subject_new_draft (session, &ent_sign_off_kind, NULL);
  ent_subject_set (self->draft, ENT_SIGN_OFF_SIGNED_ON, today, NULL);
  if (role != NULL)
    ent_subject_set (self->draft, ENT_SIGN_OFF_ROLE, ent_record_get_id (role), NULL);
  for (guint i = 0; i < n_fields; i++)
    {
      EntFieldRow *row = ent_field_row_new (&ent_sign_off_kind, fields[i]);

      ent_field_row_set_subject (row, self->draft);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  draft_changed_cb (self, ENT_SIGN_OFF_ROLE);
}

void
ent_signatory_form_set_reject (EntSignatoryForm *self)
{
  ent_subject_set (self->draft, ENT_SIGN_OFF_DECISION, "reject", NULL);
}

EntRecord *
ent_signatory_form_get_role (EntSignatoryForm *self)
{
  return self->role;
}

/* The subject of a sign-off and its digest are not for the form to ask. */
static void
show_missing (EntSignatoryForm *self)
{
  const guint needed[] = { ENT_SIGN_OFF_ROLE, ENT_SIGN_OFF_HOLDER, ENT_SIGN_OFF_SIGNED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (ent_subject_get_text (self->draft, needed[i]) == NULL)
      {
        /* Translators: what a signature still lacks; %s is the label of a field. */
        g_autofree char *text = g_strdup_printf (_ ("Still needed: %s"),
                                                 _ (ent_sign_off_kind.fields[needed[i]].label));

        show_text (self->obstacle, text);
        return;
      }
}

gboolean
ent_signatory_form_read (EntSignatoryForm *self, EntSigning *signing)
{
  const char *decision = ent_subject_get_text (self->draft, ENT_SIGN_OFF_DECISION);

  signing->role = self->role;
  signing->holder = self->holder;
  signing->reject = g_strcmp0 (decision, "reject") == 0;
  signing->comment = ent_subject_get_text (self->draft, ENT_SIGN_OFF_COMMENT);
  if (self->role != NULL && self->holder != NULL && read_date (self, &signing->date))
    return TRUE;
  show_missing (self);
  return FALSE;
}

gboolean
ent_signatory_form_commit (EntSignatoryForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!ent_field_row_commit (self->rows->pdata[i]))
      {
        ent_field_row_focus (self->rows->pdata[i]);
        return FALSE;
      }
  return TRUE;
}

void
ent_signatory_form_focus (EntSignatoryForm *self, guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (ent_field_row_get_field (self->rows->pdata[i]) == &ent_sign_off_kind.fields[field])
      ent_field_row_focus (self->rows->pdata[i]);
}

void
ent_signatory_form_show_obstacle (EntSignatoryForm *self, const char *obstacle)
{
  show_text (self->obstacle, obstacle);
}
