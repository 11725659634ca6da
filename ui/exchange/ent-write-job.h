/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing a file from the open engagement in a thread, on a connection of its own. */
#pragma once

#include "ent-window.h"

G_BEGIN_DECLS

typedef struct _EntWriteJob EntWriteJob;

/* Writes @path from @reader, which is the thread's own. @progress as for ent_xml_write_file(). */
typedef gboolean (*EntWriteFunc) (EntEngagement *reader,
                                  const char *path,
                                  gconstpointer what,
                                  EntProgress progress,
                                  gpointer user_data,
                                  GCancellable *cancellable,
                                  GError **error);

/**
 * ent_write_job_run:
 * @what: static; what @func is to write
 *
 * Lets @func write @path from the engagement of @window, and says in a toast how it went.
 */
void ent_write_job_run (
    EntWindow *window, const char *title, const char *path, EntWriteFunc func, gconstpointer what);

G_END_DECLS
