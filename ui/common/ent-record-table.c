/* SPDX-License-Identifier: GPL-3.0-or-later
 * All records of one kind as a table. */
#include "ent-record-table-private.h"

#include <glib/gi18n-lib.h>

#include "ent-column-chooser.h"
#include "ent-compat.h"
#include "ent-present.h"
#include "ent-record-count.h"
#include "ent-record-task.h"

/* Selections beyond this are not looked up again after sorting: nobody made them by hand. */
#define KEPT_SELECTION 1000

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_ADD_WANTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntRecordTable, ent_record_table, ADW_TYPE_BIN)

/* What is there */

static guint
count_all (EntRecordTable *self)
{
  return ent_source_count (ent_session_get_source (self->session), self->kind->name);
}

static void
refresh_state (EntRecordTable *self)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint all = count_all (self);
  const char *page = "table";

  self->is_empty = all == 0;
  g_free (self->state);
  self->state
      = ent_record_count_describe (ent_session_get_source (self->session), self->kind, shown, all);
  if (all == 0)
    page = "empty";
  else if (shown == 0)
    page = "no-match";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), all > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* What is selected */

GPtrArray *
ent_record_table_list_selected (EntRecordTable *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) set = NULL;
  GtkBitsetIter iter;
  guint position;

  if (self->selection == NULL)
    return records;
  set = gtk_selection_model_get_selection (self->selection);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (self->list), position));
  return records;
}

guint64
ent_record_table_count_selected (EntRecordTable *self)
{
  g_autoptr (GtkBitset) set = NULL;

  if (self->selection == NULL)
    return 0;
  set = gtk_selection_model_get_selection (self->selection);
  return gtk_bitset_get_size (set);
}

EntRecord *
ent_record_table_dup_selected (EntRecordTable *self)
{
  g_autoptr (GtkBitset) set = NULL;

  if (ent_record_table_count_selected (self) != 1)
    return NULL;
  set = gtk_selection_model_get_selection (self->selection);
  return g_list_model_get_item (G_LIST_MODEL (self->list), gtk_bitset_get_minimum (set));
}

static void
refresh_actions (EntRecordTable *self)
{
  guint64 n = ent_record_table_count_selected (self);
  gboolean changes = n > 0 && !ent_session_is_read_only (self->session);
  /* Translators: how many records are selected. */
  g_autofree char *label
      = g_strdup_printf (ngettext ("%u selected", "%u selected", (gulong)n), (guint)n);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.open", n == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.task", changes && n == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.duplicate", changes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.delete", changes);
  gtk_label_set_label (self->several_label, label);
  gtk_revealer_set_reveal_child (self->several, n > 1);
}

static void
selection_changed_cb (EntRecordTable *self)
{
  g_autoptr (EntRecord) selected = NULL;

  if (self->replacing)
    return;
  refresh_actions (self);
  selected = ent_record_table_dup_selected (self);
  if (g_set_object (&self->selected, selected))
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, selected);
}

static void
items_changed_cb (EntRecordTable *self)
{
  refresh_state (self);
  selection_changed_cb (self);
}

/* Rows */

static gboolean
scroll_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  EntRecordTable *self = data;

  if (gtk_widget_get_height (view) == 0)
    return G_SOURCE_CONTINUE;
  self->scroll_tick = 0;
  ent_compat_scroll_to_row (self->view, self->wanted_row);
  return G_SOURCE_REMOVE;
}

/* A row that just came has no size before the next frame. */
static void
scroll_to (EntRecordTable *self, guint row)
{
  self->wanted_row = row;
  if (self->scroll_tick == 0)
    self->scroll_tick
        = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), scroll_cb, self, NULL);
}

static gboolean
fit_cb (gpointer data)
{
  EntRecordTable *self = data;
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);

  self->fit = 0;
  ent_record_columns_fit (self->columns, (int)gtk_adjustment_get_page_size (across));
  return G_SOURCE_REMOVE;
}

/* The width is told while sizes are dealt out, when no column may come or go. */
static void
width_changed_cb (EntRecordTable *self)
{
  if (self->fit == 0)
    self->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static EntQuery *
create_query (EntRecordTable *self)
{
  EntQuery *query = ent_query_new (self->kind);

  ent_record_filter_apply (self->filter, query);
  query->sort = ent_record_columns_get_sort (self->columns, &query->descending);
  return query;
}

static void
select_again (EntRecordTable *self, GPtrArray *records)
{
  guint n = MIN (records->len, KEPT_SELECTION);

  for (guint i = 0; i < n; i++)
    {
      guint position = ent_list_find (self->list, g_ptr_array_index (records, i));

      if (position == G_MAXUINT)
        continue;
      gtk_selection_model_select_item (self->selection, position, FALSE);
      if (i == 0)
        scroll_to (self, position);
    }
}

/* Who was selected stays so in another order, too. */
static void
query_changed_cb (EntRecordTable *self)
{
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  if (self->list == NULL)
    return;
  query = create_query (self);
  if (ent_record_table_count_selected (self) <= KEPT_SELECTION)
    kept = ent_record_table_list_selected (self);
  self->replacing = TRUE;
  ent_list_set_query (self->list, query);
  gtk_selection_model_unselect_all (self->selection);
  if (kept != NULL)
    select_again (self, kept);
  self->replacing = FALSE;
  selection_changed_cb (self);
}

gboolean
ent_record_table_select (EntRecordTable *self, EntRecord *record)
{
  guint position;

  if (self->selection == NULL)
    return record == NULL;
  if (record == NULL)
    return gtk_selection_model_unselect_all (self->selection);
  position = ent_list_find (self->list, record);
  if (position == G_MAXUINT && ent_record_filter_is_active (self->filter))
    {
      ent_record_filter_clear (self->filter);
      position = ent_list_find (self->list, record);
    }
  if (position == G_MAXUINT)
    return FALSE;
  gtk_selection_model_select_item (self->selection, position, TRUE);
  scroll_to (self, position);
  return TRUE;
}

static void
add_cb (EntRecordTable *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD_WANTED], 0);
}

