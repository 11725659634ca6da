/* SPDX-License-Identifier: GPL-3.0-or-later
 * All terms as a list to choose from. */
#include "ent-terms-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-children.h"
#include "ent-glossary-kinds.h"
#include "ent-list.h"
#include "ent-term-row.h"

struct _EntTermsList
{
  AdwBin parent_instance;
  GtkWidget *head; /* holds the filters */
  GtkStack *stack;
  GtkSearchEntry *search;
  GtkDropDown *states;
  GtkListView *view;
  AdwStatusPage *empty;
  EntSession *session;           /* (nullable) */
  EntGlossaryIndex *index;       /* (nullable) */
  EntList *terms;                /* (nullable) */
  GtkFilterListModel *shown;     /* (nullable) */
  GtkSingleSelection *selection; /* (nullable) */
  GtkCustomFilter *filter;       /* of states */
  EntRecord *selected;           /* (nullable): last told */
  guint scroll_tick;
  guint wanted;       /* the position to bring into sight */
  gboolean focusing;  /* and to put the focus on */
  gboolean replacing; /* rows are being replaced: no selection is told */
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_ADD_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntTermsList, ent_terms_list, ADW_TYPE_BIN)

/* The first choice of the drop-down is all states. */
static gboolean
has_state (gpointer item, gpointer user_data)
{
  EntTermsList *self = user_data;
  guint wanted = gtk_drop_down_get_selected (self->states);

  return wanted == 0 || wanted == GTK_INVALID_LIST_POSITION || self->index == NULL
         || ent_glossary_index_get_state (self->index, item, NULL) == wanted - 1;
}

static void
refresh_stack (EntTermsList *self)
{
  const char *page = "list";

  if (ent_source_count (ent_session_get_source (self->session), ent_term_kind.name) == 0)
    page = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0)
    page = "no-match";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->head, strcmp (page, "empty") != 0);
}

EntRecord *
ent_terms_list_dup_selected (EntTermsList *self)
{
  EntRecord *term
      = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  return term != NULL ? g_object_ref (term) : NULL;
}

/* A filter that hides the term that is shown does not take it away. */
static void
selection_changed_cb (EntTermsList *self)
{
  g_autoptr (EntRecord) term = ent_terms_list_dup_selected (self);

  if (self->replacing)
    return;
  if (term == NULL && self->selected != NULL && !ent_record_is_removed (self->selected))
    return;
  if (g_set_object (&self->selected, term))
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, term);
}

static guint
find (EntTermsList *self, EntRecord *term)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  if (gtk_filter_list_model_get_filter (self->shown) == NULL)
    return ent_list_find (self->terms, term);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntRecord) at = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (at == term)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
items_changed_cb (EntTermsList *self)
{
  refresh_stack (self);
  selection_changed_cb (self);
}

/* Without a choice nothing is asked of the terms, so that those off screen stay in the file. */
static void
apply_state_filter (EntTermsList *self)
{
  guint wanted = gtk_drop_down_get_selected (self->states);

  if (self->shown == NULL)
    return;
  if (wanted == 0 || wanted == GTK_INVALID_LIST_POSITION)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  else if (gtk_filter_list_model_get_filter (self->shown) == NULL)
    gtk_filter_list_model_set_filter (self->shown, GTK_FILTER (self->filter));
  else
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static EntQuery *
create_query (EntTermsList *self)
{
  EntQuery *query = ent_query_new (&ent_term_kind);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  query->sort = &ent_term_kind.fields[ENT_TERM_NAME];
  if (words != NULL && *words != '\0')
    query->words = g_strdup (words);
  return query;
}

/* Returns: (nullable): the row of what is selected; what is far from sight has none. */
static GtkWidget *
find_selected_row (EntTermsList *self)
{
  g_autoptr (EntRecord) term = ent_terms_list_dup_selected (self);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *shown = gtk_widget_get_first_child (row);

      if (shown != NULL && ent_term_row_get_term (ENT_TERM_ROW (shown)) == term)
        return term != NULL ? row : NULL;
    }
  return NULL;
}

static void
focus_selected (EntTermsList *self)
{
  GtkWidget *row = find_selected_row (self);

  if ((row == NULL || !gtk_widget_grab_focus (row))
      && !gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
scroll_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  EntTermsList *self = data;

  if (gtk_widget_get_height (view) == 0)
    return G_SOURCE_CONTINUE;
  self->scroll_tick = 0;
  if (self->wanted != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (view, "list.scroll-to-item", "u", self->wanted);
  if (self->focusing)
    focus_selected (self);
  self->focusing = FALSE;
  return G_SOURCE_REMOVE;
}

/* Before it has a size the view has no rows to show or focus. */
static void
schedule_scroll (EntTermsList *self)
{
  self->wanted = self->selection != NULL ? gtk_single_selection_get_selected (self->selection)
                                         : GTK_INVALID_LIST_POSITION;
  if (self->scroll_tick == 0)
    self->scroll_tick
        = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), scroll_cb, self, NULL);
}

