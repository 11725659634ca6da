/* SPDX-License-Identifier: GPL-3.0-or-later
 * Exit statuses of errors. */
#include "ent-error.h"

#include <gio/gio.h>

static void
test_own_codes (void)
{
  static const struct
  {
    EntError code;
    int status;
  } cases[] = {
    { ENT_ERROR_USAGE, 2 },    { ENT_ERROR_INVALID, 3 }, { ENT_ERROR_NOT_FOUND, 3 },
    { ENT_ERROR_CONFLICT, 3 }, { ENT_ERROR_OPEN, 4 },    { ENT_ERROR_LOCKED, 4 },
    { ENT_ERROR_NEWER, 4 },    { ENT_ERROR_CORRUPT, 4 }, { ENT_ERROR_READ_ONLY, 5 },
    { ENT_ERROR_WRITE, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (ENT_ERROR, cases[i].code, "x");

      g_assert_cmpint (ent_error_get_exit_status (error), ==, cases[i].status);
    }
}

static void
assert_status (GQuark domain, int code, int status)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "x");

  g_assert_cmpint (ent_error_get_exit_status (error), ==, status);
}

static void
test_foreign_codes (void)
{
  assert_status (G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, 2);
  assert_status (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, 2);
  assert_status (G_IO_ERROR, G_IO_ERROR_NO_SPACE, 5);
  assert_status (G_IO_ERROR, G_IO_ERROR_READ_ONLY, 5);
  assert_status (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, 5);
  assert_status (G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, 5);
  assert_status (G_FILE_ERROR, G_FILE_ERROR_NOSPC, 5);
  assert_status (G_FILE_ERROR, G_FILE_ERROR_ROFS, 5);
  assert_status (G_FILE_ERROR, G_FILE_ERROR_ACCES, 5);
  assert_status (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, 4);
  assert_status (G_IO_ERROR, G_IO_ERROR_FAILED, 4);
  assert_status (G_FILE_ERROR, G_FILE_ERROR_NOENT, 4);
  assert_status (G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, 4);
}

/* The same number in another domain is another error. */
static void
test_domain_matters (void)
{
  assert_status (G_KEY_FILE_ERROR, ENT_ERROR_USAGE, 4);
  assert_status (G_FILE_ERROR, ENT_ERROR_USAGE, 4);
  g_assert_cmpstr (g_quark_to_string (ENT_ERROR), ==, "ent-error-quark");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/error/own-codes", test_own_codes);
  g_test_add_func ("/base/error/foreign-codes", test_foreign_codes);
  g_test_add_func ("/base/error/domain-matters", test_domain_matters);
  return g_test_run ();
}
