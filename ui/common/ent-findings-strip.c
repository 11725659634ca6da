/* SPDX-License-Identifier: GPL-3.0-or-later
 * Some of the findings. */
#include "ent-findings-strip.h"

#include <glib/gi18n-lib.h>

#include "ent-finding-row.h"

/* The most that are ever made into widgets; who mends so many sees the next ones. */
#define MOST_LINES 200

struct _EntFindingsStrip
{
  GtkWidget parent_instance;
  AdwBin *place;               /* holds the list while it shows the first few */
  GtkScrolledWindow *scroller; /* holds it while it shows all */
  GtkWidget *list;
  GtkWidget *more_button;
  EntSession *session;
  GtkFilterListModel *filtered;
  GtkSorter *sorter;
  GtkSliceListModel *slice;
  guint lines;
  gboolean expanded;
};

enum
{
  PROP_0,
  PROP_LINES,
  PROP_LABEL,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (EntFindingsStrip, ent_findings_strip, GTK_TYPE_WIDGET)

/* What blocks comes first, what was waived last; otherwise the order of the rules stays. */
static guint
rank (EntFindingsStrip *self, gpointer finding)
{
  if (!ent_finding_get_rule (finding)->blocks)
    return 1;
  return self->session != NULL && ent_session_is_waived (self->session, finding) ? 2 : 0;
}

static int
compare_findings (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint first = rank (user_data, (gpointer)a);
  guint second = rank (user_data, (gpointer)b);

  return first < second   ? GTK_ORDERING_SMALLER
         : first > second ? GTK_ORDERING_LARGER
                          : GTK_ORDERING_EQUAL;
}

static void
sort_again (EntFindingsStrip *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

/* The first few lines are as high as their sentences need; a scrolled window would not ask how high
 * they are at the width they have. */
static void
place_list (EntFindingsStrip *self)
{
  g_autoptr (GtkWidget) list = g_object_ref (self->list);
  gboolean scrolled = gtk_scrolled_window_get_child (self->scroller) != NULL;

  if (scrolled == self->expanded)
    return;
  adw_bin_set_child (self->place, NULL);
  gtk_scrolled_window_set_child (self->scroller, NULL);
  if (self->expanded)
    gtk_scrolled_window_set_child (self->scroller, list);
  else
    adw_bin_set_child (self->place, list);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), self->expanded);
}

static void
refresh (EntFindingsStrip *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  gboolean more = count > self->lines;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  place_list (self);
  gtk_slice_list_model_set_size (self->slice, self->expanded ? MOST_LINES : self->lines);
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
ent_findings_strip_dispose (GObject *object)
{
  EntFindingsStrip *self = ENT_FINDINGS_STRIP (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->slice);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filtered);
  G_OBJECT_CLASS (ent_findings_strip_parent_class)->dispose (object);
}

static void
ent_findings_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntFindingsStrip *self = ENT_FINDINGS_STRIP (object);

  switch (id)
    {
    case PROP_LINES:
      self->lines = g_value_get_uint (value);
      refresh (self);
      break;
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_findings_strip_class_init (EntFindingsStripClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_findings_strip_dispose;
  object_class->set_property = ent_findings_strip_set_property;
  g_object_class_install_property (object_class, PROP_LINES,
                                   g_param_spec_uint ("lines", NULL, NULL, 1, 100, 3, flags));
  g_object_class_install_property (object_class, PROP_LABEL,
                                   g_param_spec_string ("label", NULL, NULL, NULL, flags));
  gtk_widget_class_set_css_name (widget_class, "findings-strip");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-findings-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFindingsStrip, place);
  gtk_widget_class_bind_template_child (widget_class, EntFindingsStrip, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntFindingsStrip, list);
  gtk_widget_class_bind_template_child (widget_class, EntFindingsStrip, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
ent_findings_strip_init (EntFindingsStrip *self)
{
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = 3;
  self->filtered = gtk_filter_list_model_new (NULL, NULL);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_findings, self, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                    g_object_ref (self->sorter));
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (sorted), 0, self->lines);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->slice), create_row, self,
                           NULL);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}

void
ent_findings_strip_set_session (EntFindingsStrip *self, EntSession *session, GtkFilter *filter)
{
  gtk_filter_list_model_set_model (self->filtered, NULL);
  gtk_filter_list_model_set_filter (self->filtered, filter);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  self->expanded = FALSE;
  if (session != NULL)
    {
      g_signal_connect_object (session, "waivers-changed", G_CALLBACK (sort_again), self,
                               G_CONNECT_SWAPPED);
      gtk_filter_list_model_set_model (self->filtered,
                                       G_LIST_MODEL (ent_session_get_findings (session)));
    }
  refresh (self);
}
