/* SPDX-License-Identifier: GPL-3.0-or-later
 * What happened to a record. */
#include "ent-history-group.h"

#include <glib/gi18n-lib.h>

#include "ent-children.h"
#include "ent-history-entry.h"

/* Entries shown at first, and more at each request. */
#define ENTRIES_STEP 8

struct _EntHistoryGroup
{
  AdwBin parent_instance;
  AdwExpanderRow *expander;
  GtkBox *entries;
  GtkWidget *more_button;
  EntSubject *subject; /* (nullable) */
  guint shown;
};

G_DEFINE_FINAL_TYPE (EntHistoryGroup, ent_history_group, ADW_TYPE_BIN)

static void
clear (EntHistoryGroup *self)
{
  ent_children_remove (GTK_WIDGET (self->entries));
}

static void
fill (EntHistoryGroup *self, EntRecord *record)
{
  EntSession *session = ent_subject_get_session (self->subject);
  g_autoptr (GListModel) entries
      = ent_journal_list_entries (ent_session_get_engagement (session), record);
  guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < MIN (n, self->shown); i++)
    {
      g_autoptr (EntEntry) entry = g_list_model_get_item (entries, i);

      gtk_box_append (self->entries,
                      ent_history_entry_new (session, entry, ent_record_get_id (record)));
    }
  gtk_widget_set_visible (self->more_button, n > self->shown);
}

void
ent_history_group_refresh (EntHistoryGroup *self)
{
  EntRecord *record = self->subject != NULL ? ent_subject_get_record (self->subject) : NULL;

  clear (self);
  if (record != NULL && adw_expander_row_get_expanded (self->expander))
    fill (self, record);
}

static void
more_cb (EntHistoryGroup *self)
{
  self->shown += ENTRIES_STEP;
  ent_history_group_refresh (self);
}

static void
ent_history_group_dispose (GObject *object)
{
  g_clear_object (&ENT_HISTORY_GROUP (object)->subject);
  G_OBJECT_CLASS (ent_history_group_parent_class)->dispose (object);
}

static void
ent_history_group_class_init (EntHistoryGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_history_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-history-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntHistoryGroup, expander);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryGroup, entries);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryGroup, more_button);
  gtk_widget_class_bind_template_callback (widget_class, ent_history_group_refresh);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
ent_history_group_init (EntHistoryGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_history_group_set_subject (EntHistoryGroup *self, EntSubject *subject)
{
  g_set_object (&self->subject, subject);
  self->shown = ENTRIES_STEP;
  gtk_widget_set_visible (GTK_WIDGET (self), subject != NULL && !ent_subject_is_draft (subject));
  ent_history_group_refresh (self);
}
