/* SPDX-License-Identifier: GPL-3.0-or-later
 * One entry of a record's history. */
#include "ent-history-entry.h"

#include <glib/gi18n-lib.h>

#include "ent-diff-markup.h"
#include "ent-present.h"

/* An import may change a hundred thousand fields in one entry; a record has far fewer. */
#define CHANGES_LIMIT 2000

struct _EntHistoryEntry
{
  GtkWidget parent_instance;
  GtkLabel *label;
  GtkLabel *who;
  GtkLabel *reason;
  GtkBox *changes;
};

G_DEFINE_FINAL_TYPE (EntHistoryEntry, ent_history_entry, GTK_TYPE_WIDGET)

/* Returns: (transfer full): the titles of the records @value names. A record that is gone has none
 * any more. */
static char *
list_titles (EntSession *session, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", " ", -1);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    {
      g_autoptr (EntRecord) record = ent_source_lookup (ent_session_get_source (session), ids[i]);
      g_autofree char *title
          = record != NULL ? ent_record_dup_title (record) : g_strdup (_ ("a deleted record"));

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", title);
    }
  return g_string_free (titles, FALSE);
}

static char *
format_value (EntSession *session, const EntField *field, const char *value)
{
  return field->type == ENT_TYPE_REFERENCE ? list_titles (session, value)
                                           : ent_field_format (field, value);
}

char *
ent_history_format_change (EntSession *session, const EntFieldChange *change)
{
  g_autofree char *before = format_value (session, change->field, change->before);
  g_autofree char *after = format_value (session, change->field, change->after);
  g_autofree char *difference = ent_diff_markup (before, after);
  g_autofree char *name = g_markup_escape_text (_ (change->field->label), -1);
  const char *veil = ent_field_change_get_veil (change, ent_session_get_source (session), NULL);

  if (veil != NULL)
    return g_markup_printf_escaped (_ ("%s: %s"), _ (change->field->label), veil);
  /* Translators: a field's name and what changed in it; both are markup. */
  return g_strdup_printf (_ ("%s: %s"), name, difference);
}

static void
add_change (EntHistoryEntry *self, EntSession *session, const EntFieldChange *change)
{
  g_autofree char *markup = ent_history_format_change (session, change);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (self->changes, label);
}

/* Where a record came or went the entry's label says it all. */
static void
add_changes (EntHistoryEntry *self, EntSession *session, EntEntry *entry, const char *id)
{
  g_autoptr (GPtrArray) changes
      = ent_journal_list_changes (ent_session_get_engagement (session), entry, CHANGES_LIMIT);

  for (guint i = 0; i < changes->len; i++)
    {
      const EntFieldChange *change = g_ptr_array_index (changes, i);

      if (change->operation == ENT_OPERATION_CHANGE && change->field != NULL
          && strcmp (change->id, id) == 0)
        add_change (self, session, change);
    }
}

static void
ent_history_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENT_TYPE_HISTORY_ENTRY);
  G_OBJECT_CLASS (ent_history_entry_parent_class)->dispose (object);
}

static void
ent_history_entry_class_init (EntHistoryEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_history_entry_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-history-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, EntHistoryEntry, label);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryEntry, who);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryEntry, reason);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryEntry, changes);
}

static void
ent_history_entry_init (EntHistoryEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_history_entry_new (EntSession *session, EntEntry *entry, const char *id)
{
  EntHistoryEntry *self = g_object_new (ENT_TYPE_HISTORY_ENTRY, NULL);
  const char *person = ent_entry_get_person (entry);
  const char *reason = ent_entry_get_reason (entry);
  g_autofree char *time
      = ent_present_time (ent_entry_get_time (entry), ent_session_get_today (session));
  g_autofree char *who = NULL;

  if (person != NULL && *person != '\0')
    /* Translators: when something was done, and by whom. */
    who = g_strdup_printf (C_ ("history", "%s · %s"), time, person);
  gtk_label_set_label (self->label, ent_entry_get_label (entry));
  gtk_label_set_label (self->who, who != NULL ? who : time);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  add_changes (self, session, entry, id);
  return GTK_WIDGET (self);
}
