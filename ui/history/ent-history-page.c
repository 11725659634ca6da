/* SPDX-License-Identifier: GPL-3.0-or-later
 * The journal as a timeline. */
#include "ent-history-page.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-date.h"
#include "ent-entry-details.h"
#include "ent-history-row.h"
#include "ent-record-chooser.h"

struct _EntHistoryPage
{
  EntPage parent_instance;
  GtkWidget *all_button;
  AdwButtonContent *all_content;
  GtkMenuButton *record_button;
  GtkPopover *past_popover;
  GtkCalendar *calendar;
  GtkStack *stack;
  GtkSingleSelection *selection;
  EntEntryDetails *details;
  EntSession *session;
  EntRecord *record; /* (nullable): only its changes */
};

/* Any record has a history. */
static const EntField any_record = { "record", N_ ("Record"), NULL, ENT_TYPE_REFERENCE };

G_DEFINE_FINAL_TYPE (EntHistoryPage, ent_history_page, ENT_TYPE_PAGE)

static void
describe_state (EntHistoryPage *self, guint length)
{
  g_autofree char *state = NULL;

  if (length > 0)
    /* Translators: how many entries the journal has. */
    state = g_strdup_printf (ngettext ("%u change, the latest first",
                                       "%u changes, the latest first", length),
                             length);
  ent_page_set_state (ENT_PAGE (self), state);
}

static void
refresh (EntHistoryPage *self)
{
  g_autoptr (GListModel) entries = NULL;
  guint length;

  if (self->session == NULL)
    {
      gtk_single_selection_set_model (self->selection, NULL);
      return;
    }
  entries = ent_journal_list_entries (ent_session_get_engagement (self->session), self->record);
  length = g_list_model_get_n_items (entries);
  gtk_single_selection_set_model (self->selection, entries);
  gtk_single_selection_set_selected (self->selection, length > 0 ? 0 : GTK_INVALID_LIST_POSITION);
  gtk_stack_set_visible_child_name (self->stack, length > 0 ? "entries" : "nothing");
  describe_state (self, length);
}

static void
selected_cb (EntHistoryPage *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  EntEntry *entry = gtk_single_selection_get_selected_item (self->selection);
  gboolean last = selected == 0 && self->record == NULL && self->session != NULL
                  && ent_session_can_undo (self->session);

  ent_entry_details_show (self->details, self->session, entry, last);
}

static void
activated_cb (EntHistoryPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  ent_page_reveal_details (ENT_PAGE (self));
}

static void
setup_row_cb (EntHistoryPage *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, ent_history_row_new ());
}

static void
bind_row_cb (EntHistoryPage *self, GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  g_autoptr (EntEntry) above = NULL;

  if (position > 0)
    above = g_list_model_get_item (G_LIST_MODEL (self->selection), position - 1);
  ent_history_row_show (ENT_HISTORY_ROW (gtk_list_item_get_child (item)),
                        gtk_list_item_get_item (item), above,
                        ent_session_get_today (self->session));
}

static void
all_clicked_cb (EntHistoryPage *self)
{
  ent_history_page_set_record (self, NULL);
}

static void
show_day_clicked_cb (EntHistoryPage *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (chosen, "%Y-%m-%d");
  gint64 sequence;
  GDate day;

  gtk_popover_popdown (self->past_popover);
  if (!ent_date_parse (text, &day))
    return;
  sequence = ent_journal_find_date (ent_session_get_engagement (self->session), &day);
  if (sequence > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-past", "(xs)", sequence, text);
  else
    ent_session_toast (self->session, _ ("There was nothing yet on that day."), NULL, NULL, NULL,
                       NULL);
}

static void
leave_session (EntHistoryPage *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (ent_session_get_engagement (self->session), self);
  gtk_menu_button_set_popover (self->record_button, NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
}

static void
ent_history_page_set_session (EntPage *page, EntSession *session)
{
  EntHistoryPage *self = ENT_HISTORY_PAGE (page);

  leave_session (self);
  ENT_PAGE_CLASS (ent_history_page_parent_class)->set_session (page, session);
  if (session != NULL)
    {
      GtkWidget *chooser = ent_record_chooser_new (session, &any_record);

      self->session = g_object_ref (session);
      g_signal_connect_object (ent_session_get_engagement (session), "changed",
                               G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (chooser, "chosen", G_CALLBACK (ent_history_page_set_record), self,
                               G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (self->record_button, chooser);
      ent_compat_set_calendar_date (self->calendar, ent_session_get_today (session));
    }
  ent_history_page_set_record (self, NULL);
}

static void
ent_history_page_dispose (GObject *object)
{
  EntHistoryPage *self = ENT_HISTORY_PAGE (object);

  if (self->selection != NULL)
    leave_session (self);
  G_OBJECT_CLASS (ent_history_page_parent_class)->dispose (object);
}

static void
ent_history_page_class_init (EntHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_history_page_dispose;
  ENT_PAGE_CLASS (klass)->set_session = ent_history_page_set_session;
  g_type_ensure (ENT_TYPE_ENTRY_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/history/ent-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, all_content);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, record_button);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, past_popover);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, selection);
  gtk_widget_class_bind_template_child (widget_class, EntHistoryPage, details);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_day_clicked_cb);
}

static void
ent_history_page_init (EntHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

EntPage *
ent_history_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_HISTORY_PAGE, "info", info, NULL);
}

void
ent_history_page_set_record (EntHistoryPage *self, EntRecord *record)
{
  g_autofree char *title = record != NULL ? ent_record_dup_title (record) : NULL;

  g_set_object (&self->record, record);
  gtk_widget_set_visible (self->all_button, record != NULL);
  if (title != NULL)
    adw_button_content_set_label (self->all_content, title);
  refresh (self);
}
