/* SPDX-License-Identifier: GPL-3.0-or-later
 * Everything there is to see: each page, dialog and menu of the program, opened on the sample
 * engagement, for what pictures all of it and for tests of all of it. */
#pragma once

#include "ent-window.h"

/**
 * EntScene: something to see
 * @name: of the page, or of what lies over it
 * @page: (nullable): the page shown beneath; NULL: the one that is shown already
 * @action: (nullable): what opens it; else
 * @open: (nullable): opens it
 * @icon: (nullable): else the menu button with this icon, or with this tooltip, opens it
 */
typedef struct
{
  const char *name;
  const char *page;
  const char *action;
  void (*open) (EntWindow *window);
  const char *icon;
} EntScene;

/* What lies over the pages; ended by one without a name. */
extern const EntScene ent_gallery_scenes[];

/* Returns: (transfer full) (nullable): a copy of the sample in which some work was done, which the
 * window takes for any other engagement. Beside it lie the files that scenes import. */
GFile *ent_gallery_create_sample (GError **error);

/* Returns: (transfer full) (nullable): a new engagement in which nothing is written yet. */
GFile *ent_gallery_create_empty (GError **error);

/* Runs the main loop until the findings are known and all they change is drawn. */
void ent_gallery_settle (EntWindow *window);

/* Shows the page and, if @details, its first record, so that its form is in sight. */
void ent_gallery_show_page (EntWindow *window, const EntPageInfo *info, gboolean details);

/* Opens @scene. Returns: (nullable): what came up: a window, a popover, or @window itself where the
 * scene is part of it; NULL: nothing did. */
GtkWidget *ent_gallery_open (EntWindow *window, const EntScene *scene);

/* Closes what ent_gallery_open() brought up, and waits until @window can be used again. */
void ent_gallery_close (EntWindow *window, GtkWidget *front);
