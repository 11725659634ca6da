/* SPDX-License-Identifier: GPL-3.0-or-later
 * A document drawn on pages of A4 that a person sends to a printer or saves as PDF. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

/**
 * EntPrintoutType: one kind of document
 * @landscape: its pages lie on their long side
 * @save_title: untranslated: heads the dialog that asks for a file
 * @saved: untranslated: said once it is saved
 * @dup_title: the name of the job at the printer
 * @dup_file_name: offered when it is saved
 * @count_pages: at least 1
 * @draw_page: draws page @page, from 1, of @n_pages in points
 * @print: the whole as PDF
 * @free: frees the document
 */
typedef struct
{
  gboolean landscape;
  const char *save_title;
  const char *saved;
  char *(*dup_title) (gconstpointer document);
  char *(*dup_file_name) (gconstpointer document);
  int (*count_pages) (gconstpointer document);
  void (*draw_page) (gconstpointer document, int page, int n_pages, cairo_t *cairo);
  GBytes *(*print) (gconstpointer document, GError **error);
  GDestroyNotify free;
} EntPrintoutType;

typedef struct _EntPrintout EntPrintout;

/* Takes @document over. Returns: (transfer full): a printout, for one of the functions below. */
EntPrintout *ent_printout_new (const EntPrintoutType *type, gpointer document);

/* Returns: (transfer full): what prints @self (transfer full). Other paper than A4 gets the pages
 * as large as they fit. */
GtkPrintOperation *ent_printout_create_operation (EntPrintout *self);

/* Asks for a printer and prints @self (transfer full). @parent: a widget of the window that asks */
void ent_printout_print (EntPrintout *self, EntSession *session, GtkWidget *parent);

/* Asks for a file and saves @self (transfer full) as PDF. */
void ent_printout_save (EntPrintout *self, EntSession *session, GtkWidget *parent);

G_END_DECLS
