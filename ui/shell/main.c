/* SPDX-License-Identifier: GPL-3.0-or-later
 * The program entente. */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ent-application.h"
#include "ent-init.h"
#include "entente-config.h"

int
main (int argc, char **argv)
{
  g_autoptr (EntApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ENT_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Entente"));

  ent_init ();
  application = ent_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
