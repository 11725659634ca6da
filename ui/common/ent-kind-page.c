/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of one or several kinds. */
#include "ent-kind-page.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-record-form.h"

typedef struct
{
  GtkWidget *switcher;
  GtkStack *tables;
  EntRecordForm *form;
  GtkWidget *overview;  /* (nullable) */
  GMenuModel *add_menu; /* (nullable): while the overview is in sight */
  GHashTable *placed;   /* EntKind to EntRecordTable: those in sight or not, borrowed */
  GHashTable *drafts;   /* EntKind to EntSubject: what was begun and neither added nor discarded */
  gboolean showing;     /* a record is being shown: selecting its row does not show that one */
} EntKindPagePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (EntKindPage, ent_kind_page, ENT_TYPE_PAGE)

static EntKindPagePrivate *
get_private (EntKindPage *self)
{
  return ent_kind_page_get_instance_private (self);
}

static EntRecordTable *
find_table (EntKindPage *self, const EntKind *kind)
{
  return g_hash_table_lookup (get_private (self)->placed, kind);
}

static EntRecordTable *
get_table (EntKindPage *self)
{
  EntKindPagePrivate *priv = get_private (self);
  const char *name = gtk_stack_get_visible_child_name (priv->tables);

  if (name == NULL || gtk_stack_get_visible_child (priv->tables) == priv->overview)
    return NULL;
  return find_table (self, ent_catalogue_find (name, NULL));
}

static char *
describe_overview (EntKindPage *self)
{
  EntKindPageClass *klass = ENT_KIND_PAGE_GET_CLASS (self);

  if (klass->describe_overview == NULL || ent_page_get_session (ENT_PAGE (self)) == NULL)
    return NULL;
  return klass->describe_overview (self);
}

static void
refresh_state (EntKindPage *self)
{
  EntRecordTable *table = get_table (self);
  g_autofree char *overview = table == NULL ? describe_overview (self) : NULL;

  ent_page_set_state (ENT_PAGE (self),
                      table != NULL ? ent_record_table_get_state (table) : overview);
}

/* Neither the overview nor a table without records has details; a record that is begun has. */
static gboolean
has_details (EntKindPage *self)
{
  EntSubject *subject = ent_record_form_get_subject (get_private (self)->form);
  EntRecordTable *table = get_table (self);

  return table != NULL
         && (!ent_record_table_is_empty (table)
             || (subject != NULL && ent_subject_is_draft (subject)));
}

/* The overview may have more to add than one kind. */
static void
arrange (EntKindPage *self)
{
  EntKindPagePrivate *priv = get_private (self);

  ent_page_set_details (ENT_PAGE (self), has_details (self) ? GTK_WIDGET (priv->form) : NULL);
  if (priv->overview != NULL)
    ent_page_set_add_menu (ENT_PAGE (self), get_table (self) == NULL ? priv->add_menu : NULL);
}

static void
show_in_form (EntKindPage *self, EntRecord *record)
{
  ent_record_form_set_record (get_private (self)->form, ent_page_get_session (ENT_PAGE (self)),
                              record);
  arrange (self);
}

/* A draft that is left unfinished is kept: Add comes back to it. */
static void
keep_draft (EntKindPage *self)
{
  EntKindPagePrivate *priv = get_private (self);
  EntSubject *subject = ent_record_form_get_subject (priv->form);

  ent_record_form_commit (priv->form);
  if (subject != NULL && ent_subject_is_draft (subject) && ent_subject_is_touched (subject))
    g_hash_table_insert (priv->drafts, (gpointer)ent_subject_get_kind (subject),
                         g_object_ref (subject));
}

static void
selected_cb (EntKindPage *self, EntRecord *record, EntRecordTable *table)
{
  if (get_private (self)->showing || table != get_table (self))
    return;
  keep_draft (self);
  show_in_form (self, record);
}

static void
activated_cb (EntKindPage *self, EntRecord *record)
{
  show_in_form (self, record);
  ent_page_reveal_details (ENT_PAGE (self));
  ent_record_form_focus_field (get_private (self)->form, NULL);
}

static void
state_changed_cb (EntKindPage *self)
{
  arrange (self);
  refresh_state (self);
}

static void
add_wanted_cb (EntKindPage *self, EntRecordTable *table)
{
  ent_page_add (ENT_PAGE (self), ent_record_table_get_kind (table));
}

/* A table asks the file only once it is looked at. */
static void
switched_cb (EntKindPage *self)
{
  EntRecordTable *table = get_table (self);
  g_autoptr (EntRecord) record = NULL;

  if (table != NULL)
    ent_record_table_set_session (table, ent_page_get_session (ENT_PAGE (self)));
  arrange (self);
  refresh_state (self);
  if (table == NULL)
    return;
  if (get_private (self)->showing)
    return;
  keep_draft (self);
  record = ent_record_table_dup_selected (table);
  show_in_form (self, record);
}

