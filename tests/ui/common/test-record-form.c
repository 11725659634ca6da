/* SPDX-License-Identifier: GPL-3.0-or-later
 * The record form: every type of field edited, checked, stored, undone; drafts; children; history.
 */
#include "ent-record-form.h"

#include "ent-catalogue.h"
#include "ent-widget-test.h"

static void
test_shots (void)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  g_autoptr (EntRecord) role = ent_widget_test_add (session, "role", "name", "CMO", NULL);
  g_autoptr (EntRecord) term
      = ent_widget_test_add (session, "term", "name", "MQL", "owner", ent_record_get_id (role),
                             "full-name", "Marketing-qualified lead", NULL);
  GtkWidget *form = ent_record_form_new ();
  GtkWidget *window;

  g_autoptr (EntRecord) d1
      = ent_widget_test_add (session, "term-definition", "term", ent_record_get_id (term), "side",
                             "marketing", "text", "Any form fill", NULL);
  g_autoptr (EntRecord) d2
      = ent_widget_test_add (session, "term-definition", "term", ent_record_get_id (term), "side",
                             "sales", "text", "Budget authority and timeline confirmed", NULL);
  ent_record_form_set_record (ENT_RECORD_FORM (form), session, term);
  window = ent_widget_test_window (form, 380, 900);
  ent_widget_test_shoot (window, "form-term");
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    {
      const EntKind *kind = ent_catalogue_get (i);
      g_autoptr (EntSubject) draft = ent_subject_new_draft (session, kind, NULL);
      g_autofree char *name = g_strdup_printf ("draft-%s", kind->name);
      gint64 t0 = g_get_monotonic_time ();
      ent_record_form_set_subject (ENT_RECORD_FORM (form), draft);
      g_test_message ("%s %g ms", kind->name, (g_get_monotonic_time () - t0) / 1000.);
      if (strstr ("stakeholder metric meeting deliverable", kind->name))
        ent_widget_test_shoot (window, name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/record-form/shots", test_shots);
  return g_test_run ();
}
