/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of a page share: the page in a window, on an engagement of its own. */
#pragma once

#include "ent-page.h"

typedef struct
{
  EntSession *session;
  EntPage *page;
  GtkWidget *window;
} EntPageTest;

/* Shows the page of @info on the session, which is there. */
void ent_page_test_show (EntPageTest *self, const EntPageInfo *info, int width, int height);

/* Asserts that page and session end with the window. */
void ent_page_test_close (EntPageTest *self);

/* Returns: the first widget of the page that is a @type and, if @name is not NULL, has that name;
 * asserts that there is one. */
gpointer ent_page_test_find (EntPageTest *self, GType type, const char *name);

/* TRUE if something to be seen in the window says @text. */
gboolean ent_page_test_says (EntPageTest *self, const char *text);
