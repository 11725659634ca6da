/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window on one engagement: header bar, sidebar, pages; or the welcome view while there is none.
 * It shows the engagement as it is, or, read-only, as it was on an earlier day. */
#pragma once

#include "ent-application.h"
#include "ent-page.h"

G_BEGIN_DECLS

#define ENT_TYPE_WINDOW (ent_window_get_type ())
G_DECLARE_FINAL_TYPE (EntWindow, ent_window, ENT, WINDOW, AdwApplicationWindow)

EntWindow *ent_window_new (EntApplication *application);

/* Shows @engagement from now on, and closes it when the window closes or shows another. */
void ent_window_set_engagement (EntWindow *self, EntEngagement *engagement);

/* Returns: (nullable): the open engagement as it is now. */
EntEngagement *ent_window_get_engagement (EntWindow *self);

/**
 * ent_window_ask_before_loss:
 * @discarded: called if what would be lost may be
 * @destroy: (nullable): frees @user_data
 *
 * To be called before the session ends: what was typed and not accepted would go with it.
 *
 * Returns: TRUE if somebody is asked; FALSE if nothing would be lost, so that @discarded is never
 *   called.
 */
gboolean ent_window_ask_before_loss (EntWindow *self,
                                     void (*discarded) (gpointer user_data),
                                     gpointer user_data,
                                     GDestroyNotify destroy);

/* Closes the engagement's file for a while, so that a thread may open it, and shows that it is
 * busy; ent_window_resume() opens it again and goes back to the same page. */
void ent_window_suspend (EntWindow *self);
void ent_window_resume (EntWindow *self);

/* Returns: (nullable): the session shown; on an earlier day's engagement while that is shown. */
EntSession *ent_window_get_session (EntWindow *self);

/* Shows the page named @name, building it if need be. Returns: (nullable): the page. */
EntPage *ent_window_show_page (EntWindow *self, const char *name);

/* Returns: (nullable): the page shown. */
EntPage *ent_window_get_page (EntWindow *self);

/* Shows the engagement as it was right after journal entry @sequence, with @day as today,
 * read-only, until ent_window_show_present(). */
void ent_window_show_past (EntWindow *self, gint64 sequence, const GDate *day);
void ent_window_show_present (EntWindow *self);

/* Shows @error as a toast; for what happens outside a session. */
void ent_window_show_error (EntWindow *self, const GError *error);

/* Returns: (nullable): the banner's text. */
const char *ent_window_get_banner_text (EntWindow *self);

G_END_DECLS
