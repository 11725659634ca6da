/* SPDX-License-Identifier: GPL-3.0-or-later
 * The one table of commands. */
#include "ent-commands.h"

#include <glib/gi18n-lib.h>

#define GROUP_FIND N_ ("Finding the way")
#define GROUP_RECORDS N_ ("Records")
#define GROUP_ENGAGEMENT N_ ("Engagement")
#define GROUP_PROGRAM N_ ("Program")

static const EntCommand commands[] = {
  { "win.search", "<Control>k <Control>f", N_ ("Search records, pages and commands"), GROUP_FIND,
    NULL },
  { "win.focus-filter", "<Control><Shift>f", N_ ("Filter this page"), GROUP_FIND,
    "edit-find-symbolic" },
  { "win.previous-page", "<Control>Page_Up", N_ ("Previous page"), GROUP_FIND, NULL },
  { "win.next-page", "<Control>Page_Down", N_ ("Next page"), GROUP_FIND, NULL },
  { "win.back", "<Alt>Left", N_ ("Back to where you were"), GROUP_FIND, "go-previous-symbolic" },
  { "win.toggle-sidebar", "F9", N_ ("Show or hide the list of pages"), GROUP_FIND,
    "sidebar-show-symbolic" },
  { "win.add", "<Control>n", N_ ("Add a record to this page"), GROUP_RECORDS, "list-add-symbolic" },
  { NULL, "<Control>d", N_ ("Duplicate the selected records"), GROUP_RECORDS, NULL },
  { NULL, "Delete", N_ ("Delete the selected records"), GROUP_RECORDS, NULL },
  { NULL, "<Alt>Up", N_ ("Move the focused line up"), GROUP_RECORDS, NULL },
  { NULL, "<Alt>Down", N_ ("Move the focused line down"), GROUP_RECORDS, NULL },
  { "win.undo", "<Control>z", N_ ("Undo"), GROUP_RECORDS, "edit-undo-symbolic" },
  { "win.redo", "<Control><Shift>z <Control>y", N_ ("Redo"), GROUP_RECORDS, "edit-redo-symbolic" },
  { "app.new", "<Control><Shift>n", N_ ("New engagement"), GROUP_ENGAGEMENT,
    "document-new-symbolic" },
  { "app.open", "<Control>o", N_ ("Open an engagement"), GROUP_ENGAGEMENT,
    "document-open-symbolic" },
  { "win.save-copy", "<Control><Shift>s", N_ ("Save a copy"), GROUP_ENGAGEMENT,
    "document-save-as-symbolic" },
  { "win.import", "<Control>i", N_ ("Import"), GROUP_ENGAGEMENT, "document-revert-symbolic" },
  { "win.export", "<Control>e", N_ ("Export"), GROUP_ENGAGEMENT, "document-send-symbolic" },
  { "win.close", "<Control>w", N_ ("Close the window"), GROUP_PROGRAM, NULL },
  { "win.menu", "F10", N_ ("Open the menu"), GROUP_PROGRAM, NULL },
  { "app.shortcuts", "<Control>question", N_ ("Keyboard shortcuts"), GROUP_PROGRAM,
    "preferences-desktop-keyboard-shortcuts-symbolic" },
  { "app.preferences", "<Control>comma", N_ ("Preferences"), GROUP_PROGRAM,
    "preferences-system-symbolic" },
  { "app.help", "F1", N_ ("Help"), GROUP_PROGRAM, "help-browser-symbolic" },
  { "app.about", NULL, N_ ("About Entente"), GROUP_PROGRAM, "help-about-symbolic" },
  { "app.quit", "<Control>q", N_ ("Quit"), GROUP_PROGRAM, "application-exit-symbolic" },
};

static void
add_shortcut (GtkShortcutController *controller, const char *accelerator, const char *action)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (accelerator);

  g_return_if_fail (trigger != NULL);
  gtk_shortcut_controller_add_shortcut (controller,
                                        gtk_shortcut_new (trigger, gtk_named_action_new (action)));
}

guint
ent_commands_get_length (void)
{
  return G_N_ELEMENTS (commands);
}

const EntCommand *
ent_commands_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (commands), NULL);

  return &commands[index];
}

void
ent_commands_install (GtkWidget *window)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (controller), GTK_PHASE_BUBBLE);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (GStrv) accelerators = NULL;

      if (commands[i].action == NULL || commands[i].accelerators == NULL)
        continue;
      accelerators = g_strsplit (commands[i].accelerators, " ", -1);
      for (guint j = 0; accelerators[j] != NULL; j++)
        add_shortcut (controller, accelerators[j], commands[i].action);
    }
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (controller));
}

char *
ent_command_dup_label (const EntCommand *command)
{
  g_auto (GStrv) accelerators = NULL;
  guint key = 0;
  GdkModifierType modifiers = 0;

  if (command->accelerators == NULL)
    return g_strdup ("");
  accelerators = g_strsplit (command->accelerators, " ", -1);
  if (!gtk_accelerator_parse (accelerators[0], &key, &modifiers))
    return g_strdup ("");
  return gtk_accelerator_get_label (key, modifiers);
}
