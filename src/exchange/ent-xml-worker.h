/* SPDX-License-Identifier: GPL-3.0-or-later
 * The import worker as the program sees it: a process that reads one document and answers in
 * messages. */
#pragma once

#include "ent-xml-message.h"

G_BEGIN_DECLS

typedef struct _EntXmlWorker EntXmlWorker;

/**
 * ent_xml_worker_new:
 * @path: the document; may be a pipe, as /dev/stdin
 *
 * Starts the worker named by the environment variable ENTENTE_IMPORT_WORKER, else the one beside
 * the running program, else the installed one.
 *
 * Returns: (transfer full) (nullable): ENT_ERROR_OPEN if the document cannot be opened or there is
 * no worker.
 */
EntXmlWorker *ent_xml_worker_new (const char *path, GError **error);

/* Ends the worker if it still runs. */
void ent_xml_worker_free (EntXmlWorker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntXmlWorker, ent_xml_worker_free)

/* Waits for the next message. Returns: FALSE with ENT_ERROR_INVALID if the worker died of the
 * document, or G_IO_ERROR_CANCELLED. */
gboolean ent_xml_worker_next (EntXmlWorker *self,
                              EntXmlMessage *message,
                              GCancellable *cancellable,
                              GError **error);

/* Returns: how much of the document was read, 0 to 1; 0 where its size is not known. */
double ent_xml_worker_get_fraction (EntXmlWorker *self);

G_END_DECLS