static void
select_position (EntTermsList *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  schedule_scroll (self);
}

static void
words_changed_cb (EntTermsList *self)
{
  g_autoptr (EntQuery) query = NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->terms == NULL)
    return;
  query = create_query (self);
  self->replacing = TRUE;
  ent_list_set_query (self->terms, query);
  if (self->selected != NULL)
    position = find (self, self->selected);
  gtk_single_selection_set_selected (self->selection, position);
  self->replacing = FALSE;
  refresh_stack (self);
}

/* Return in the filter takes the first term it leaves. */
static void
search_activated_cb (EntTermsList *self)
{
  if (self->selection == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0)
    return;
  select_position (self, 0);
  ent_terms_list_focus (self);
}

static void
stop_search_cb (EntTermsList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ent_terms_list_focus (self);
}

static gboolean
key_pressed_cb (EntTermsList *self, guint key, guint code, GdkModifierType state)
{
  return ent_children_leave_by_tab (GTK_WIDGET (self->view), key, state);
}

static void
view_activated_cb (EntTermsList *self, guint position)
{
  g_autoptr (EntRecord) term = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (term != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, term);
}

static void
add_cb (EntTermsList *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD_WANTED], 0);
}

/* Rows */

static void
setup_cb (EntTermsList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, ent_term_row_new ());
}

static void
bind_cb (EntTermsList *self, GtkListItem *item)
{
  ent_term_row_set_term (ENT_TERM_ROW (gtk_list_item_get_child (item)), self->index,
                         gtk_list_item_get_item (item));
}

static void
unbind_cb (EntTermsList *self, GtkListItem *item)
{
  ent_term_row_set_term (ENT_TERM_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
drop_session (EntTermsList *self)
{
  gtk_list_view_set_model (self->view, NULL);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->terms);
  g_clear_object (&self->selected);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
}

static void
ent_terms_list_dispose (GObject *object)
{
  EntTermsList *self = ENT_TERMS_LIST (object);

  if (self->view != NULL)
    drop_session (self);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (ent_terms_list_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", ENT_TYPE_TERMS_LIST, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", ENT_TYPE_TERMS_LIST, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_ADD_WANTED] = g_signal_new ("add-wanted", ENT_TYPE_TERMS_LIST, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_terms_list_class_init (EntTermsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_terms_list_dispose;
  install_signals ();

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/glossary/ent-terms-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTermsList, head);
  gtk_widget_class_bind_template_child (widget_class, EntTermsList, stack);
  gtk_widget_class_bind_template_child (widget_class, EntTermsList, search);
  gtk_widget_class_bind_template_child (widget_class, EntTermsList, states);
  gtk_widget_class_bind_template_child (widget_class, EntTermsList, view);
  gtk_widget_class_bind_template_child (widget_class, EntTermsList, empty);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_state_filter);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
}

static void
fill_states (EntTermsList *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("All states"));
  for (guint i = 0; i < ENT_N_SIGNING_STATES; i++)
    gtk_string_list_append (labels, ent_signing_state_get_label (i));
  gtk_drop_down_set_model (self->states, G_LIST_MODEL (labels));
}

static void
ent_terms_list_init (EntTermsList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (has_state, self, NULL);
  fill_states (self);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
  adw_status_page_set_description (self->empty, _ (ent_term_kind.help));
}

static void
take_session (EntTermsList *self, EntSession *session, EntGlossaryIndex *index)
{
  g_autoptr (EntQuery) query = create_query (self);

  self->session = g_object_ref (session);
  self->index = g_object_ref (index);
  self->terms = ent_list_new (ent_session_get_source (session), query);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->terms)), NULL);
  gtk_filter_list_model_set_incremental (self->shown, TRUE);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (self->shown, "items-changed", G_CALLBACK (items_changed_cb), self);
}

void
ent_terms_list_set_session (EntTermsList *self, EntSession *session, EntGlossaryIndex *index)
{
  drop_session (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->states, 0);
  if (index == NULL)
    return;
  take_session (self, session, index);
  refresh_stack (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
}

gboolean
ent_terms_list_select (EntTermsList *self, EntRecord *term)
{
  guint position;

  if (self->selection == NULL)
    return FALSE;
  position = find (self, term);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      gtk_drop_down_set_selected (self->states, 0);
      words_changed_cb (self);
      position = find (self, term);
    }
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  select_position (self, position);
  return TRUE;
}

void
ent_terms_list_focus_filter (EntTermsList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
ent_terms_list_focus (EntTermsList *self)
{
  self->focusing = TRUE;
  schedule_scroll (self);
}
