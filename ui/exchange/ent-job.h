/* SPDX-License-Identifier: GPL-3.0-or-later
 * Work that takes longer than a step: done in a thread, with progress and Cancel in a dialog that
 * appears only when it does take longer. */
#pragma once

#include <adwaita.h>

#include "ent-engagement.h"

G_BEGIN_DECLS

#define ENT_TYPE_JOB (ent_job_get_type ())
G_DECLARE_FINAL_TYPE (EntJob, ent_job, ENT, JOB, GObject)

/**
 * EntJobWork: runs in a thread of its own
 * @data: what ent_job_run() was given; it must not be used elsewhere meanwhile
 *
 * Returns: FALSE with @error if it failed or was cancelled.
 */
typedef gboolean (*EntJobWork) (EntJob *job,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

/* Runs in the main thread when all is over. @error: (nullable): why it failed; G_IO_ERROR_CANCELLED
 * when the person cancelled. */
typedef void (*EntJobDone) (gpointer data, const GError *error);

/**
 * ent_job_run:
 * @parent: (nullable): the window whose person waits
 * @title: what is done, as "Exporting agreements.xml"
 * @destroy: (nullable): frees @data after @done
 *
 * Returns: (transfer none): the job, alive until @done returned.
 */
EntJob *ent_job_run (GtkWindow *parent,
                     const char *title,
                     EntJobWork work,
                     EntJobDone done,
                     gpointer data,
                     GDestroyNotify destroy);

/* An EntProgress with the job as user data, to be called from the thread. */
void ent_job_set_progress (double fraction, gpointer job);

void ent_job_cancel (EntJob *self);

G_END_DECLS
