/* SPDX-License-Identifier: GPL-3.0-or-later
 * The dialog of a job: what is done, how far, Cancel. Closing it cancels too. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_JOB_DIALOG (ent_job_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntJobDialog, ent_job_dialog, ENT, JOB_DIALOG, AdwWindow)

/* @cancellable is cancelled when the person cancels. */
EntJobDialog *ent_job_dialog_new (GtkWindow *parent, const char *title, GCancellable *cancellable);

void ent_job_dialog_set_fraction (EntJobDialog *self, double fraction);

/* Closes it because the job is over. */
void ent_job_dialog_finish (EntJobDialog *self);

G_END_DECLS
