/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of the whole window share: the application, a file to open, keys, waiting. */
#pragma once

#include "ent-widget-test.h"
#include "ent-window.h"

/* Readies everything as ent_widget_test_init(), and the application, on 1 June 2026. */
void ent_window_test_init (int *argc, char ***argv);

EntApplication *ent_window_test_get_application (void);

/* Returns: (transfer full): the path of a new engagement file in a folder of its own. In it: Dana
 * Fox and Lee Park as stakeholders, the terms MQL and SQL, a metric with three readings, a meeting
 * on 4 June 2026 and a checkpoint due on 20 May. */
char *ent_window_test_create_file (void);

/* Removes the file and its folder, and frees @path. */
void ent_window_test_remove_file (char *path);

/* Opens @path in a new window and waits until it is drawn and its findings are known. */
EntWindow *ent_window_test_open (const char *path, gboolean read_only);

/* Closes @window and asserts that it ends. */
void ent_window_test_close (EntWindow *window);

/* Runs the main loop until the findings of the session shown are up to date and drawn. */
void ent_window_test_settle (EntWindow *window);

/* Types the keys (names as xdotool takes them, separated by spaces: "ctrl+k Down Return") where the
 * focus is, through the X server. */
void ent_window_test_press (EntWindow *window, const char *keys);

/* Types @text likewise. */
void ent_window_test_type (EntWindow *window, const char *text);

/* What most tests stand on: a new file open in a window. Give ent_window_test_set_up() any data to
 * have the file opened for reading only. */
typedef struct
{
  char *path;
  EntWindow *window;
} EntWindowFixture;

void ent_window_test_set_up (EntWindowFixture *fixture, gconstpointer read_only);
void ent_window_test_tear_down (EntWindowFixture *fixture, gconstpointer read_only);

/* Registers a test on that fixture. */
void ent_window_test_add (const char *path,
                          void (*test) (EntWindowFixture *fixture, gconstpointer data),
                          gconstpointer read_only);

/* Presses @keys, which open a dialog over the window, and waits until it has the keyboard. */
void ent_window_test_press_to_open (EntWindowFixture *fixture, const char *keys);

/* Presses @keys, which close the dialog, and waits until it is gone. */
void ent_window_test_press_to_close (EntWindowFixture *fixture, const char *keys);

/* Activates the action, as "win.undo", and waits. */
void ent_window_test_activate (EntWindowFixture *fixture, const char *action);

/* TRUE if the window's action, as "undo", can be used. */
gboolean ent_window_test_is_enabled (EntWindowFixture *fixture, const char *action);

/* Returns: (nullable): the mapped button below @root that says @label. */
GtkWidget *ent_window_test_find_button (GtkWidget *root, const char *label);

/* Returns: (nullable): what says @text, in any window that is open. */
GtkWidget *ent_window_test_find_anywhere (const char *text);

/* Clicks the button @label of the @question that is asked. */
void ent_window_test_answer (const char *question, const char *label);

/* Returns: the name of the page in sight. */
const char *ent_window_test_get_page (EntWindowFixture *fixture);

/* Returns: (transfer full): the record of @kind called @title, in the session shown. */
EntRecord *ent_window_test_find (EntWindowFixture *fixture, const char *kind, const char *title);
