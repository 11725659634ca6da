/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window on one engagement: what it shows. Its actions are in ent-window-actions.c. */
#include "ent-window.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-commands.h"
#include "ent-page-table.h"
#include "ent-place.h"
#include "ent-succession-dialog.h"
#include "ent-window-private.h"

#define VISITED_LIMIT 50

/* How long the file rests before it is read against its history, in milliseconds. */
#define CUSTODY_DELAY 5000

G_DEFINE_FINAL_TYPE (EntWindow, ent_window, ADW_TYPE_APPLICATION_WINDOW)

/* Pages */

static EntPage *
ensure_page (EntWindow *self, const EntPageInfo *info)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->pages, info->name);
  EntPage *page;

  if (child == NULL)
    {
      page = info->create (info);
      gtk_stack_add_named (self->pages, GTK_WIDGET (page), info->name);
    }
  else
    page = ENT_PAGE (child);
  if (ent_page_get_session (page) != ent_window_get_session (self))
    ent_page_set_session (page, ent_window_get_session (self));
  return page;
}

static void
note_visit (EntWindow *self, const EntPageInfo *info)
{
  if (self->shown == info)
    return;
  if (self->shown != NULL)
    g_queue_push_head (&self->visited, (gpointer)self->shown);
  if (g_queue_get_length (&self->visited) > VISITED_LIMIT)
    g_queue_pop_tail (&self->visited);
  self->shown = info;
}

static EntPage *
show_page (EntWindow *self, const EntPageInfo *info)
{
  EntPage *page;

  if (ent_window_get_session (self) == NULL)
    return NULL;
  page = ensure_page (self, info);
  note_visit (self, info);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  ent_sidebar_set_page (self->sidebar, info->name);
  ent_window_refresh_actions (self);
  return page;
}

static void
page_selected_cb (EntWindow *self)
{
  const EntPageInfo *info = ent_page_table_find (ent_sidebar_get_page (self->sidebar));

  if (info != NULL && info != self->shown)
    show_page (self, info);
}

/* A sidebar that lies over the page is in the way once a page was chosen. */
static void
page_activated_cb (EntWindow *self)
{
  if (ent_panes_get_folded (self->panes))
    ent_panes_set_show_pane (self->panes, FALSE);
}

static void
folded_changed_cb (EntWindow *self)
{
  gtk_widget_set_visible (self->search_words, !ent_panes_get_folded (self->panes));
}

/* What the session asks of the window */

static void
toast_cb (EntWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

static void
navigate_cb (EntWindow *self, EntRecord *record, const char *field)
{
  const EntPageInfo *info = ent_page_table_find_kind (ent_record_get_kind (record), NULL);
  EntPage *page = info != NULL ? show_page (self, info) : NULL;

  if (page != NULL)
    ent_page_show_record (page, record, field);
}

static void
browse_cb (EntWindow *self, const char *kind_name)
{
  const EntKind *kind = ent_catalogue_find (kind_name, NULL);
  const EntPageInfo *info = kind != NULL ? ent_page_table_find_kind (kind, NULL) : NULL;

  if (info != NULL)
    show_page (self, info);
}

/* Whoever comes back to the window the next morning finds that day's findings. */
static void
active_changed_cb (EntWindow *self)
{
  EntEngagement *engagement = ent_window_get_engagement (self);

  if (engagement != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    ent_session_set_today (self->present,
                           ent_application_get_today (ent_window_get_application (self),
                                                      engagement));
}

static void
connect_session (EntWindow *self, EntSession *session)
{
  g_signal_connect_object (session, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "navigate", G_CALLBACK (navigate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "browse", G_CALLBACK (browse_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::undo-label", G_CALLBACK (ent_window_refresh_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::redo-label", G_CALLBACK (ent_window_refresh_actions),
                           self, G_CONNECT_SWAPPED);
}

/* Counts and strips need the findings, which can wait until the first frame was drawn. */
static gboolean
start_findings (gpointer user_data)
{
  EntWindow *self = user_data;

  self->late_source = 0;
  ent_sidebar_set_session (self->sidebar, ent_window_get_session (self));
  return G_SOURCE_REMOVE;
}

/* Gives the session shown to what shows it: the page in sight now, the others when they come into
 * sight. */
static void
spread_session (EntWindow *self)
{
  if (self->shown != NULL && ent_window_get_session (self) != NULL)
    ensure_page (self, self->shown);
  g_clear_handle_id (&self->late_source, g_source_remove);
  self->late_source = g_idle_add_full (G_PRIORITY_LOW, start_findings, self, NULL);
  ent_window_refresh_state (self);
}

static void
forget_pages (EntWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, child);
  g_queue_clear (&self->visited);
  self->shown = NULL;
}

/* An entry stores what was typed when it loses the focus: that happens first. */
static void
close_engagement (EntWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  forget_pages (self);
  ent_sidebar_set_session (self->sidebar, NULL);
  g_clear_handle_id (&self->late_source, g_source_remove);
  g_clear_object (&self->past);
  g_clear_object (&self->root);
  if (self->custody != NULL)
    ent_custody_stop (self->custody);
  g_clear_object (&self->custody);
  g_clear_pointer (&self->risk, g_free);
  if (self->present != NULL)
    ent_engagement_close (ent_session_get_engagement (self->present));
  g_clear_object (&self->present);
}

/* Whoever may change the file looks after it; a reader beside them would only be in their way. */
static void
take_custody (EntWindow *self, EntEngagement *engagement)
{
  if (ent_engagement_get_path (engagement) == NULL || ent_engagement_is_read_only (engagement))
    return;
  self->risk = ent_place_describe_risk (ent_engagement_get_path (engagement));
  self->custody = ent_custody_new (engagement, CUSTODY_DELAY, NULL);
  g_signal_connect_object (self->custody, "notify::complaint",
                           G_CALLBACK (ent_window_refresh_state), self, G_CONNECT_SWAPPED);
}

static void
discard_cb (gpointer user_data)
{
  EntWindow *self = user_data;

  self->discarding = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
ent_window_close_request (GtkWindow *window)
{
  EntWindow *self = ENT_WINDOW (window);

  if (!self->discarding
      && ent_window_ask_before_loss (self, discard_cb, g_object_ref (self), g_object_unref))
    return GDK_EVENT_STOP;
  ent_window_keep_state (self);
  return GTK_WINDOW_CLASS (ent_window_parent_class)->close_request (window);
}

static void
ent_window_dispose (GObject *object)
{
  EntWindow *self = ENT_WINDOW (object);

  if (self->pages != NULL)
    close_engagement (self);
  g_clear_pointer (&self->suspended_path, g_free);
  G_OBJECT_CLASS (ent_window_parent_class)->dispose (object);
}

static void
ent_window_class_init (EntWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ent_window_close_request;

  ent_record_task_register (&ent_succession_task);
  g_type_ensure (ENT_TYPE_BANNER);
  g_type_ensure (ENT_TYPE_PALETTE);
  g_type_ensure (ENT_TYPE_PANES);
  g_type_ensure (ENT_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, palette);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, title_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, head_stack);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, search_words);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, welcome_bin);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, page_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_changed_cb);
}

