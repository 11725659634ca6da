/* SPDX-License-Identifier: GPL-3.0-or-later
 * The glossary. */
#include "ent-glossary-page.h"

#include <glib/gi18n-lib.h>

#include "ent-glossary-index.h"
#include "ent-glossary-kinds.h"
#include "ent-panes.h"
#include "ent-record-dialog.h"
#include "ent-record-form.h"
#include "ent-record-table.h"
#include "ent-sign-round-dialog.h"
#include "ent-term-view.h"
#include "ent-terms-list.h"

struct _EntGlossaryPage
{
  EntPage parent_instance;
  GtkStack *views;
  EntPanes *panes;
  EntTermsList *list;
  EntTermView *term;
  EntRecordForm *form;     /* of the tables; held */
  EntGlossaryIndex *index; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntGlossaryPage, ent_glossary_page, ENT_TYPE_PAGE)

static EntSession *
get_session (EntGlossaryPage *self)
{
  return ent_page_get_session (ENT_PAGE (self));
}

/* Returns: (nullable): the table in sight; NULL while terms are. */
static EntRecordTable *
get_table (EntGlossaryPage *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->views);

  return view != NULL && ENT_IS_RECORD_TABLE (view) ? ENT_RECORD_TABLE (view) : NULL;
}

/* Returns: (transfer full): "3 of 9 terms signed, 1 stale". */
static char *
describe_terms (EntGlossaryPage *self)
{
  guint signed_terms = ent_glossary_index_get_count (self->index, ENT_SIGNING_SIGNED);
  guint stale = ent_glossary_index_get_count (self->index, ENT_SIGNING_STALE);
  guint all = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < ENT_N_SIGNING_STATES; i++)
    all += ent_glossary_index_get_count (self->index, i);
  if (all == 0)
    return g_strdup ("");
  /* Translators: how many terms are signed, of how many there are. */
  text = g_strdup_printf (ngettext ("%u of %u term signed", "%u of %u terms signed", all),
                          signed_terms, all);
  if (stale == 0)
    return g_steal_pointer (&text);
  /* Translators: the sentence "3 of 9 terms signed", and how many signed terms changed since. */
  return g_strdup_printf (_ ("%s, %u stale"), text, stale);
}

static void
refresh_state (EntGlossaryPage *self)
{
  EntRecordTable *table = get_table (self);
  g_autofree char *terms = NULL;

  if (table != NULL)
    {
      ent_page_set_state (ENT_PAGE (self), ent_record_table_get_state (table));
      return;
    }
  terms = self->index != NULL ? describe_terms (self) : NULL;
  ent_page_set_state (ENT_PAGE (self), terms);
}

/* Terms */

static void
selected_cb (EntGlossaryPage *self, EntRecord *term)
{
  ent_term_view_set_term (self->term, get_session (self), self->index, term);
}

/* Where there is no room for both, the term takes the list's place. */
static void
activated_cb (EntGlossaryPage *self, EntRecord *term)
{
  ent_term_view_set_term (self->term, get_session (self), self->index, term);
  if (ent_panes_get_folded (self->panes))
    ent_panes_set_show_pane (self->panes, FALSE);
  ent_term_view_focus (self->term, term, NULL);
}

static void
folded_cb (EntGlossaryPage *self)
{
  ent_term_view_set_alone (self->term, ent_panes_get_folded (self->panes));
}

static void
list_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (widget);

  ent_panes_set_show_pane (self->panes, TRUE);
  ent_terms_list_focus (self->list);
}

static void
sign_round (EntGlossaryPage *self)
{
  EntSignRoundDialog *dialog = ent_sign_round_dialog_new (GTK_WIDGET (self), get_session (self));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
round_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sign_round (ENT_GLOSSARY_PAGE (widget));
}

static void
term_added_cb (EntGlossaryPage *self, EntRecord *term)
{
  ent_page_show_record (ENT_PAGE (self), term, NULL);
  ent_term_view_focus (self->term, term, NULL);
}

