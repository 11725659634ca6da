/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of the whole window share: the application, a file to open, keys, pictures. */
#pragma once

#include "ent-widget-test.h"
#include "ent-window.h"

/* Readies everything as ent_widget_test_init(), and the application, on 1 June 2026. */
void ent_window_test_init (int *argc, char ***argv);

/* Returns: (transfer none): the application of all windows. */
EntApplication *ent_window_test_get_application (void);

/* Returns: (transfer full): the path of a new engagement file in a folder of its own: stakeholders,
 * terms, a metric with readings, a meeting, an agreement; some of it in need of mending. */
char *ent_window_test_create_file (void);

/* Opens @path in a window of its own and waits until it is drawn and its findings are known. */
EntWindow *ent_window_test_open (const char *path, gboolean read_only);

/* Closes @window and asserts that it is finalised. */
void ent_window_test_close (EntWindow *window);

/* Runs the main loop until the findings of the shown session are up to date. */
void ent_window_test_settle (EntWindow *window);

/* Presses the key @trigger ("<Control>k") as if typed in @window, where the focus is. Returns: TRUE
 * if something took it. */
gboolean ent_window_test_press (EntWindow *window, const char *trigger);

/* Writes a picture of @window to @path. */
void ent_window_test_save_picture (GtkWidget *window, const char *path);
