/* SPDX-License-Identifier: GPL-3.0-or-later
 * The reasons an operation on an engagement can fail, as far as a caller tells them apart. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENT_ERROR (ent_error_quark ())

/**
 * EntError:
 * @ENT_ERROR_USAGE: the request itself makes no sense (unknown kind, field or option)
 * @ENT_ERROR_INVALID: a value, a record or a document breaks a rule; nothing was changed
 * @ENT_ERROR_NOT_FOUND: there is no such record
 * @ENT_ERROR_CONFLICT: the change contradicts the state of the engagement (still cited, closed, …)
 * @ENT_ERROR_OPEN: the file cannot be opened or is not an engagement
 * @ENT_ERROR_LOCKED: another program has the file
 * @ENT_ERROR_NEWER: the file or document was made by a newer version
 * @ENT_ERROR_CORRUPT: the file is damaged
 * @ENT_ERROR_READ_ONLY: the engagement was opened for reading
 * @ENT_ERROR_WRITE: the result could not be written
 *
 * The message of an error names the object and says what to do; the code only chooses what a
 * caller does next.
 */
typedef enum
{
  ENT_ERROR_USAGE,
  ENT_ERROR_INVALID,
  ENT_ERROR_NOT_FOUND,
  ENT_ERROR_CONFLICT,
  ENT_ERROR_OPEN,
  ENT_ERROR_LOCKED,
  ENT_ERROR_NEWER,
  ENT_ERROR_CORRUPT,
  ENT_ERROR_READ_ONLY,
  ENT_ERROR_WRITE,
} EntError;

GQuark ent_error_quark (void);

/**
 * ent_error_get_exit_status:
 * @error: any error
 *
 * Returns: the exit status of entente-cli for @error: 2 wrong usage, 3 input refused, 4 the file
 *   cannot be opened, 5 could not write. Of other domains, those of command line options count as
 *   2, those of GIO and GLib about space, permission or a reader that went away as 5, the rest as
 *   4.
 *   (architecture.md, Command line)
 */
int ent_error_get_exit_status (const GError *error);

G_END_DECLS
