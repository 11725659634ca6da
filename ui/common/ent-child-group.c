/* SPDX-License-Identifier: GPL-3.0-or-later
 * The records of one kind that live in another record. */
#include "ent-child-group.h"

#include <glib/gi18n-lib.h>

#include "ent-child-row.h"
#include "ent-list.h"
#include "ent-present.h"
#include "ent-record-actions.h"
#include "ent-tooltip.h"

/* More rows than anybody reads at a glance; the rest comes on request. */
#define FIRST_ROWS 20

struct _EntChildGroup
{
  AdwPreferencesGroup parent_instance;
  GtkWidget *add_button;
  GtkListBox *list;
  GtkWidget *more_button;
  GtkListBox *draft_list;
  const EntKind *kind;
  EntSubject *parent;  /* (nullable) */
  GHashTable *drafts;  /* id of a parent to EntSubject: what was begun there */
  GListModel *records; /* (nullable): EntList of all of them */
  GtkSliceListModel *shown;
  gulong shown_handler;
  gulong records_handler;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (EntChildGroup, ent_child_group, ADW_TYPE_PREFERENCES_GROUP)

static void
refresh (EntChildGroup *self)
{
  guint n = g_list_model_get_n_items (self->records);
  guint hidden = n - MIN (n, gtk_slice_list_model_get_size (self->shown));
  gboolean drafting = gtk_list_box_get_row_at_index (self->draft_list, 0) != NULL;
  /* Translators: a button that shows the rest of a list; %u is how many there are. */
  g_autofree char *more = g_strdup_printf (ngettext ("%u More…", "%u More…", hidden), hidden);

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->draft_list), drafting);
  gtk_widget_set_visible (self->more_button, hidden > 0);
  gtk_button_set_label (GTK_BUTTON (self->more_button), more);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         n == 0 && !drafting ? _ (self->kind->help) : NULL);
}

static void
more_cb (EntChildGroup *self)
{
  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
  refresh (self);
}

static void
open_cb (EntChildGroup *self, EntChildRow *row)
{
  g_signal_emit (self, open_signal, 0, ent_subject_get_record (ent_child_row_get_subject (row)));
}

/* The focus goes with the record. */
static void
move_cb (EntChildGroup *self, int by, EntChildRow *row)
{
  EntSubject *subject = ent_child_row_get_subject (row);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by;
  GtkListBoxRow *moved;

  if (!ent_record_actions_move (ent_subject_get_session (subject), ent_subject_get_record (subject),
                                by))
    return;
  moved = gtk_list_box_get_row_at_index (self->list, position);
  if (moved != NULL)
    gtk_widget_child_focus (GTK_WIDGET (moved), GTK_DIR_TAB_FORWARD);
}

/* Returns: (transfer full): the record at @position, to be shown in a row. */
static EntSubject *
create_subject (EntChildGroup *self, guint position)
{
  g_autoptr (EntRecord) record = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  return ent_subject_new (ent_subject_get_session (self->parent), record);
}

static void
insert_row (EntChildGroup *self, guint position)
{
  g_autoptr (EntSubject) subject = create_subject (self, position);
  GtkWidget *row = ent_child_row_new (subject);

  g_signal_connect_object (row, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, row, (int)position);
}

static void
remove_rows (EntChildGroup *self, guint position, guint n)
{
  for (; n > 0; n--)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)position)));
}

static void
shown_changed_cb (EntChildGroup *self, guint position, guint removed, guint added)
{
  remove_rows (self, position, removed);
  for (guint i = 0; i < added; i++)
    insert_row (self, position + i);
}

static EntChildRow *
get_row (EntChildGroup *self, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)position);

  return row != NULL ? ENT_CHILD_ROW (row) : NULL;
}

/* What somebody opened goes with the record it lived in. */
static void
remove_opened_rows (EntChildGroup *self)
{
  guint position = 0;
  EntChildRow *row;

  while ((row = get_row (self, position)) != NULL)
    if (ent_child_row_was_opened (row))
      remove_rows (self, position, 1);
    else
      position++;
}

/* Rows that showed what lives in another record are filled again. */
static void
fill_rows (EntChildGroup *self, guint n)
{
  remove_opened_rows (self);
  for (guint i = 0; i < n; i++)
    {
      EntChildRow *row = get_row (self, i);
      g_autoptr (EntSubject) subject = row != NULL ? create_subject (self, i) : NULL;

      if (row != NULL)
        ent_child_row_set_subject (row, subject);
      else
        insert_row (self, i);
    }
  while (get_row (self, n) != NULL)
    remove_rows (self, n, 1);
}

static EntChildRow *
get_draft_row (EntChildGroup *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->draft_list, 0);

  return row != NULL ? ENT_CHILD_ROW (row) : NULL;
}

static void
close_draft (EntChildGroup *self)
{
  EntChildRow *row = get_draft_row (self);

  if (row != NULL)
    gtk_list_box_remove (self->draft_list, GTK_WIDGET (row));
}

/* Added or given up. */
static void
draft_ended_cb (EntChildGroup *self)
{
  close_draft (self);
  refresh (self);
  gtk_widget_grab_focus (self->add_button);
}