static void
ent_window_init (EntWindow *self)
{
  g_queue_init (&self->visited);
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_window_add_actions (self);
  ent_window_prepare_title_menu (self);
  ent_commands_install (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  g_object_bind_property (self->panes, "show-pane", self->sidebar_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

EntWindow *
ent_window_new (EntApplication *application)
{
  EntWindow *self = g_object_new (ENT_TYPE_WINDOW, "application", application, NULL);

  ent_window_restore_state (self);
  ent_window_refresh_state (self);
  return self;
}

void
ent_window_set_engagement (EntWindow *self, EntEngagement *engagement)
{
  g_autofree char *last = g_settings_get_string (ent_window_get_settings (self), "last-page");
  const EntPageInfo *info = ent_page_table_find (last);

  close_engagement (self);
  self->present
      = ent_session_new (engagement,
                         ent_application_get_today (ent_window_get_application (self), engagement));
  connect_session (self, self->present);
  self->root = ent_engagement_dup_root (engagement);
  if (self->root != NULL)
    g_signal_connect_object (self->root, "notify::display-title",
                             G_CALLBACK (ent_window_refresh_title), self, G_CONNECT_SWAPPED);
  take_custody (self, engagement);
  show_page (self, info != NULL ? info : ent_page_table_get (0));
  spread_session (self);
  ent_panes_set_show_pane (self->panes,
                           !ent_panes_get_folded (self->panes)
                               && g_settings_get_boolean (ent_window_get_settings (self),
                                                          "sidebar-visible"));
}

void
ent_window_suspend (EntWindow *self)
{
  EntEngagement *engagement = ent_window_get_engagement (self);

  g_return_if_fail (engagement != NULL);
  self->suspended_path = g_strdup (ent_engagement_get_path (engagement));
  self->suspended_page = self->shown;
  close_engagement (self);
  gtk_stack_set_visible_child_name (self->main_stack, "busy");
  ent_window_refresh_actions (self);
}

void
ent_window_resume (EntWindow *self)
{
  g_autofree char *path = g_steal_pointer (&self->suspended_path);
  g_autofree char *person = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) engagement = NULL;

  /* The window was closed meanwhile, and with it the engagement. */
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  person = ent_application_dup_person (ent_window_get_application (self));
  engagement = ent_engagement_open (path, FALSE, &error);
  if (engagement == NULL)
    {
      ent_window_refresh_state (self);
      ent_window_show_error (self, error);
      return;
    }
  ent_engagement_set_person (engagement, person);
  ent_window_set_engagement (self, engagement);
  if (self->suspended_page != NULL)
    show_page (self, self->suspended_page);
}

EntEngagement *
ent_window_get_engagement (EntWindow *self)
{
  return self->present != NULL ? ent_session_get_engagement (self->present) : NULL;
}

EntSession *
ent_window_get_session (EntWindow *self)
{
  return self->past != NULL ? self->past : self->present;
}

EntPage *
ent_window_show_page (EntWindow *self, const char *name)
{
  const EntPageInfo *info = ent_page_table_find (name);

  return info != NULL ? show_page (self, info) : NULL;
}

EntPage *
ent_window_get_page (EntWindow *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->pages);

  return child != NULL ? ENT_PAGE (child) : NULL;
}

void
ent_window_show_past (EntWindow *self, gint64 sequence, const GDate *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntEngagement) past = NULL;

  if (self->present == NULL)
    return;
  past = ent_engagement_open_as_of (ent_session_get_engagement (self->present), sequence, &error);
  if (past == NULL)
    {
      ent_window_show_error (self, error);
      return;
    }
  g_clear_object (&self->past);
  self->past = ent_session_new (past, day);
  connect_session (self, self->past);
  spread_session (self);
}

void
ent_window_show_present (EntWindow *self)
{
  if (self->past == NULL)
    return;
  g_clear_object (&self->past);
  spread_session (self);
}

void
ent_window_show_error (EntWindow *self, const GError *error)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

const char *
ent_window_get_banner_text (EntWindow *self)
{
  return ent_banner_get_text (self->banner);
}
