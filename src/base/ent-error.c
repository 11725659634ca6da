/* SPDX-License-Identifier: GPL-3.0-or-later
 * The error domain, and what an error means to whoever reads an exit status. */
#include "ent-error.h"

#include <gio/gio.h>

GQuark
ent_error_quark (void)
{
  return g_quark_from_static_string ("ent-error-quark");
}

static EntStatus
get_own_status (EntError code)
{
  switch (code)
    {
    case ENT_ERROR_USAGE:
      return ENT_STATUS_USAGE;
    case ENT_ERROR_INVALID:
    case ENT_ERROR_NOT_FOUND:
    case ENT_ERROR_CONFLICT:
      return ENT_STATUS_REFUSED;
    case ENT_ERROR_OPEN:
    case ENT_ERROR_LOCKED:
    case ENT_ERROR_NEWER:
    case ENT_ERROR_CORRUPT:
      return ENT_STATUS_NOT_OPENED;
    case ENT_ERROR_READ_ONLY:
    case ENT_ERROR_WRITE:
      return ENT_STATUS_NOT_WRITTEN;
    }
  g_return_val_if_reached (ENT_STATUS_NOT_OPENED);
}

static gboolean
is_about_writing (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE)
         || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
         || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS)
         || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
         || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM)
         || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PIPE);
}

int
ent_error_get_exit_status (const GError *error)
{
  g_return_val_if_fail (error != NULL, ENT_STATUS_NOT_OPENED);

  if (error->domain == ENT_ERROR)
    return get_own_status (error->code);
  if (error->domain == G_OPTION_ERROR)
    return ENT_STATUS_USAGE;
  return is_about_writing (error) ? ENT_STATUS_NOT_WRITTEN : ENT_STATUS_NOT_OPENED;
}