static void
open_draft (EntChildGroup *self, EntSubject *draft)
{
  GtkWidget *row = ent_child_row_new (draft);

  g_signal_connect_object (row, "ended", G_CALLBACK (draft_ended_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->draft_list, row);
}

void
ent_child_group_add (EntChildGroup *self)
{
  g_autoptr (EntSubject) draft = NULL;

  if (get_draft_row (self) == NULL)
    {
      draft = ent_subject_new_draft (ent_subject_get_session (self->parent), self->kind,
                                     ent_subject_get_record (self->parent));
      open_draft (self, draft);
    }
  refresh (self);
  ent_child_row_edit (get_draft_row (self), NULL);
}

static const char *
get_parent_id (EntChildGroup *self)
{
  return ent_record_get_id (ent_subject_get_record (self->parent));
}

/* A draft that was begun is there again when its parent is. */
static void
put_draft_away (EntChildGroup *self)
{
  EntChildRow *row = get_draft_row (self);
  g_autoptr (EntSubject) draft = NULL;

  if (row == NULL)
    return;
  draft = g_object_ref (ent_child_row_get_subject (row));
  close_draft (self);
  if (ent_subject_is_touched (draft))
    g_hash_table_insert (self->drafts, g_strdup (get_parent_id (self)), g_steal_pointer (&draft));
}

static void
bring_draft_back (EntChildGroup *self)
{
  EntSubject *draft = g_hash_table_lookup (self->drafts, get_parent_id (self));

  if (draft != NULL && ent_subject_get_session (draft) == ent_subject_get_session (self->parent))
    open_draft (self, draft);
  g_hash_table_remove (self->drafts, get_parent_id (self));
}

static void
disconnect_records (EntChildGroup *self)
{
  if (self->records == NULL)
    return;
  g_clear_signal_handler (&self->shown_handler, self->shown);
  g_clear_signal_handler (&self->records_handler, self->records);
}

static void
drop_parent (EntChildGroup *self)
{
  put_draft_away (self);
  disconnect_records (self);
  g_clear_object (&self->shown);
  g_clear_object (&self->records);
  g_clear_object (&self->parent);
}

static void
take_parent (EntChildGroup *self, EntSubject *subject)
{
  EntSource *source = ent_session_get_source (ent_subject_get_session (subject));
  g_autoptr (EntQuery) query = ent_query_new (self->kind);
  guint owning;

  ent_kind_get_owning_field (self->kind, &owning);
  ent_query_where (query, owning, ent_record_get_id (ent_subject_get_record (subject)));

  self->parent = g_object_ref (subject);
  self->records = G_LIST_MODEL (ent_list_new (source, query));
  self->shown = gtk_slice_list_model_new (g_object_ref (self->records), 0, FIRST_ROWS);
  fill_rows (self, g_list_model_get_n_items (G_LIST_MODEL (self->shown)));
  self->shown_handler = g_signal_connect_swapped (self->shown, "items-changed",
                                                  G_CALLBACK (shown_changed_cb), self);
  self->records_handler
      = g_signal_connect_swapped (self->records, "items-changed", G_CALLBACK (refresh), self);
  gtk_widget_set_visible (self->add_button, !ent_subject_is_read_only (subject));
  bring_draft_back (self);
  refresh (self);
}

void
ent_child_group_set_parent (EntChildGroup *self, EntSubject *subject)
{
  gboolean shown = subject != NULL && !ent_subject_is_draft (subject);

  drop_parent (self);
  if (shown)
    take_parent (self, subject);
  else
    fill_rows (self, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
}

static void
ent_child_group_dispose (GObject *object)
{
  EntChildGroup *self = ENT_CHILD_GROUP (object);

  disconnect_records (self);
  g_clear_object (&self->shown);
  g_clear_object (&self->records);
  g_clear_object (&self->parent);
  g_hash_table_remove_all (self->drafts);
  G_OBJECT_CLASS (ent_child_group_parent_class)->dispose (object);
}

static void
ent_child_group_finalize (GObject *object)
{
  g_hash_table_unref (ENT_CHILD_GROUP (object)->drafts);
  G_OBJECT_CLASS (ent_child_group_parent_class)->finalize (object);
}

static void
ent_child_group_class_init (EntChildGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_child_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_child_group_finalize;

  open_signal = g_signal_new ("open", ENT_TYPE_CHILD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-child-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntChildGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildGroup, list);
  gtk_widget_class_bind_template_child (widget_class, EntChildGroup, more_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildGroup, draft_list);
  gtk_widget_class_bind_template_callback (widget_class, ent_child_group_add);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
ent_child_group_init (EntChildGroup *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_child_group_new (const EntKind *kind)
{
  EntChildGroup *self = g_object_new (ENT_TYPE_CHILD_GROUP, NULL);
  g_autofree char *name = ent_present_kind (kind);
  /* Translators: what a button does; %s is a kind of record, as "definition". */
  g_autofree char *label = g_strdup_printf (_ ("Add %s"), name);

  self->kind = kind;
  gtk_widget_set_name (GTK_WIDGET (self), kind->name);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ (kind->label_plural));
  ent_tooltip_set (self->add_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}
