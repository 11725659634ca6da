/* SPDX-License-Identifier: GPL-3.0-or-later
 * The findings that concern one page. */
#include "ent-findings-strip.h"

#include <glib/gi18n-lib.h>

#include "ent-finding-row.h"

/* Lines shown before "Show all"; and the most that are ever made into widgets. */
#define FIRST_LINES 3
#define MOST_LINES 200

struct _EntFindingsStrip
{
  GtkWidget parent_instance;
  GtkWidget *list;
  GtkWidget *more_button;
  EntSession *session;
  const EntPageInfo *info;
  GtkFilterListModel *filtered;
  GtkSliceListModel *slice;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (EntFindingsStrip, ent_findings_strip, GTK_TYPE_WIDGET)

static gboolean
concerns_page (gpointer item, gpointer user_data)
{
  EntFindingsStrip *self = user_data;
  const EntKind *kind = ent_finding_get_kind (item);

  return kind != NULL && self->info != NULL && ent_page_info_shows (self->info, kind);
}

static void
refresh (EntFindingsStrip *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  gboolean more = count > FIRST_LINES;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  gtk_slice_list_model_set_size (self->slice, self->expanded ? MOST_LINES : FIRST_LINES);
  gtk_widget_set_visible (self->more_button, more);
  if (!more)
    return;
  label
      = self->expanded
            ? g_strdup (_ ("Show fewer"))
            /* Translators: how many findings there are on this page. */
            : g_strdup_printf (ngettext ("Show %u finding", "Show all %u findings", count), count);
  gtk_button_set_label (GTK_BUTTON (self->more_button), label);
}

static void
more_clicked_cb (EntFindingsStrip *self)
{
  self->expanded = !self->expanded;
  refresh (self);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  EntFindingsStrip *self = user_data;

  return ent_finding_row_new (self->session, item);
}

static void
take_findings (EntFindingsStrip *self)
{
  gtk_filter_list_model_set_model (self->filtered, self->session != NULL ? G_LIST_MODEL (
                                                       ent_session_get_findings (self->session))
                                                                         : NULL);
}

static void
ent_findings_strip_dispose (GObject *object)
{
  EntFindingsStrip *self = ENT_FINDINGS_STRIP (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->slice);
  g_clear_object (&self->filtered);
  G_OBJECT_CLASS (ent_findings_strip_parent_class)->dispose (object);
}

static void
ent_findings_strip_class_init (EntFindingsStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_findings_strip_dispose;
  gtk_widget_class_set_css_name (widget_class, "findings-strip");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-findings-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFindingsStrip, list);
  gtk_widget_class_bind_template_child (widget_class, EntFindingsStrip, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
ent_findings_strip_init (EntFindingsStrip *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (concerns_page, self, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->filtered = gtk_filter_list_model_new (NULL, filter);
  self->slice
      = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), 0, FIRST_LINES);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->slice), create_row, self,
                           NULL);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}

void
ent_findings_strip_set_session (EntFindingsStrip *self,
                                EntSession *session,
                                const EntPageInfo *info)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_filter_list_model_set_model (self->filtered, NULL);
  g_set_object (&self->session, session);
  self->info = info;
  if (session != NULL)
    g_signal_connect_object (session, "notify::findings", G_CALLBACK (take_findings), self,
                             G_CONNECT_SWAPPED);
  take_findings (self);
}
