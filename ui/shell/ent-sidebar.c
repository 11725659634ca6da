/* SPDX-License-Identifier: GPL-3.0-or-later
 * The list of pages. */
#include "ent-sidebar.h"

#include "ent-page-table.h"
#include "ent-sidebar-row.h"

struct _EntSidebar
{
  AdwBin parent_instance;
  GtkListBox *list;
  EntSession *session;
  GListModel *findings; /* of the session */
  guint count_source;   /* counts are taken once for many changes */
};

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS,
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntSidebar, ent_sidebar, ADW_TYPE_BIN)

static EntSidebarRow *
get_row (EntSidebar *self, guint index)
{
  return ENT_SIDEBAR_ROW (gtk_list_box_get_row_at_index (self->list, index));
}

/* Each finding counts on every page that shows what it is about, as the pages' own strips do. */
static void
count_finding (EntSidebar *self, EntFinding *finding, guint *counts)
{
  if (!ent_finding_get_rule (finding)->blocks || ent_session_is_waived (self->session, finding))
    return;
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    if (ent_page_info_concerns (ent_page_table_get (i), finding))
      counts[i]++;
}

static gboolean
take_counts (gpointer user_data)
{
  EntSidebar *self = user_data;
  g_autofree guint *counts = g_new0 (guint, ent_page_table_get_length ());
  guint length = self->findings != NULL ? g_list_model_get_n_items (self->findings) : 0;

  self->count_source = 0;
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (EntFinding) finding = g_list_model_get_item (self->findings, i);

      count_finding (self, finding, counts);
    }
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    ent_sidebar_row_set_count (get_row (self, i), counts[i]);
  return G_SOURCE_REMOVE;
}

static void
queue_counts (EntSidebar *self)
{
  if (self->count_source == 0)
    self->count_source = g_idle_add (take_counts, self);
}

static void
head_group (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  EntPageGroup group = ent_sidebar_row_get_info (ENT_SIDEBAR_ROW (row))->group;
  GtkWidget *head;

  if (group == ENT_PAGE_GROUP_OVERVIEW
      || (before != NULL && ent_sidebar_row_get_info (ENT_SIDEBAR_ROW (before))->group == group))
    return;
  head = gtk_label_new (ent_page_group_get_label (group));
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "group-head");
  gtk_list_box_row_set_header (row, head);
}

static void
row_selected_cb (EntSidebar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
row_activated_cb (EntSidebar *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* The list is one stop for Tab, at the page that is shown: a list box would stop at each row, and
 * show its page. */
static gboolean
ent_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (ENT_SIDEBAR (widget)->list);

  if (row == NULL || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (ent_sidebar_parent_class)->focus (widget, direction);
  if ((gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ent_sidebar_dispose (GObject *object)
{
  EntSidebar *self = ENT_SIDEBAR (object);

  ent_sidebar_set_session (self, NULL);
  g_clear_handle_id (&self->count_source, g_source_remove);
  G_OBJECT_CLASS (ent_sidebar_parent_class)->dispose (object);
}

static void
ent_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PAGE:
      g_value_set_string (value, ent_sidebar_get_page (ENT_SIDEBAR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PAGE:
      ent_sidebar_set_page (ENT_SIDEBAR (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_sidebar_class_init (EntSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_sidebar_dispose;
  object_class->get_property = ent_sidebar_get_property;
  object_class->set_property = ent_sidebar_set_property;
  widget_class->focus = ent_sidebar_focus;

  properties[PROP_PAGE]
      = g_param_spec_string ("page", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", ENT_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "page-list");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_sidebar_init (EntSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, head_group, NULL, NULL);
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    gtk_list_box_append (self->list, ent_sidebar_row_new (ent_page_table_get (i)));
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (get_row (self, 0)));
}

const char *
ent_sidebar_get_page (EntSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? ent_sidebar_row_get_info (ENT_SIDEBAR_ROW (row))->name : NULL;
}

void
ent_sidebar_set_page (EntSidebar *self, const char *name)
{
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    if (g_strcmp0 (ent_page_table_get (i)->name, name) == 0)
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (get_row (self, i)));
}

void
ent_sidebar_set_session (EntSidebar *self, EntSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (self->findings, self);
    }
  g_set_object (&self->session, session);
  g_clear_object (&self->findings);
  if (session != NULL)
    {
      self->findings = g_object_ref (G_LIST_MODEL (ent_session_get_findings (session)));
      g_signal_connect_object (self->findings, "items-changed", G_CALLBACK (queue_counts), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "waivers-changed", G_CALLBACK (queue_counts), self,
                               G_CONNECT_SWAPPED);
    }
  queue_counts (self);
}
