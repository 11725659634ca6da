/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roles as list and table. */
#include "ent-roles-view.h"

#include <glib/gi18n-lib.h>

#include "ent-children.h"
#include "ent-follower.h"
#include "ent-role-row.h"

struct _EntRolesView
{
  AdwBin parent_instance;
  AdwBin *filter_slot;
  AdwBin *table_slot;
  GtkStack *stack;
  GtkToggleButton *table_button;
  GtkListView *list;
  EntRecordTable *table; /* borrowed */
  EntRecordFilter *filter;
  EntFollower *follower;
  GPtrArray *rows; /* (element-type EntRoleRow): those that show a role, borrowed */
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (EntRolesView, ent_roles_view, ADW_TYPE_BIN)

static GListModel *
get_roles (EntRolesView *self)
{
  return G_LIST_MODEL (ent_record_table_get_selection (self->table));
}

/* Without roles the table says what to do. */
static void
refresh_page (EntRolesView *self)
{
  GListModel *roles = get_roles (self);
  gboolean table = gtk_toggle_button_get_active (self->table_button);

  if (roles == NULL || g_list_model_get_n_items (roles) == 0)
    table = TRUE;
  gtk_stack_set_visible_child_name (self->stack, table ? "table" : "list");
}

static void
refresh_rows (gpointer view)
{
  EntRolesView *self = view;

  for (guint i = 0; i < self->rows->len; i++)
    ent_role_row_refresh (self->rows->pdata[i]);
}

/* The file is asked only once the view is looked at. */
static void
show_roles (EntRolesView *self)
{
  GtkSelectionModel *roles;

  ent_record_table_set_session (self->table, ent_follower_get_session (self->follower));
  roles = ent_record_table_get_selection (self->table);
  gtk_list_view_set_model (self->list, roles);
  if (roles != NULL)
    g_signal_connect_object (roles, "items-changed", G_CALLBACK (refresh_page), self,
                             G_CONNECT_SWAPPED);
  refresh_page (self);
}

static void
ent_roles_view_map (GtkWidget *widget)
{
  EntRolesView *self = ENT_ROLES_VIEW (widget);

  if (gtk_list_view_get_model (self->list) == NULL)
    show_roles (self);
  GTK_WIDGET_CLASS (ent_roles_view_parent_class)->map (widget);
}

static void
item_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, EntRolesView *self)
{
  gtk_list_item_set_child (item, g_object_new (ENT_TYPE_ROLE_ROW, NULL));
}

static void
item_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, EntRolesView *self)
{
  EntRoleRow *row = ENT_ROLE_ROW (gtk_list_item_get_child (item));

  ent_role_row_set (row, ent_follower_get_session (self->follower), gtk_list_item_get_item (item));
  g_ptr_array_add (self->rows, row);
}

static void
item_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, EntRolesView *self)
{
  EntRoleRow *row = ENT_ROLE_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  ent_role_row_set (row, NULL, NULL);
}

static void
row_activated_cb (EntRolesView *self, guint position)
{
  g_autoptr (EntRecord) role = g_list_model_get_item (get_roles (self), position);

  g_signal_emit (self, activated_signal, 0, role);
}

/* Tab goes from a role to its button, and from there out of the list. */
static gboolean
key_pressed_cb (EntRolesView *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean back = (state & GDK_SHIFT_MASK) != 0;

  if (GTK_IS_BUTTON (focus) == back)
    return GDK_EVENT_PROPAGATE;
  return ent_children_leave_by_tab (GTK_WIDGET (self->list), key, state);
}

static void
ent_roles_view_dispose (GObject *object)
{
  EntRolesView *self = ENT_ROLES_VIEW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_ROLES_VIEW);
  G_OBJECT_CLASS (ent_roles_view_parent_class)->dispose (object);
}

static void
ent_roles_view_finalize (GObject *object)
{
  EntRolesView *self = ENT_ROLES_VIEW (object);

  ent_follower_free (self->follower);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (ent_roles_view_parent_class)->finalize (object);
}

static void
ent_roles_view_class_init (EntRolesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_roles_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_roles_view_finalize;
  widget_class->map = ent_roles_view_map;
  activated_signal = g_signal_new ("activated", ENT_TYPE_ROLES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-roles-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRolesView, filter_slot);
  gtk_widget_class_bind_template_child (widget_class, EntRolesView, table_slot);
  gtk_widget_class_bind_template_child (widget_class, EntRolesView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntRolesView, table_button);
  gtk_widget_class_bind_template_child (widget_class, EntRolesView, list);
  gtk_widget_class_bind_template_callback (widget_class, item_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh_page);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_roles_view_init (EntRolesView *self)
{
  self->rows = g_ptr_array_new ();
  self->follower = ent_follower_new ("role role-holder stakeholder engagement", refresh_rows, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_roles_view_new (EntRecordTable *table)
{
  EntRolesView *self = g_object_new (ENT_TYPE_ROLES_VIEW, NULL);

  self->table = table;
  self->filter = ent_record_table_take_filter (table);
  adw_bin_set_child (self->filter_slot, GTK_WIDGET (self->filter));
  adw_bin_set_child (self->table_slot, GTK_WIDGET (table));
  return GTK_WIDGET (self);
}

void
ent_roles_view_set_session (EntRolesView *self, EntSession *session)
{
  gtk_list_view_set_model (self->list, NULL);
  ent_follower_set_session (self->follower, session);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_roles (self);
}
