/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of kinds: table, form and drafts together. */
#include "ent-kind-page.h"

#include "ent-catalogue.h"
#include "ent-widget-test.h"

static const EntPageInfo info = {
  "stakeholders",     "Stakeholders", "system-users-symbolic", ENT_PAGE_GROUP_UNDERSTAND,
  "stakeholder role", "People.",      ent_kind_page_new,
};

static void
test_shots (void)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  EntPage *page = ent_kind_page_new (&info);
  GtkWidget *window;
  g_autoptr (EntRecord) a = NULL;

  ent_page_set_session (page, session);
  window = ent_widget_test_window (GTK_WIDGET (page), 1060, 740);
  ent_widget_test_shoot (window, "page-empty");
  a = ent_widget_test_add (session, "stakeholder", "name", "Ada Mora", "function", "marketing",
                           "class", "executive-sponsor", "influence", "5", "support", "-2",
                           "can-block", "true", NULL);
  g_autoptr (EntRecord) b
      = ent_widget_test_add (session, "stakeholder", "name", "Bo Lind", "function", "sales",
                             "class", "data-owner", "influence", "3", "support", "2", "job-title",
                             "VP Sales", NULL);
  g_assert_true (ent_page_show_record (page, a, "region"));
  ent_widget_test_settle ();
  ent_widget_test_shoot (window, "page");
  ent_page_add (page, NULL);
  ent_widget_test_settle ();
  ent_widget_test_shoot (window, "page-add");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/kind-page/shots", test_shots);
  return g_test_run ();
}
