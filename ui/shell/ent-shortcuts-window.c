/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the keyboard can do. */
#include "ent-shortcuts-window.h"

#include <glib/gi18n-lib.h>

#include "ent-commands.h"

#define ENT_TYPE_SHORTCUTS_WINDOW (ent_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (EntShortcutsWindow, ent_shortcuts_window, ENT, SHORTCUTS_WINDOW, AdwWindow)

struct _EntShortcutsWindow
{
  AdwWindow parent_instance;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (EntShortcutsWindow, ent_shortcuts_window, ADW_TYPE_WINDOW)

static GtkWidget *
create_row (const EntCommand *command)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = ent_command_dup_label (command);
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (command->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
fill_groups (EntShortcutsWindow *self)
{
  AdwPreferencesGroup *group = NULL;
  const char *head = NULL;

  for (guint i = 0; i < ent_commands_get_length (); i++)
    {
      const EntCommand *command = ent_commands_get (i);

      if (command->accelerators == NULL)
        continue;
      if (g_strcmp0 (head, command->group) != 0)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (command->group));
          adw_preferences_page_add (self->page, group);
          head = command->group;
        }
      adw_preferences_group_add (group, create_row (command));
    }
}

static void
ent_shortcuts_window_class_init (EntShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/shell/ent-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntShortcutsWindow, page);
}

static void
ent_shortcuts_window_init (EntShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_groups (self);
}

GtkWindow *
ent_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (ENT_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
