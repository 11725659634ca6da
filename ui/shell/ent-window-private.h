/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the files of the window share: its parts, and the actions split off by concern. */
#pragma once

#include "ent-banner.h"
#include "ent-custody.h"
#include "ent-palette.h"
#include "ent-panes.h"
#include "ent-sidebar.h"
#include "ent-window.h"

G_BEGIN_DECLS

struct _EntWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  EntPalette *palette;
  EntBanner *banner;
  GtkWidget *sidebar_button;
  GtkWidget *title_button;
  GtkLabel *title_label;
  GtkStack *head_stack;
  GtkWidget *search_words;
  GtkMenuButton *menu_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkStack *main_stack;
  AdwBin *welcome_bin;
  EntPanes *panes;
  EntSidebar *sidebar;
  GtkStack *pages;

  EntSession *present; /* the engagement as it is; NULL on the welcome view */
  EntRecord *root;     /* of the present */
  EntCustody *custody; /* of the present; NULL where it cannot be changed here */
  char *risk;          /* (nullable): why the place of the present's file is not safe */
  EntSession *past;    /* the engagement of an earlier day, while that is shown */
  GQueue visited;      /* (const EntPageInfo): where Back goes, the latest first */
  const EntPageInfo *shown;
  char *suspended_path; /* while a thread has the file */
  const EntPageInfo *suspended_page;
  gboolean discarding; /* what was not accepted may go with the window */
  guint late_source;   /* what can wait until the first frame was drawn */
};

EntApplication *ent_window_get_application (EntWindow *self);
GSettings *ent_window_get_settings (EntWindow *self);

/* Title, banner, and which of welcome view and pages is shown. */
void ent_window_refresh_title (EntWindow *self);
void ent_window_refresh_state (EntWindow *self);

/* Gives the title button its menu of files. */
void ent_window_prepare_title_menu (EntWindow *self);

/* Size, page and sidebar, from and to the settings. */
void ent_window_restore_state (EntWindow *self);
void ent_window_keep_state (EntWindow *self);

/* Adds the actions of the window, and refreshes which of them can be used. */
void ent_window_add_actions (EntWindow *self);
void ent_window_refresh_actions (EntWindow *self);

G_END_DECLS