static void
added_cb (EntKindPage *self, EntRecord *record)
{
  g_hash_table_remove (get_private (self)->drafts, ent_record_get_kind (record));
  ent_page_show_record (ENT_PAGE (self), record, NULL);
}

static void
discarded_cb (EntKindPage *self)
{
  EntKindPagePrivate *priv = get_private (self);
  EntRecordTable *table = get_table (self);
  g_autoptr (EntRecord) record = ent_record_table_dup_selected (table);

  g_hash_table_remove (priv->drafts, ent_record_table_get_kind (table));
  show_in_form (self, record);
}

static void
ent_kind_page_set_session (EntPage *page, EntSession *session)
{
  EntKindPage *self = ENT_KIND_PAGE (page);
  EntKindPagePrivate *priv = get_private (self);
  GHashTableIter iter;
  gpointer table;

  ent_record_form_set_subject (priv->form, NULL);
  g_hash_table_remove_all (priv->drafts);
  ENT_PAGE_CLASS (ent_kind_page_parent_class)->set_session (page, session);
  g_hash_table_iter_init (&iter, priv->placed);
  while (g_hash_table_iter_next (&iter, NULL, &table))
    ent_record_table_set_session (table, NULL);
  switched_cb (self);
}

/* Returns: (transfer full) (nullable): @record, or the nearest record it lives in that has a row
 * here. */
static EntRecord *
find_row_record (EntKindPage *self, EntRecord *record)
{
  g_autoptr (EntRecord) at = g_object_ref (record);

  while (at != NULL && find_table (self, ent_record_get_kind (at)) == NULL)
    {
      EntRecord *parent = ent_record_dup_parent (at);

      g_object_unref (at);
      at = parent;
    }
  return g_steal_pointer (&at);
}

static gboolean
ent_kind_page_show_record (EntPage *page, EntRecord *record, const char *field)
{
  EntKindPage *self = ENT_KIND_PAGE (page);
  EntKindPagePrivate *priv = get_private (self);
  g_autoptr (EntRecord) row = find_row_record (self, record);

  if (row == NULL)
    return FALSE;
  keep_draft (self);
  priv->showing = TRUE;
  gtk_stack_set_visible_child_name (priv->tables, ent_record_get_kind (row)->name);
  ent_record_table_select (get_table (self), row);
  priv->showing = FALSE;

  show_in_form (self, record);
  ent_page_reveal_details (page);
  if (field != NULL)
    ent_record_form_focus_field (priv->form, field);
  return TRUE;
}

/* A record that lives in the one that is shown is made there. */
static EntSubject *
create_draft (EntKindPage *self, const EntKind *kind)
{
  EntSubject *shown = ent_record_form_get_subject (get_private (self)->form);
  EntRecord *parent = shown != NULL ? ent_subject_get_record (shown) : NULL;

  if (parent != NULL && !ent_kind_is_child_of (kind, ent_record_get_kind (parent)))
    parent = NULL;
  return ent_subject_new_draft (ent_page_get_session (ENT_PAGE (self)), kind, parent);
}

static void
ent_kind_page_add (EntPage *page, const EntKind *kind)
{
  EntKindPage *self = ENT_KIND_PAGE (page);
  EntKindPagePrivate *priv = get_private (self);
  EntSubject *kept;
  g_autoptr (EntSubject) draft = NULL;

  if (kind == NULL)
    kind = ent_record_table_get_kind (get_table (self));
  kept = g_hash_table_lookup (priv->drafts, kind);
  draft = kept != NULL ? g_object_ref (kept) : create_draft (self, kind);

  priv->showing = TRUE;
  if (find_table (self, kind) != NULL)
    gtk_stack_set_visible_child_name (priv->tables, kind->name);
  priv->showing = FALSE;
  ent_record_form_set_subject (priv->form, draft);
  arrange (self);
  ent_page_reveal_details (page);
  ent_record_form_focus_field (priv->form, NULL);
}

static void
ent_kind_page_focus_search (EntPage *page)
{
  EntRecordTable *table = get_table (ENT_KIND_PAGE (page));

  if (table != NULL)
    ent_record_table_focus_filter (table);
}

static void
ent_kind_page_focus_content (EntPage *page)
{
  EntRecordTable *table = get_table (ENT_KIND_PAGE (page));

  if (table == NULL || !ent_record_table_focus_rows (table))
    ENT_PAGE_CLASS (ent_kind_page_parent_class)->focus_content (page);
}

