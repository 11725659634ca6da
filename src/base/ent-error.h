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
 * EntStatus: exit status of entente-cli, a contract with scripts (architecture.md, Command line)
 * @ENT_STATUS_DONE: done
 * @ENT_STATUS_FINDINGS: done, and something was found; or verification failed
 * @ENT_STATUS_USAGE: wrong usage
 * @ENT_STATUS_REFUSED: the input is malformed, invalid or in conflict; nothing was changed
 * @ENT_STATUS_NOT_OPENED: the file cannot be opened
 * @ENT_STATUS_NOT_WRITTEN: the result could not be written
 */
typedef enum
{
  ENT_STATUS_DONE = 0,
  ENT_STATUS_FINDINGS = 1,
  ENT_STATUS_USAGE = 2,
  ENT_STATUS_REFUSED = 3,
  ENT_STATUS_NOT_OPENED = 4,
  ENT_STATUS_NOT_WRITTEN = 5,
} EntStatus;

/* Returns: the EntStatus @error means to a script. Of other domains, errors of command line options
 * count as usage, those of GIO and GLib about space, permission or a reader that went away as not
 * written, the rest as not opened. */
int ent_error_get_exit_status (const GError *error);

G_END_DECLS
