/* SPDX-License-Identifier: GPL-3.0-or-later
 * The one table of commands: what a key does, what the palette offers and what the shortcuts window
 * shows. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntCommand:
 * @action: detailed action name; NULL for a key that a widget handles by itself
 * @accelerators: (nullable): as for gtk_shortcut_trigger_parse_string(), separated by spaces
 * @title: N_(): what it does, as the palette and the shortcuts window say it
 * @group: N_(): heading in the shortcuts window
 * @icon: (nullable): symbolic icon for the palette; commands without one are not offered there
 */
typedef struct
{
  const char *action;
  const char *accelerators;
  const char *title;
  const char *group;
  const char *icon;
} EntCommand;

guint ent_commands_get_length (void);
const EntCommand *ent_commands_get (guint index);

/* Adds the keys of all commands to @window. They run after the focused widget had its chance, so
 * that Ctrl+Z in an entry undoes typing. */
void ent_commands_install (GtkWidget *window);

/* Returns: (transfer full): the first accelerator as people read it, "Ctrl+K"; "" if none. */
char *ent_command_dup_label (const EntCommand *command);

G_END_DECLS
