/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every kind has its page, and every name in the table is one of the catalogue's. */
#include "ent-page-table.h"

#include "ent-catalogue.h"
#include "ent-window-test.h"

static void
test_names (void)
{
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    {
      const EntPageInfo *info = ent_page_table_get (i);
      g_auto (GStrv) names = g_strsplit (info->kinds != NULL ? info->kinds : "", " ", -1);

      g_test_message ("%s", info->name);
      for (guint j = 0; names[j] != NULL && *names[j] != '\0'; j++)
        g_assert_nonnull (ent_catalogue_find (names[j], NULL));
      g_assert_true (ent_page_table_find (info->name) == info);
    }
  g_assert_null (ent_page_table_find ("nowhere"));
}

static void
test_kinds (void)
{
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);

      g_test_message ("%s", kind->name);
      g_assert_nonnull (ent_page_table_find_kind (kind, NULL));
    }
}

/* A kind that lives in another is shown where that is, unless a page names it. */
static void
test_children (void)
{
  guint index = 0;
  const EntPageInfo *info
      = ent_page_table_find_kind (ent_catalogue_find ("term-definition", NULL), &index);

  g_assert_cmpstr (info->name, ==, "glossary");
  g_assert_true (ent_page_table_get (index) == info);
  info = ent_page_table_find_kind (ent_catalogue_find ("recusal", NULL), NULL);
  g_assert_cmpstr (info->name, ==, "meetings");
  info = ent_page_table_find_kind (ent_catalogue_find ("decision", NULL), NULL);
  g_assert_cmpstr (info->name, ==, "actions");
}

int
main (int argc, char **argv)
{
  ent_window_test_init (&argc, &argv);
  g_test_add_func ("/shell/page-table/names", test_names);
  g_test_add_func ("/shell/page-table/kinds", test_kinds);
  g_test_add_func ("/shell/page-table/children", test_children);
  return g_test_run ();
}
