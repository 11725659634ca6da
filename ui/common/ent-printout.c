/* SPDX-License-Identifier: GPL-3.0-or-later
 * A document on its way to a printer or into a PDF file. */
#include "ent-printout.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-output-file.h"
#include "ent-paper.h"

struct _EntPrintout
{
  const EntPrintoutType *type;
  gpointer document;
  EntSession *session; /* (nullable): who is told that it was saved */
  int n_pages;         /* for a printer */
};

EntPrintout *
ent_printout_new (const EntPrintoutType *type, gpointer document)
{
  EntPrintout *self = g_new0 (EntPrintout, 1);

  self->type = type;
  self->document = document;
  return self;
}

static void
free_printout (gpointer data)
{
  EntPrintout *self = data;

  self->type->free (self->document);
  g_clear_object (&self->session);
  g_free (self);
}

static void
free_with_closure (gpointer data, GClosure *closure)
{
  free_printout (data);
}

/* Printing */

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, EntPrintout *self)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double width = self->type->landscape ? ENT_PAPER_LONG_SIDE : ENT_PAPER_SHORT_SIDE;
  double height = self->type->landscape ? ENT_PAPER_SHORT_SIDE : ENT_PAPER_LONG_SIDE;
  double scale = MIN (gtk_print_context_get_width (context) / width,
                      gtk_print_context_get_height (context) / height);

  cairo_scale (cairo, scale, scale);
  self->type->draw_page (self->document, page + 1, self->n_pages, cairo);
}

/* Returns: (transfer full) */
static GtkPageSetup *
create_setup (gboolean landscape)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  if (landscape)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  return setup;
}

GtkPrintOperation *
ent_printout_create_operation (EntPrintout *self)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_setup (self->type->landscape);
  g_autofree char *title = self->type->dup_title (self->document);

  self->n_pages = self->type->count_pages (self->document);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, self->n_pages);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), self, free_with_closure,
                         0);
  return operation;
}

void
ent_printout_print (EntPrintout *self, EntSession *session, GtkWidget *parent)
{
  g_autoptr (GtkPrintOperation) operation = ent_printout_create_operation (self);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  ent_session_show_error (session, error);
}

/* Saving */

static gboolean
write_pdf (EntPrintout *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = self->type->print (self->document, error);

  return bytes != NULL
         && ent_output_write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   error);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  EntPrintout *self = user_data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  if (write_pdf (self, g_file_peek_path (file), &error))
    ent_session_toast (self->session, _ (self->type->saved), NULL, NULL, NULL, NULL);
  else
    ent_session_show_error (self->session, error);
}

void
ent_printout_save (EntPrintout *self, EntSession *session, GtkWidget *parent)
{
  g_autofree char *name = self->type->dup_file_name (self->document);
  const EntFileRequest request = {
    .mode = ENT_FILE_SAVE,
    .title = _ (self->type->save_title),
    .accept = _ ("_Save"),
    .name = name,
  };

  self->session = g_object_ref (session);
  ent_compat_choose_file (parent, &request, chosen_cb, self, free_printout);
}
