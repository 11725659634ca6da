/* SPDX-License-Identifier: GPL-3.0-or-later
 * One change in full. */
#include "ent-entry-details.h"

#include <glib/gi18n-lib.h>

#include "ent-children.h"
#include "ent-date.h"
#include "ent-history-entry.h"
#include "ent-history-row.h"
#include "ent-present.h"

/* An import may change a hundred thousand fields; more than these nobody reads here. */
#define CHANGES_SHOWN 200

struct _EntEntryDetails
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkLabel *label;
  GtkLabel *who;
  GtkLabel *reason;
  GtkWidget *undo_button;
  GtkBox *changes;
  EntSession *session;
  EntEntry *entry;
};

G_DEFINE_FINAL_TYPE (EntEntryDetails, ent_entry_details, ADW_TYPE_BIN)

static void
past_clicked_cb (EntEntryDetails *self)
{
  g_autofree char *text = NULL;
  GDate day;

  ent_history_get_moment (self->entry, &day, NULL);
  text = ent_date_format (&day);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-past", "(xs)",
                              ent_entry_get_sequence (self->entry), text);
}

static void
ent_entry_details_dispose (GObject *object)
{
  EntEntryDetails *self = ENT_ENTRY_DETAILS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (ent_entry_details_parent_class)->dispose (object);
}

static void
ent_entry_details_class_init (EntEntryDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_entry_details_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/history/ent-entry-details.ui");
  gtk_widget_class_bind_template_child (widget_class, EntEntryDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, EntEntryDetails, label);
  gtk_widget_class_bind_template_child (widget_class, EntEntryDetails, who);
  gtk_widget_class_bind_template_child (widget_class, EntEntryDetails, reason);
  gtk_widget_class_bind_template_child (widget_class, EntEntryDetails, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntEntryDetails, changes);
  gtk_widget_class_bind_template_callback (widget_class, past_clicked_cb);
}

static void
ent_entry_details_init (EntEntryDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
add_label (EntEntryDetails *self, const char *markup, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), style == NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->changes, label);
  return label;
}

/* The record a group of changes is about: "Term “MQL”", and what happened to the whole of it. */
static void
add_head (EntEntryDetails *self, const EntFieldChange *change)
{
  const char *kind = _ (change->kind->label);
  g_autofree char *markup = NULL;

  switch (change->operation)
    {
    case ENT_OPERATION_ADD:
      /* Translators: %1$s is a kind of record, %2$s its title. */
      markup = g_markup_printf_escaped (_ ("%1$s “%2$s” was added"), kind, change->title);
      break;
    case ENT_OPERATION_REMOVE:
      /* Translators: %1$s is a kind of record, %2$s its title. */
      markup = g_markup_printf_escaped (_ ("%1$s “%2$s” was deleted"), kind, change->title);
      break;
    case ENT_OPERATION_CHANGE:
    default:
      /* Translators: %1$s is a kind of record, %2$s its title. */
      markup = g_markup_printf_escaped (_ ("%1$s “%2$s”"), kind, change->title);
    }
  add_label (self, markup, "heading");
}

static void
fill_changes (EntEntryDetails *self)
{
  EntEngagement *engagement = ent_session_get_engagement (self->session);
  g_autoptr (GPtrArray) changes
      = ent_journal_list_changes (engagement, self->entry, CHANGES_SHOWN + 1);
  const char *id = NULL;

  ent_children_remove (GTK_WIDGET (self->changes));
  for (guint i = 0; i < changes->len && i < CHANGES_SHOWN; i++)
    {
      const EntFieldChange *change = g_ptr_array_index (changes, i);

      if (g_strcmp0 (id, change->id) != 0)
        add_head (self, change);
      id = change->id;
      if (change->field != NULL)
        {
          g_autofree char *markup = ent_history_format_change (self->session, change);

          add_label (self, markup, NULL);
        }
    }
  if (changes->len > CHANGES_SHOWN)
    add_label (self, _ ("Only the first changes are shown; there are more."), "dim-label");
}

void
ent_entry_details_show (EntEntryDetails *self, EntSession *session, EntEntry *entry, gboolean last)
{
  const char *reason;
  const char *person;
  g_autofree char *label = NULL;
  g_autofree char *time = NULL;
  g_autofree char *who = NULL;

  g_set_object (&self->session, session);
  g_set_object (&self->entry, entry);
  gtk_stack_set_visible_child_name (self->stack, entry != NULL ? "entry" : "nothing");
  if (entry == NULL)
    return;
  reason = ent_entry_get_reason (entry);
  person = ent_entry_get_person (entry);
  time = ent_present_time (ent_entry_get_time (entry), ent_session_get_today (session));
  /* Translators: when something was done, and by whom. */
  who = person != NULL ? g_strdup_printf (C_ ("history", "%s · %s"), time, person)
                       : g_strdup (time);
  label = ent_history_dup_label (entry);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->who, who);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_widget_set_visible (self->undo_button, last && ent_entry_get_mode (entry) != ENT_MODE_UNDO);
  fill_changes (self);
}