static void
add_table (EntKindPage *self, const EntKind *kind)
{
  EntKindPageClass *klass = ENT_KIND_PAGE_GET_CLASS (self);
  GtkWidget *table = ent_record_table_new (kind);
  GtkWidget *view = klass->place_table (self, ENT_RECORD_TABLE (table));

  g_hash_table_insert (get_private (self)->placed, (gpointer)kind, table);
  g_signal_connect_swapped (table, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (table, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (table, "add-wanted", G_CALLBACK (add_wanted_cb), self);
  g_signal_connect_swapped (table, "notify::state", G_CALLBACK (state_changed_cb), self);
  gtk_stack_add_titled (get_private (self)->tables, view, kind->name, _ (kind->label_plural));
}

static GtkWidget *
ent_kind_page_place_table (EntKindPage *self, EntRecordTable *table)
{
  return GTK_WIDGET (table);
}

static void
ent_kind_page_constructed (GObject *object)
{
  EntKindPage *self = ENT_KIND_PAGE (object);
  const EntPageInfo *info = ent_page_get_info (ENT_PAGE (self));
  g_auto (GStrv) names = NULL;
  g_autoptr (GListModel) views = NULL;

  G_OBJECT_CLASS (ent_kind_page_parent_class)->constructed (object);
  if (info == NULL)
    return;
  names = g_strsplit (info->kinds, " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const EntKind *kind = ent_catalogue_find (names[i], NULL);

      if (kind != ENT_KIND_PAGE_GET_CLASS (self)->overview_kind)
        add_table (self, kind);
    }
  views = G_LIST_MODEL (gtk_stack_get_pages (get_private (self)->tables));
  gtk_widget_set_visible (get_private (self)->switcher, g_list_model_get_n_items (views) > 1);
}

static void
ent_kind_page_dispose (GObject *object)
{
  EntKindPagePrivate *priv = get_private (ENT_KIND_PAGE (object));

  priv->showing = TRUE;
  g_clear_pointer (&priv->drafts, g_hash_table_unref);
  g_clear_object (&priv->add_menu);
  g_hash_table_remove_all (priv->placed);
  G_OBJECT_CLASS (ent_kind_page_parent_class)->dispose (object);
}

static void
ent_kind_page_finalize (GObject *object)
{
  g_hash_table_unref (get_private (ENT_KIND_PAGE (object))->placed);
  G_OBJECT_CLASS (ent_kind_page_parent_class)->finalize (object);
}

static void
ent_kind_page_class_init (EntKindPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntPageClass *page_class = ENT_PAGE_CLASS (klass);

  object_class->constructed = ent_kind_page_constructed;
  object_class->dispose = ent_kind_page_dispose;
  object_class->finalize = ent_kind_page_finalize;
  page_class->set_session = ent_kind_page_set_session;
  page_class->show_record = ent_kind_page_show_record;
  page_class->add = ent_kind_page_add;
  page_class->focus_search = ent_kind_page_focus_search;
  page_class->focus_content = ent_kind_page_focus_content;
  klass->place_table = ent_kind_page_place_table;

  g_type_ensure (ENT_TYPE_RECORD_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-kind-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntKindPage, switcher);
  gtk_widget_class_bind_template_child_private (widget_class, EntKindPage, tables);
  gtk_widget_class_bind_template_child_private (widget_class, EntKindPage, form);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, discarded_cb);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
}

static void
ent_kind_page_init (EntKindPage *self)
{
  EntKindPagePrivate *priv = get_private (self);

  priv->placed = g_hash_table_new (NULL, NULL);
  priv->drafts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_kind_page_set_overview (EntKindPage *self,
                            GtkWidget *overview,
                            const char *title,
                            GMenuModel *add_menu)
{
  EntKindPagePrivate *priv = get_private (self);

  priv->overview = overview;
  g_set_object (&priv->add_menu, add_menu);
  gtk_stack_add_titled (priv->tables, overview, NULL, title);
  arrange (self);
}

void
ent_kind_page_show_overview (EntKindPage *self)
{
  EntKindPagePrivate *priv = get_private (self);

  keep_draft (self);
  gtk_stack_set_visible_child (priv->tables, priv->overview);
}

void
ent_kind_page_refresh_state (EntKindPage *self)
{
  refresh_state (self);
}

EntRecordTable *
ent_kind_page_get_visible_table (EntKindPage *self)
{
  return get_table (self);
}

EntPage *
ent_kind_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_KIND_PAGE, "info", info, NULL);
}

EntRecordTable *
ent_kind_page_get_table (EntKindPage *self, const EntKind *kind)
{
  return find_table (self, kind);
}

EntSubject *
ent_kind_page_get_subject (EntKindPage *self)
{
  return ent_record_form_get_subject (get_private (self)->form);
}
