/* SPDX-License-Identifier: GPL-3.0-or-later
 * The glossary. */
#include "ent-glossary-page.h"

#include <glib/gi18n-lib.h>

#include "ent-glossary-index.h"
#include "ent-glossary-kinds.h"
#include "ent-panes.h"
#include "ent-record-dialog.h"
#include "ent-sign-round-dialog.h"
#include "ent-term-view.h"
#include "ent-terms-list.h"

struct _EntGlossaryPage
{
  EntKindPage parent_instance;
  EntPanes *panes;
  EntTermsList *list;
  EntTermView *term;
  EntGlossaryIndex *index; /* (nullable) */
  EntRecord *chosen;       /* (nullable): what the term view is to show next */
  guint show_source;
};

G_DEFINE_FINAL_TYPE (EntGlossaryPage, ent_glossary_page, ENT_TYPE_KIND_PAGE)

static EntSession *
get_session (EntGlossaryPage *self)
{
  return ent_page_get_session (ENT_PAGE (self));
}

/* Returns: (transfer full): "3 of 9 terms signed, 1 stale". */
static char *
ent_glossary_page_describe_overview (EntKindPage *page)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (page);
  guint signed_terms, stale;
  guint all = 0;
  g_autofree char *text = NULL;

  if (self->index == NULL)
    return NULL;
  signed_terms = ent_glossary_index_get_count (self->index, ENT_SIGNING_SIGNED);
  stale = ent_glossary_index_get_count (self->index, ENT_SIGNING_STALE);
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

/* Terms */

static void
show_term (EntGlossaryPage *self, EntRecord *term)
{
  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_object (&self->chosen);
  ent_term_view_set_term (self->term, get_session (self), self->index, term);
}

static void
show_chosen (EntGlossaryPage *self)
{
  g_autoptr (EntRecord) term = g_steal_pointer (&self->chosen);

  if (self->show_source != 0)
    show_term (self, term);
}

static gboolean
show_cb (gpointer data)
{
  show_chosen (data);
  return G_SOURCE_REMOVE;
}

/* While an arrow key is held only the last term that was chosen before a frame is shown in it: this
 * comes after all keys that were pressed, and before the frame. */
static void
selected_cb (EntGlossaryPage *self, EntRecord *term)
{
  g_set_object (&self->chosen, term);
  if (self->show_source == 0)
    self->show_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_cb, self, NULL);
}

/* Where there is no room for both, the term takes the list's place. */
static void
activated_cb (EntGlossaryPage *self, EntRecord *term)
{
  show_term (self, term);
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

/* The page */

static void
drop_index (EntGlossaryPage *self)
{
  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_object (&self->chosen);
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
  ENT_PAGE_CLASS (ent_glossary_page_parent_class)->set_session (page, session);
  if (session != NULL)
    {
      self->index = ent_glossary_index_new (session);
      g_signal_connect_swapped (self->index, "counted", G_CALLBACK (ent_kind_page_refresh_state),
                                self);
      ent_terms_list_set_session (self->list, session, self->index);
      ent_kind_page_refresh_state (ENT_KIND_PAGE (self));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "glossary.round",
                                 session != NULL && !ent_session_is_read_only (session));
}

/* Returns: (transfer full) (nullable): the term @record is, or lives in. */
static EntRecord *
find_term (EntRecord *record)
{
  return ent_record_is_kind (record, "term") ? g_object_ref (record)
                                             : ent_record_dup_parent (record);
}

static gboolean
ent_glossary_page_show_record (EntPage *page, EntRecord *record, const char *field)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (page);
  g_autoptr (EntRecord) term = find_term (record);

  if (term == NULL || !ent_record_is_kind (term, "term"))
    return ENT_PAGE_CLASS (ent_glossary_page_parent_class)->show_record (page, record, field);
  ent_kind_page_show_overview (ENT_KIND_PAGE (self));
  if (!ent_terms_list_select (self->list, term))
    return FALSE;
  show_term (self, term);
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
  EntRecordTable *table = ent_kind_page_get_visible_table (ENT_KIND_PAGE (self));

  if (kind == NULL)
    kind = table != NULL ? ent_record_table_get_kind (table) : &ent_term_kind;
  if (kind == &ent_signatory_requirement_kind)
    {
      ENT_PAGE_CLASS (ent_glossary_page_parent_class)->add (page, kind);
      return;
    }
  if (kind == &ent_sign_off_kind)
    {
      sign_round (self);
      return;
    }
  ent_kind_page_show_overview (ENT_KIND_PAGE (self));
  if (kind == &ent_term_kind)
    add_term (self);
  else if (kind == &ent_agreed_version_kind)
    gtk_widget_activate_action (GTK_WIDGET (self->term), "term.agree", NULL);
}

static void
ent_glossary_page_focus_search (EntPage *page)
{
  EntGlossaryPage *self = ENT_GLOSSARY_PAGE (page);

  if (ent_kind_page_get_visible_table (ENT_KIND_PAGE (self)) != NULL)
    {
      ENT_PAGE_CLASS (ent_glossary_page_parent_class)->focus_search (page);
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
  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_object (&self->chosen);
  g_clear_object (&self->index);
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
  ENT_KIND_PAGE_CLASS (klass)->overview_kind = &ent_term_kind;
  ENT_KIND_PAGE_CLASS (klass)->describe_overview = ent_glossary_page_describe_overview;

  g_type_ensure (ENT_TYPE_PANES);
  g_type_ensure (ENT_TYPE_TERM_VIEW);
  g_type_ensure (ENT_TYPE_TERMS_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/glossary/ent-glossary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntGlossaryPage, panes);
  gtk_widget_class_bind_template_child (widget_class, EntGlossaryPage, list);
  gtk_widget_class_bind_template_child (widget_class, EntGlossaryPage, term);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_chosen);
  gtk_widget_class_install_action (widget_class, "glossary.list", NULL, list_cb);
  gtk_widget_class_install_action (widget_class, "glossary.round", NULL, round_cb);
}

static void
ent_glossary_page_init (EntGlossaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_page_set_finding_lines (ENT_PAGE (self), 1);
  ent_kind_page_set_overview (ENT_KIND_PAGE (self), GTK_WIDGET (self->panes), _ ("Terms"), NULL);
  folded_cb (self);
}

EntPage *
ent_glossary_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_GLOSSARY_PAGE, "info", info, NULL);
}
