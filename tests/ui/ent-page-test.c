/* SPDX-License-Identifier: GPL-3.0-or-later
 * A page in a window of its own. */
#include "ent-page-test.h"

#include "ent-widget-test.h"

void
ent_page_test_show (EntPageTest *self, const EntPageInfo *info, int width, int height)
{
  self->page = info->create (info);
  ent_page_set_session (self->page, self->session);
  self->window = ent_widget_test_window (GTK_WIDGET (self->page), width, height);
  ent_widget_test_settle ();
}

void
ent_page_test_close (EntPageTest *self)
{
  g_object_ref (self->page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  ent_widget_test_finalize (self->page);
  ent_widget_test_finalize (self->session);
}

gpointer
ent_page_test_find (EntPageTest *self, GType type, const char *name)
{
  GtkWidget *found = ent_widget_test_find (GTK_WIDGET (self->page), type, name);

  g_assert_nonnull (found);
  return found;
}

gboolean
ent_page_test_says (EntPageTest *self, const char *text)
{
  return ent_widget_test_find_text (self->window, text) != NULL;
}
