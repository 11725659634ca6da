/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the window says of the engagement's state, and what is kept of its own. */
#include <glib/gi18n-lib.h>

#include "ent-present.h"
#include "ent-recent.h"
#include "ent-sample.h"
#include "ent-welcome.h"
#include "ent-window-private.h"

#define RECENT_SHOWN 8

EntApplication *
ent_window_get_application (EntWindow *self)
{
  return ENT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

GSettings *
ent_window_get_settings (EntWindow *self)
{
  return ent_application_get_settings (ent_window_get_application (self));
}

void
ent_window_refresh_title (EntWindow *self)
{
  g_autofree char *title
      = self->root != NULL ? ent_record_dup_title (self->root) : g_strdup (_ ("Entente"));

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_label (self->title_label, title);
}

/* Asked for each time the menu opens, so that it knows what was opened meanwhile. */
static void
create_title_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenuModel) recent = ent_recent_create_menu (RECENT_SHOWN, "app.open-recent");

  if (g_menu_model_get_n_items (recent) > 0)
    g_menu_append_section (menu, _ ("Opened lately"), recent);
  g_menu_append (files, _ ("_New Engagement…"), "app.new");
  g_menu_append (files, _ ("_Open…"), "app.open");
  g_menu_append (files, _ ("Save a _Copy…"), "win.save-copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
ent_window_prepare_title_menu (EntWindow *self)
{
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->title_button), create_title_menu,
                                         NULL, NULL);
}

static void
show_past_banner (EntWindow *self)
{
  g_autofree char *day = ent_present_full_date (ent_session_get_today (self->past));
  /* Translators: %s is a date in full, as "Tuesday, 30 June 2026". */
  g_autofree char *text = g_strdup_printf (_ ("This is the engagement as it was on %s."), day);

  ent_banner_show (self->banner, text, "document-open-recent-symbolic", "past", _ ("_Back to Now"),
                   "win.show-present");
}

static void
show_sample_banner (EntWindow *self)
{
  g_autofree char *day = ent_present_full_date (ent_session_get_today (self->present));
  /* Translators: %s is a date in full, as "Tuesday, 30 June 2026". */
  g_autofree char *text
      = g_strdup_printf (_ ("This is the sample, as if today were %s. Try what you like."), day);

  ent_banner_show (self->banner, text, "dialog-information-symbolic", "sample",
                   _ ("_New Engagement…"), "app.new");
}

static void
refresh_banner (EntWindow *self)
{
  EntEngagement *engagement = ent_window_get_engagement (self);
  const char *reason = engagement != NULL ? ent_engagement_get_read_only_reason (engagement) : NULL;

  if (self->past != NULL)
    show_past_banner (self);
  else if (reason != NULL)
    ent_banner_show (self->banner, reason, "changes-prevent-symbolic", "fixed", _ ("Save a _Copy…"),
                     "win.save-copy");
  else if (self->custody != NULL && ent_custody_get_complaint (self->custody) != NULL)
    ent_banner_show (self->banner, ent_custody_get_complaint (self->custody),
                     "dialog-warning-symbolic", "fixed", NULL, NULL);
  else if (engagement != NULL && ent_sample_is (ent_engagement_get_path (engagement)))
    show_sample_banner (self);
  else if (self->risk != NULL)
    ent_banner_show (self->banner, self->risk, "dialog-warning-symbolic", "fixed",
                     _ ("Save a _Copy…"), "win.save-copy");
  else
    ent_banner_hide (self->banner);
}

void
ent_window_refresh_state (EntWindow *self)
{
  gboolean work = self->present != NULL;
  const char *name = work ? "work" : "welcome";

  gtk_stack_set_visible_child_name (self->main_stack, name);
  gtk_stack_set_visible_child_name (self->head_stack, name);
  gtk_widget_set_visible (self->sidebar_button, work);
  gtk_widget_set_visible (self->title_button, work);
  gtk_widget_set_visible (self->undo_button, work);
  gtk_widget_set_visible (self->redo_button, work);
  if (!work && adw_bin_get_child (self->welcome_bin) == NULL)
    adw_bin_set_child (self->welcome_bin, ent_welcome_new ());
  ent_window_refresh_title (self);
  refresh_banner (self);
  ent_window_refresh_actions (self);
}

void
ent_window_restore_state (EntWindow *self)
{
  GSettings *settings = ent_window_get_settings (self);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

void
ent_window_keep_state (EntWindow *self)
{
  GSettings *settings = ent_window_get_settings (self);
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "maximized", maximized);
  if (!maximized && width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
  if (self->shown != NULL)
    g_settings_set_string (settings, "last-page", self->shown->name);
  if (!ent_panes_get_folded (self->panes))
    g_settings_set_boolean (settings, "sidebar-visible", ent_panes_get_show_pane (self->panes));
}
