/* SPDX-License-Identifier: GPL-3.0-or-later
 * A document on its way to paper: every page is drawn as large as the paper has room, a file is
 * written or its error said, and the document is freed once. */
#include "ent-printout.h"

#include <glib/gstdio.h>

#include "ent-compat.h"
#include "ent-error.h"
#include "ent-paper.h"
#include "ent-widget-test.h"

typedef struct
{
  double width; /* of the last page, in the units it is drawn in */
  double height;
  int last;
  int n_pages;
  guint n_drawn;
  guint n_freed;
  gboolean fails;
  const char *path; /* chosen */
  char *toast;
} Paper;

static char *
dup_title (gconstpointer document)
{
  return g_strdup ("Plan");
}

static char *
dup_file_name (gconstpointer document)
{
  return g_strdup ("Plan.pdf");
}

static int
count_pages (gconstpointer document)
{
  return 3;
}

static void
draw_page (gconstpointer document, int page, int n_pages, cairo_t *cairo)
{
  Paper *paper = (Paper *)document;
  double left, top, right, bottom;

  cairo_clip_extents (cairo, &left, &top, &right, &bottom);
  paper->width = right - left;
  paper->height = bottom - top;
  g_assert_cmpint (page, ==, paper->last + 1);
  paper->last = page;
  paper->n_pages = n_pages;
  paper->n_drawn++;
}

static GBytes *
print (gconstpointer document, GError **error)
{
  if (!((const Paper *)document)->fails)
    return g_bytes_new_static ("%PDF", 4);
  g_set_error_literal (error, ENT_ERROR, ENT_ERROR_WRITE, "No font was found.");
  return NULL;
}

static void
free_document (gpointer document)
{
  ((Paper *)document)->n_freed++;
}

static const EntPrintoutType type = {
  .landscape = TRUE,
  .save_title = "Save the Plan",
  .saved = "Plan saved",
  .dup_title = dup_title,
  .dup_file_name = dup_file_name,
  .count_pages = count_pages,
  .draw_page = draw_page,
  .print = print,
  .free = free_document,
};

static void
test_print (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-printout.pdf", NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autoptr (GError) error = NULL;
  Paper paper = { 0 };
  GtkPrintOperation *operation = ent_printout_create_operation (ent_printout_new (&type, &paper));

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_cmpuint (paper.n_drawn, ==, 3);
  g_assert_cmpint (paper.n_pages, ==, 3);
  g_assert_cmpfloat_with_epsilon (paper.width, ENT_PAPER_LONG_SIDE, 5);
  g_assert_cmpfloat_with_epsilon (paper.height, ENT_PAPER_SHORT_SIDE, 5);
  ent_widget_test_finalize (operation);
  g_assert_cmpuint (paper.n_freed, ==, 1);
  g_remove (path);
}

static GFile *
choose_cb (const EntFileRequest *request, gpointer user_data)
{
  const Paper *paper = user_data;

  g_assert_cmpint (request->mode, ==, ENT_FILE_SAVE);
  g_assert_cmpstr (request->title, ==, "Save the Plan");
  g_assert_cmpstr (request->name, ==, "Plan.pdf");
  return paper->path != NULL ? g_file_new_for_path (paper->path) : NULL;
}

static void
toast_cb (EntSession *session, AdwToast *toast, gpointer user_data)
{
  Paper *paper = user_data;

  g_free (paper->toast);
  paper->toast = g_strdup (adw_toast_get_title (toast));
}

static void
save (Paper *paper)
{
  g_autoptr (EntSession) session = ent_widget_test_session ();
  GtkWidget *window = ent_widget_test_window (gtk_label_new ("Window"), 400, 300);

  g_signal_connect (session, "toast", G_CALLBACK (toast_cb), paper);
  ent_compat_set_file_chooser (choose_cb, paper);
  ent_printout_save (ent_printout_new (&type, paper), session, window);
  ent_widget_test_settle ();
  ent_compat_set_file_chooser (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpuint (paper->n_freed, ==, 1);
}

static void
test_save (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-saved.pdf", NULL);
  Paper paper = { .path = path };
  g_autofree char *contents = NULL;

  save (&paper);
  g_assert_cmpstr (paper.toast, ==, "Plan saved");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "%PDF");
  g_remove (path);
  g_free (paper.toast);
}

static void
test_no_place (void)
{
  Paper paper = { .path = "/dev/full" };

  save (&paper);
  g_assert_nonnull (strstr (paper.toast, "could not be written"));
  g_free (paper.toast);
}

static void
test_not_drawn (void)
{
  Paper paper = { .path = "/dev/null", .fails = TRUE };

  save (&paper);
  g_assert_cmpstr (paper.toast, ==, "No font was found.");
  g_free (paper.toast);
}

static void
test_no_file (void)
{
  Paper paper = { 0 };

  save (&paper);
  g_assert_null (paper.toast);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/printout/print", test_print);
  g_test_add_func ("/printout/save", test_save);
  g_test_add_func ("/printout/no-place", test_no_place);
  g_test_add_func ("/printout/not-drawn", test_not_drawn);
  g_test_add_func ("/printout/no-file", test_no_file);
  return g_test_run ();
}
