/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of records: columns, sorting, filter, selection, actions. */
#include "ent-record-table.h"

#include "ent-catalogue.h"
#include "ent-widget-test.h"

static void
test_shots (void)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  g_autoptr (EntRecord) a
      = ent_widget_test_add (session, "stakeholder", "name", "Ada Mora", "function", "marketing",
                             "class", "executive-sponsor", "influence", "5", "support", "-2",
                             "can-block", "true", NULL);
  g_autoptr (EntRecord) b
      = ent_widget_test_add (session, "stakeholder", "name", "Bo Lind", "function", "sales",
                             "class", "data-owner", "influence", "3", "support", "2", "job-title",
                             "VP Sales", NULL);
  g_autoptr (EntRecord) r = ent_widget_test_add (session, "role", "name", "CMO", NULL);
  for (int i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Align the definition of MQL number %d", i);
      g_autofree char *due = g_strdup_printf ("2026-%02d-%02d", 5 + i / 10, 1 + i % 28);
      const char *states[] = { "open", "in-progress", "done", "dropped" };
      g_autoptr (EntRecord) x = ent_widget_test_add (session, "action-item", "title", name, "due",
                                                     due, "state", states[i % 4], NULL);
    }
  GtkWidget *actions = ent_record_table_new (ent_catalogue_find ("action-item", NULL));
  GtkWidget *table = ent_record_table_new (ent_catalogue_find ("stakeholder", NULL));
  GtkWidget *window;

  ent_record_table_set_session (ENT_RECORD_TABLE (table), session);
  window = ent_widget_test_window (table, 700, 500);
  ent_widget_test_shoot (window, "table");
  gtk_window_destroy (GTK_WINDOW (window));
  ent_record_table_set_session (ENT_RECORD_TABLE (actions), session);
  window = ent_widget_test_window (actions, 700, 500);
  ent_widget_test_shoot (window, "actions");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/record-table/shots", test_shots);
  return g_test_run ();
}