static void
add_term (EntGlossaryPage *self)
{
  EntRecordDialog *dialog
      = ent_record_dialog_new (GTK_WIDGET (self), get_session (self), &ent_term_kind, NULL);

  g_signal_connect_object (dialog, "added", G_CALLBACK (term_added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_wanted_cb (EntGlossaryPage *self)
{
  ent_page_add (ENT_PAGE (self), NULL);
}

/* Tables */

static void
row_selected_cb (EntGlossaryPage *self, EntRecord *record, EntRecordTable *table)
{
  if (table == get_table (self))
    ent_record_form_set_record (self->form, get_session (self), record);
}

static void
row_activated_cb (EntGlossaryPage *self, EntRecord *record)
{
  ent_record_form_set_record (self->form, get_session (self), record);
  ent_page_reveal_details (ENT_PAGE (self));
  ent_record_form_focus_field (self->form, NULL);
}

static void
added_cb (EntGlossaryPage *self, EntRecord *record)
{
  ent_page_show_record (ENT_PAGE (self), record, NULL);
}

static void
discarded_cb (EntGlossaryPage *self)
{
  EntRecordTable *table = get_table (self);
  g_autoptr (EntRecord) record = table != NULL ? ent_record_table_dup_selected (table) : NULL;

  ent_record_form_set_record (self->form, get_session (self), record);
}

static void
add_table (EntGlossaryPage *self, const EntKind *kind)
{
  GtkWidget *table = ent_record_table_new (kind);

  g_signal_connect_swapped (table, "selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (table, "activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (table, "add-wanted", G_CALLBACK (add_wanted_cb), self);
  g_signal_connect_swapped (table, "notify::state", G_CALLBACK (refresh_state), self);
  gtk_stack_add_titled (self->views, table, kind->name, _ (kind->label_plural));
}

/* A table asks the file only once it is looked at; terms have their own view of details. */
static void
switched_cb (EntGlossaryPage *self)
{
  EntRecordTable *table = get_table (self);
  g_autoptr (EntRecord) record = NULL;

  ent_page_set_details (ENT_PAGE (self), table != NULL ? GTK_WIDGET (self->form) : NULL);
  if (table != NULL && get_session (self) != NULL)
    {
      ent_record_table_set_session (table, get_session (self));
      record = ent_record_table_dup_selected (table);
      ent_record_form_set_record (self->form, get_session (self), record);
    }
  refresh_state (self);
}

/* The page */

static void
drop_index (EntGlossaryPage *self)
{
  ent_term_view_set_term (self->term, NULL, NULL, NULL);
  ent_terms_list_set_session (self->list, NULL, NULL);
  if (self->index != NULL)
    g_signal_handlers_disconnect_by_data (self->index, self);
  g_clear_object (&self->index);
}

static void
ent_glossary_page_set_session (EntPage *page, EntSession *session)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (page);

  if (session == get_session (self))
    return;
  drop_index (self);
  ent_record_form_set_subject (self->form, NULL);
  ENT_PAGE_CLASS (ent_glossary_page_parent_class)->set_session (page, session);
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->views)); view != NULL;
       view = gtk_widget_get_next_sibling (view))
    if (ENT_IS_RECORD_TABLE (view))
      ent_record_table_set_session (ENT_RECORD_TABLE (view), NULL);
  if (session != NULL)
    {
      self->index = ent_glossary_index_new (session);
      g_signal_connect_swapped (self->index, "counted", G_CALLBACK (refresh_state), self);
      ent_terms_list_set_session (self->list, session, self->index);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "glossary.round",
                                 session != NULL && !ent_session_is_read_only (session));
  switched_cb (self);
}

/* Returns: (transfer full) (nullable): the term @record is, or lives in. */
static EntRecord *
find_term (EntRecord *record)
{
  return ent_record_is_kind (record, "term") ? g_object_ref (record)
                                             : ent_record_dup_parent (record);
}

static gboolean
show_row (EntGlossaryPage *self, EntRecord *record, const char *field)
{
  const char *name = ent_record_get_kind (record)->name;

  if (gtk_stack_get_child_by_name (self->views, name) == NULL)
    return FALSE;
  gtk_stack_set_visible_child_name (self->views, name);
  ent_record_table_select (get_table (self), record);
  ent_record_form_set_record (self->form, get_session (self), record);
  ent_page_reveal_details (ENT_PAGE (self));
  if (field != NULL)
    ent_record_form_focus_field (self->form, field);
  return TRUE;
}