/* Life */

static void
engagement_changed_cb (EntRecordTable *self)
{
  refresh_state (self);
  ent_record_columns_refresh_references (self->columns);
}

static void
drop_session (EntRecordTable *self)
{
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->list, self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_signal_handlers_disconnect_by_data (ent_session_get_engagement (self->session), self);
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selected);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
}

static void
take_session (EntRecordTable *self, EntSession *session)
{
  g_autoptr (EntQuery) query = create_query (self);

  self->session = g_object_ref (session);
  ent_record_columns_set_today (self->columns, ent_session_get_today (session));
  self->list = ent_list_new (ent_session_get_source (session), query);
  self->selection
      = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->list))));
  gtk_column_view_set_model (self->view, self->selection);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (ent_session_get_engagement (session), "changed",
                            G_CALLBACK (engagement_changed_cb), self);
  gtk_widget_set_visible (self->add_button, !ent_session_is_read_only (session));
  refresh_state (self);
  refresh_actions (self);
}

void
ent_record_table_set_session (EntRecordTable *self, EntSession *session)
{
  if (self->session == session)
    return;
  drop_session (self);
  if (session != NULL)
    take_session (self, session);
}

static void
ent_record_table_dispose (GObject *object)
{
  EntRecordTable *self = ENT_RECORD_TABLE (object);

  g_clear_handle_id (&self->fit, g_source_remove);
  if (self->view != NULL)
    {
      if (self->scroll_tick != 0)
        gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->scroll_tick);
      self->scroll_tick = 0;
      drop_session (self);
    }
  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  G_OBJECT_CLASS (ent_record_table_parent_class)->dispose (object);
}

/* The columns outlive the view, whose cells call them while they go. */
static void
ent_record_table_finalize (GObject *object)
{
  EntRecordTable *self = ENT_RECORD_TABLE (object);

  g_clear_object (&self->columns);
  g_free (self->state);
  G_OBJECT_CLASS (ent_record_table_parent_class)->finalize (object);
}

static void
ent_record_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STATE)
    g_value_set_string (value, ENT_RECORD_TABLE (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
install_signals (void)
{
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", ENT_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", ENT_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_ADD_WANTED] = g_signal_new ("add-wanted", ENT_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-record-table.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, filter);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, stack);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, view);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, empty);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, several);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, several_label);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, context_menu);
  gtk_widget_class_bind_template_child (widget_class, EntRecordTable, task_section);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, ent_record_filter_clear);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
}

static void
ent_record_table_class_init (EntRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_record_table_dispose;
  object_class->finalize = ent_record_table_finalize;
  object_class->get_property = ent_record_table_get_property;

  properties[PROP_STATE]
      = g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();

  g_type_ensure (ENT_TYPE_RECORD_FILTER);
  bind_template (widget_class);
  ent_record_table_class_add_actions (widget_class);
}

static void
ent_record_table_init (EntRecordTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self));
  ent_record_table_show_focus (self);
}

static void
describe_empty (EntRecordTable *self)
{
  g_autofree char *kinds = ent_present_kinds (self->kind);
  g_autofree char *kind = ent_present_kind (self->kind);
  /* Translators: title of an empty page; %s are several of a kind, as "stakeholders". */
  g_autofree char *title = g_strdup_printf (_ ("No %s yet"), kinds);
  /* Translators: what a button does; %s is a kind of record, as "definition". */
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), kind);

  adw_status_page_set_icon_name (self->empty, self->kind->icon);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, _ (self->kind->help));
  gtk_button_set_label (GTK_BUTTON (self->add_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (self->kind->label_plural), -1);
}

GtkWidget *
ent_record_table_new (const EntKind *kind)
{
  EntRecordTable *self = g_object_new (ENT_TYPE_RECORD_TABLE, NULL);

  self->kind = kind;
  ent_record_task_fill_menu (self->task_section, kind, "table.task");
  self->columns = ent_record_columns_new (self->view, kind);
  ent_record_filter_set_kind (self->filter, kind);
  ent_record_filter_append (self->filter, ent_column_chooser_new (self->columns, kind));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
  describe_empty (self);
  return GTK_WIDGET (self);
}

GtkSelectionModel *
ent_record_table_get_selection (EntRecordTable *self)
{
  return self->selection;
}

EntRecordFilter *
ent_record_table_take_filter (EntRecordTable *self)
{
  EntRecordFilter *filter = g_object_ref (self->filter);

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (filter))), GTK_WIDGET (filter));
  gtk_widget_set_margin_start (GTK_WIDGET (filter), 0);
  gtk_widget_set_margin_end (GTK_WIDGET (filter), 0);
  gtk_widget_set_margin_bottom (GTK_WIDGET (filter), 0);
  return filter;
}

const EntKind *
ent_record_table_get_kind (EntRecordTable *self)
{
  return self->kind;
}

void
ent_record_table_focus_filter (EntRecordTable *self)
{
  ent_record_filter_focus (self->filter);
}

gboolean
ent_record_table_is_empty (EntRecordTable *self)
{
  return self->is_empty;
}

const char *
ent_record_table_get_state (EntRecordTable *self)
{
  return self->state;
}
