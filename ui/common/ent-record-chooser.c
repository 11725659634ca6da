/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover to choose a record in. */
#include "ent-record-chooser.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-list.h"
#include "ent-present.h"
#include "ent-record-dialog.h"
#include "ent-record-line.h"

/* A field that takes any record is answered by the full-text search: the best of them. */
#define HITS_LIMIT 50

struct _EntRecordChooser
{
  GtkPopover parent_instance;
  GtkSearchEntry *search;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *nothing;
  GtkBox *makers;
  EntSession *session;
  GListStore *lists;   /* (element-type GListModel): one EntList a kind, or one list of hits */
  GListModel *records; /* the same as one list */
  gboolean any;        /* every kind is allowed */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (EntRecordChooser, ent_record_chooser, GTK_TYPE_POPOVER)

static const char *
get_words (EntRecordChooser *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
refresh_page (EntRecordChooser *self)
{
  gboolean empty = g_list_model_get_n_items (self->records) == 0;
  const char *text = _ ("Nothing is called so.");

  if (*get_words (self) == '\0')
    text = self->any ? _ ("Type a word of what you look for.") : _ ("There is none yet.");
  gtk_label_set_label (self->nothing, text);
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
}

/* Replaces the list of hits. */
static void
search_any (EntRecordChooser *self)
{
  g_autoptr (GListModel) model = g_list_model_get_item (G_LIST_MODEL (self->lists), 0);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) hits = ent_engagement_search (ent_session_get_engagement (self->session),
                                                      get_words (self), HITS_LIMIT);

  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (records, ((EntHit *)g_ptr_array_index (hits, i))->record);
  g_list_store_splice (G_LIST_STORE (model), 0, g_list_model_get_n_items (model), records->pdata,
                       records->len);
}

static void
search_kinds (EntRecordChooser *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists)); i++)
    {
      g_autoptr (EntList) list = g_list_model_get_item (G_LIST_MODEL (self->lists), i);
      g_autoptr (EntQuery) query = ent_query_copy (ent_list_get_query (list));

      g_free (query->words);
      query->words = *get_words (self) != '\0' ? g_strdup (get_words (self)) : NULL;
      ent_list_set_query (list, query);
    }
}

static void
search_changed_cb (EntRecordChooser *self)
{
  if (self->any)
    search_any (self);
  else
    search_kinds (self);
  refresh_page (self);
}

static void
choose (EntRecordChooser *self, guint position)
{
  g_autoptr (EntRecord) record = g_list_model_get_item (self->records, position);

  if (record == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, record);
}

/* Return may come before the pause in typing after which the list is asked anew. */
static void
search_activated_cb (EntRecordChooser *self)
{
  search_changed_cb (self);
  if (*get_words (self) != '\0')
    choose (self, 0);
}

static void
row_activated_cb (EntRecordChooser *self, guint position)
{
  choose (self, position);
}

static void
item_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, ent_record_line_new ());
}

static void
item_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, EntRecordChooser *self)
{
  EntRecord *record = gtk_list_item_get_item (item);
  gboolean several = self->any || g_list_model_get_n_items (G_LIST_MODEL (self->lists)) > 1;

  ent_record_line_set_record (ENT_RECORD_LINE (gtk_list_item_get_child (item)), record,
                              several ? _ (ent_record_get_kind (record)->label) : NULL);
}

static void
item_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ent_record_line_set_record (ENT_RECORD_LINE (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
mapped_cb (EntRecordChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
added_cb (EntRecordChooser *self, EntRecord *record)
{
  g_signal_emit (self, chosen_signal, 0, record);
}

/* The words that found nothing are what the new record is called. */
static void
maker_clicked_cb (EntRecordChooser *self, GtkWidget *button)
{
  const EntKind *kind = ent_catalogue_find (gtk_widget_get_name (button), NULL);
  EntRecordDialog *dialog
      = ent_record_dialog_new (GTK_WIDGET (self), self->session, kind, get_words (self));

  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A record that lives in another one is made there, not here. */
static void
add_maker (EntRecordChooser *self, const EntKind *kind)
{
  g_autofree char *name = ent_present_kind (kind);
  /* Translators: makes a record of a kind; %s is the kind, as "stakeholder". */
  g_autofree char *label = g_strdup_printf (_ ("New %s…"), name);
  GtkWidget *button;

  if (kind->single || ent_kind_get_owning_field (kind, NULL) != NULL
      || ent_session_is_read_only (self->session))
    return;
  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, kind->name);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (maker_clicked_cb), self);
  gtk_box_append (self->makers, button);
}

static void
add_kind (EntRecordChooser *self, const EntKind *kind)
{
  g_autoptr (EntList) list = ent_list_new_for_kind (ent_session_get_source (self->session), kind);

  g_list_store_append (self->lists, list);
  add_maker (self, kind);
}

static void
fill (EntRecordChooser *self, const EntField *field)
{
  g_auto (GStrv) names = g_strsplit (field->target != NULL ? field->target : "", " ", -1);
  g_autoptr (GListModel) selection = NULL;

  self->any = field->target == NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const EntKind *kind = ent_catalogue_find (names[i], NULL);

      if (kind != NULL)
        add_kind (self, kind);
    }
  if (self->any)
    {
      g_autoptr (GListStore) hits = g_list_store_new (ENT_TYPE_RECORD);

      g_list_store_append (self->lists, hits);
    }
  selection = G_LIST_MODEL (gtk_no_selection_new (g_object_ref (self->records)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
ent_record_chooser_dispose (GObject *object)
{
  EntRecordChooser *self = ENT_RECORD_CHOOSER (object);

  g_clear_object (&self->records);
  g_clear_object (&self->lists);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_record_chooser_parent_class)->dispose (object);
}

static void
ent_record_chooser_class_init (EntRecordChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_record_chooser_dispose;

  chosen_signal = g_signal_new ("chosen", ENT_TYPE_RECORD_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-record-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRecordChooser, search);
  gtk_widget_class_bind_template_child (widget_class, EntRecordChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, EntRecordChooser, list);
  gtk_widget_class_bind_template_child (widget_class, EntRecordChooser, nothing);
  gtk_widget_class_bind_template_child (widget_class, EntRecordChooser, makers);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, item_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
ent_record_chooser_init (EntRecordChooser *self)
{
  self->lists = g_list_store_new (G_TYPE_LIST_MODEL);
  self->records
      = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->lists))));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_record_chooser_new (EntSession *session, const EntField *field)
{
  EntRecordChooser *self = g_object_new (ENT_TYPE_RECORD_CHOOSER, NULL);

  self->session = g_object_ref (session);
  fill (self, field);
  return GTK_WIDGET (self);
}