static gboolean
ent_glossary_page_show_record (EntPage *page, EntRecord *record, const char *field)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (page);
  g_autoptr (EntRecord) term = find_term (record);

  if (term == NULL || !ent_record_is_kind (term, "term"))
    return show_row (self, record, field);
  gtk_stack_set_visible_child_name (self->views, "terms");
  if (!ent_terms_list_select (self->list, term))
    return FALSE;
  ent_term_view_set_term (self->term, get_session (self), self->index, term);
  if (ent_panes_get_folded (self->panes))
    ent_panes_set_show_pane (self->panes, FALSE);
  if (field != NULL || term != record || ent_panes_get_folded (self->panes))
    ent_term_view_focus (self->term, record, field);
  else
    ent_terms_list_focus (self->list);
  return TRUE;
}

/* Sign-offs are not filled in: they are given, and what lives in a term is added there. */
static void
ent_glossary_page_add (EntPage *page, const EntKind *kind)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (page);
  EntRecordTable *table = get_table (self);
  g_autoptr (EntSubject) draft = NULL;

  if (kind == NULL)
    kind = table != NULL ? ent_record_table_get_kind (table) : &ent_term_kind;
  if (kind == &ent_sign_off_kind)
    {
      sign_round (self);
      return;
    }
  if (kind != &ent_signatory_requirement_kind)
    {
      gtk_stack_set_visible_child_name (self->views, "terms");
      if (kind == &ent_term_kind)
        add_term (self);
      else if (kind == &ent_agreed_version_kind)
        gtk_widget_activate_action (GTK_WIDGET (self->term), "term.agree", NULL);
      return;
    }
  gtk_stack_set_visible_child_name (self->views, kind->name);
  draft = ent_subject_new_draft (get_session (self), kind, NULL);
  ent_record_form_set_subject (self->form, draft);
  ent_page_reveal_details (page);
  ent_record_form_focus_field (self->form, NULL);
}

static void
ent_glossary_page_focus_search (EntPage *page)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (page);
  EntRecordTable *table = get_table (self);

  if (table != NULL)
    {
      ent_record_table_focus_filter (table);
      return;
    }
  ent_panes_set_show_pane (self->panes, TRUE);
  ent_terms_list_focus_filter (self->list);
}

static void
ent_glossary_page_dispose (GObject *object)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (object);

  if (self->index != NULL)
    g_signal_handlers_disconnect_by_data (self->index, self);
  g_clear_object (&self->index);
  g_clear_object (&self->form);
  G_OBJECT_CLASS (ent_glossary_page_parent_class)->dispose (object);
}

static void
ent_glossary_page_class_init (EntGlossaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntPageClass *page_class = ENT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_glossary_page_dispose;
  page_class->set_session = ent_glossary_page_set_session;
  page_class->show_record = ent_glossary_page_show_record;
  page_class->add = ent_glossary_page_add;
  page_class->focus_search = ent_glossary_page_focus_search;

  g_type_ensure (ENT_TYPE_PANES);
  g_type_ensure (ENT_TYPE_TERM_VIEW);
  g_type_ensure (ENT_TYPE_TERMS_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/glossary/ent-glossary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGlossaryPage, views);
  gtk_widget_class_bind_template_child (widget_class, EntGlossaryPage, panes);
  gtk_widget_class_bind_template_child (widget_class, EntGlossaryPage, list);
  gtk_widget_class_bind_template_child (widget_class, EntGlossaryPage, term);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_install_action (widget_class, "glossary.list", NULL, list_cb);
  gtk_widget_class_install_action (widget_class, "glossary.round", NULL, round_cb);
}

static void
ent_glossary_page_init (EntGlossaryPage *self)
{
  self->form = g_object_ref_sink (ENT_RECORD_FORM (ent_record_form_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->form, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "duplicated", G_CALLBACK (added_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "discarded", G_CALLBACK (discarded_cb), self,
                           G_CONNECT_SWAPPED);
  add_table (self, &ent_signatory_requirement_kind);
  add_table (self, &ent_sign_off_kind);
  folded_cb (self);
}

EntPage *
ent_glossary_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_GLOSSARY_PAGE, "info", info, NULL);
}
