/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be done in a window. */
#include <glib/gi18n-lib.h>

#include "ent-date.h"
#include "ent-export-dialog.h"
#include "ent-import-dialog.h"
#include "ent-page-table.h"
#include "ent-save-copy.h"
#include "ent-tooltip.h"
#include "ent-window-private.h"

static void
search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntWindow *self = user_data;

  ent_palette_open (self->palette, ent_window_get_session (self));
}

static void
focus_filter (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntPage *page = ent_window_get_page (user_data);

  if (page != NULL)
    ent_page_focus_search (page);
}

/* Goes @step pages on in the sidebar; it ends at both ends. */
static void
step_page (EntWindow *self, int step)
{
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    if (ent_page_table_get (i) == self->shown)
      {
        int next = CLAMP ((int)i + step, 0, (int)ent_page_table_get_length () - 1);

        ent_window_show_page (self, ent_page_table_get (next)->name);
        return;
      }
}

static void
previous_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step_page (user_data, -1);
}

static void
next_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step_page (user_data, 1);
}

static void
go_back (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntWindow *self = user_data;
  const EntPageInfo *info = g_queue_pop_head (&self->visited);

  if (info == NULL)
    return;
  self->shown = NULL;
  ent_window_show_page (self, info->name);
}

static void
toggle_sidebar (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntWindow *self = user_data;

  ent_panes_set_show_pane (self->panes, !ent_panes_get_show_pane (self->panes));
}

static void
add (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntPage *page = ent_window_get_page (user_data);

  if (page != NULL)
    ent_page_add (page, NULL);
}

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ent_session_undo (ent_window_get_session (user_data));
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ent_session_redo (ent_window_get_session (user_data));
}

static void
save_copy (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ent_save_copy (user_data);
}

static void
import (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ent_import_dialog_start (user_data);
}

static void export(GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ent_export_dialog_present (user_data);
}

static void
close_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (user_data);
}

static void
open_menu (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntWindow *self = user_data;

  gtk_menu_button_popup (self->menu_button);
}

/* Whoever asks for a page goes on in it. */
static void
show_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  EntPage *page = ent_window_show_page (user_data, g_variant_get_string (parameter, NULL));

  if (page != NULL)
    ent_page_focus_content (page);
}

static void
show_past (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gint64 sequence = 0;
  const char *text = NULL;
  GDate day;

  g_variant_get (parameter, "(x&s)", &sequence, &text);
  if (ent_date_parse (text, &day))
    ent_window_show_past (user_data, sequence, &day);
}

static void
show_present (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ent_window_show_present (user_data);
}

static void
set_enabled (EntWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* @label: (nullable): what would be undone; @plain: what the button is called without it */
static void
describe_step (GtkWidget *button, const char *label, const char *plain, const char *format)
{
  g_autofree char *text = NULL;

  if (label != NULL)
    {
      g_autofree char *head = g_strdup_printf ("%s: %s", plain, label);

      text = g_strconcat (head, " (", format, ")", NULL);
    }
  ent_tooltip_set (button, text != NULL ? text : plain);
}

void
ent_window_add_actions (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { "search", search },
    { "focus-filter", focus_filter },
    { "previous-page", previous_page },
    { "next-page", next_page },
    { "back", go_back },
    { "toggle-sidebar", toggle_sidebar },
    { "add", add },
    { "undo", undo },
    { "redo", redo },
    { "save-copy", save_copy },
    { "import", import },
    { "export", export },
    { "close", close_window },
    { "menu", open_menu },
    { "show-page", show_page, "s" },
    { "show-past", show_past, "(xs)" },
    { "show-present", show_present },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
ent_window_refresh_actions (EntWindow *self)
{
  static const char *const need_engagement[] = {
    "search", "focus-filter", "previous-page",  "next-page",
    "export", "show-page",    "toggle-sidebar", "show-past",
  };
  EntSession *session = ent_window_get_session (self);
  EntPage *page = ent_window_get_page (self);
  const char *undo_label = session != NULL ? ent_session_get_undo_label (session) : NULL;
  const char *redo_label = session != NULL ? ent_session_get_redo_label (session) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (need_engagement); i++)
    set_enabled (self, need_engagement[i], session != NULL);
  set_enabled (self, "add", page != NULL && ent_page_can_add (page));
  set_enabled (self, "import",
               session != NULL && !ent_session_is_read_only (session)
                   && ent_engagement_get_path (ent_session_get_engagement (session)) != NULL);
  set_enabled (self, "save-copy", self->present != NULL && self->past == NULL);
  set_enabled (self, "show-present", self->past != NULL);
  set_enabled (self, "back", !g_queue_is_empty (&self->visited));
  set_enabled (self, "undo", undo_label != NULL);
  set_enabled (self, "redo", redo_label != NULL);
  describe_step (self->undo_button, undo_label, _ ("Undo"), "Ctrl+Z");
  describe_step (self->redo_button, redo_label, _ ("Redo"), "Ctrl+Shift+Z");
}
