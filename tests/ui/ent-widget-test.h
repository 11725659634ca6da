/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of single widgets share: a window, waiting, finding, pictures. */
#pragma once

#include "ent-session.h"

/* Readies GTK, libadwaita, the catalogue and the style; ends the program with a reason where there
 * is no display. To be called first in main(). */
void ent_widget_test_init (int *argc, char ***argv);

/* Returns: (transfer full): a session on an empty engagement in memory, on 1 June 2026. */
EntSession *ent_widget_test_session (void);

/* Returns: (transfer full): a record of @kind; the rest are pairs of field name and value, ended by
 * NULL. */
EntRecord *ent_widget_test_add (EntSession *session, const char *kind, ...) G_GNUC_NULL_TERMINATED;

/* Returns: a mapped and drawn window on @child, to be destroyed. */
GtkWidget *ent_widget_test_window (GtkWidget *child, int width, int height);

/* Runs the main loop until nothing is left to do and the last frame is drawn. */
void ent_widget_test_settle (void);

/* Runs the main loop for @milliseconds. */
void ent_widget_test_pause (guint milliseconds);

/* Returns: (nullable): the first widget below @root that is a @type and, if @name is not NULL, has
 * that widget name. */
GtkWidget *ent_widget_test_find (GtkWidget *root, GType type, const char *name);

/* Returns: (nullable): the first mapped widget below @root whose text is @text: a label's, or a
 * button's with this label. */
GtkWidget *ent_widget_test_find_text (GtkWidget *root, const char *text);

/* Returns: (nullable): the first button below @root with this icon. */
GtkWidget *ent_widget_test_find_icon (GtkWidget *root, const char *icon_name);

/* How many widgets of @type are mapped below @root. */
guint ent_widget_test_count (GtkWidget *root, GType type);

/* Writes a picture of @widget's window into the folder $ENTENTE_SHOTS, if that is set. */
void ent_widget_test_shoot (GtkWidget *widget, const char *name);

/* Asserts that @object (GObject) ends with this reference, and clears the variable. */
#define ent_widget_test_finalize(object)                  \
  G_STMT_START                                            \
  {                                                       \
    gpointer last = (object);                             \
    g_object_add_weak_pointer (G_OBJECT (object), &last); \
    g_object_unref (object);                              \
    ent_widget_test_settle ();                            \
    g_assert_null (last);                                 \
    (object) = NULL;                                      \
  }                                                       \
  G_STMT_END
