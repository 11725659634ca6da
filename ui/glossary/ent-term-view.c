/* SPDX-License-Identifier: GPL-3.0-or-later
 * One term on one screen. */
#include "ent-term-view.h"

#include <glib/gi18n-lib.h>

#include "ent-agreed-view.h"
#include "ent-chip.h"
#include "ent-columns.h"
#include "ent-definitions-view.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-history-group.h"
#include "ent-record-actions.h"
#include "ent-signatures-group.h"
#include "ent-term-citations.h"
#include "ent-term-state.h"

/* What is said of the word itself, apart from its meaning, in the order it is asked. */
static const guint about_fields[] = {
  ENT_TERM_NAME,     ENT_TERM_FULL_NAME, ENT_TERM_ALIASES, ENT_TERM_STAGE,
  ENT_TERM_REQUIRED, ENT_TERM_OWNER,     ENT_TERM_NOTE,
};

struct _EntTermView
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkWidget *back_button;
  GtkWidget *menu_button;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *full_name;
  EntChip *chip;
  GtkLabel *stage;
  GtkLabel *reason;
  EntTermCitations *citations;
  EntDefinitionsView *definitions;
  AdwBin *further; /* sides and regions */
  GtkListBox *difference_list;
  EntAgreedView *agreed;
  EntSignaturesGroup *signatures;
  AdwExpanderRow *about;
  EntHistoryGroup *history;
  EntFieldRow *difference;                              /* borrowed from its list */
  EntFieldRow *about_rows[G_N_ELEMENTS (about_fields)]; /* borrowed from the expander */
  EntSession *session;                                  /* (nullable) */
  EntGlossaryIndex *index;                              /* (nullable) */
  EntRecord *term;                                      /* (nullable) */
  gulong index_handler;
  gulong changed_handler;
  guint refresh_source;
};

G_DEFINE_FINAL_TYPE (EntTermView, ent_term_view, ADW_TYPE_BIN)

static void
refresh_head (EntTermView *self)
{
  g_autofree char *title = ent_record_dup_title (self->term);
  g_autofree char *stage = ent_record_dup_display (self->term, ENT_TERM_STAGE);
  const char *full_name = ent_record_get_text (self->term, ENT_TERM_FULL_NAME);
  /* Translators: where in the funnel a word is used, as "Stage: Opportunity". */
  g_autofree char *where = g_strdup_printf (_ ("Stage: %s"), stage);
  g_autofree char *reason = NULL;
  EntSigningState state = ent_glossary_index_get_state (self->index, self->term, &reason);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->full_name, full_name != NULL ? full_name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->full_name), full_name != NULL);
  gtk_label_set_label (self->stage, where);
  gtk_widget_set_visible (GTK_WIDGET (self->stage), *stage != '\0');
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  ent_chip_set_status (self->chip, ent_signing_state_get_name (state),
                       ent_signing_state_get_label (state));
  ent_term_citations_set_term (self->citations, self->session, self->index, self->term);
  gtk_widget_set_visible (self->menu_button, !ent_session_is_read_only (self->session));
}

static void
refresh_signatures (EntTermView *self)
{
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (self->term);

  ent_signatures_group_set_record (self->signatures, self->session, version);
}

static gboolean
refresh_cb (gpointer data)
{
  EntTermView *self = data;

  self->refresh_source = 0;
  if (ent_record_is_removed (self->term))
    return G_SOURCE_REMOVE;
  refresh_head (self);
  ent_definitions_view_refresh (self->definitions);
  ent_agreed_view_refresh (self->agreed);
  refresh_signatures (self);
  ent_history_group_refresh (self->history);
  return G_SOURCE_REMOVE;
}

/* A draft that is being added becomes a record only after the commit; so views follow a moment
 * later, and once for several changes. */
static void
schedule_refresh (EntTermView *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_cb, self);
}

static void
commit (EntTermView *self)
{
  ent_definitions_view_commit (self->definitions);
  ent_agreed_view_commit (self->agreed);
  ent_field_row_commit (self->difference);
  for (guint i = 0; i < G_N_ELEMENTS (about_fields); i++)
    ent_field_row_commit (self->about_rows[i]);
}

/* What is said about the word shows nothing while it is folded away. */
static void
show_about (EntTermView *self)
{
  EntSubject *subject = adw_expander_row_get_expanded (self->about)
                            ? ent_field_row_get_subject (self->difference)
                            : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (about_fields); i++)
    ent_field_row_set_subject (self->about_rows[i], subject);
}

static void
show_fields (EntTermView *self)
{
  g_autoptr (EntSubject) subject
      = self->term != NULL ? ent_subject_new (self->session, self->term) : NULL;

  ent_field_row_set_subject (self->difference, subject);
  show_about (self);
  ent_history_group_set_subject (self->history, subject);
}

static void
drop_term (EntTermView *self)
{
  if (self->index != NULL)
    g_clear_signal_handler (&self->index_handler, self->index);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_handler, ent_session_get_engagement (self->session));
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->term);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
}

static void
take_term (EntTermView *self, EntSession *session, EntGlossaryIndex *index, EntRecord *term)
{
  self->session = g_object_ref (session);
  self->index = g_object_ref (index);
  self->term = g_object_ref (term);
  self->index_handler
      = g_signal_connect_swapped (index, "changed", G_CALLBACK (schedule_refresh), self);
  self->changed_handler = g_signal_connect_swapped (ent_session_get_engagement (session), "changed",
                                                    G_CALLBACK (schedule_refresh), self);
  refresh_head (self);
}

static void
agree_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_agreed_view_agree (ENT_TERM_VIEW (widget)->agreed);
}

static GPtrArray *
list_term (EntTermView *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (self->term));
  return records;
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntTermView *self = ENT_TERM_VIEW (widget);
  g_autoptr (GPtrArray) records = NULL;

  if (self->term == NULL)
    return;
  commit (self);
  records = list_term (self);
  ent_record_actions_remove (self->session, records);
}

static void
ent_term_view_dispose (GObject *object)
{
  drop_term (ENT_TERM_VIEW (object));
  G_OBJECT_CLASS (ent_term_view_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (ENT_TYPE_AGREED_VIEW);
  g_type_ensure (ENT_TYPE_CHIP);
  g_type_ensure (ENT_TYPE_COLUMNS);
  g_type_ensure (ENT_TYPE_DEFINITIONS_VIEW);
  g_type_ensure (ENT_TYPE_HISTORY_GROUP);
  g_type_ensure (ENT_TYPE_SIGNATURES_GROUP);
  g_type_ensure (ENT_TYPE_TERM_CITATIONS);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/glossary/ent-term-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTermView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, title);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, full_name);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, chip);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, stage);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, reason);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, citations);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, definitions);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, further);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, difference_list);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, agreed);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, signatures);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, about);
  gtk_widget_class_bind_template_child (widget_class, EntTermView, history);
  gtk_widget_class_bind_template_callback (widget_class, show_about);
}

static void
ent_term_view_class_init (EntTermViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_term_view_dispose;
  ensure_types ();
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "term.agree", NULL, agree_cb);
  gtk_widget_class_install_action (widget_class, "term.delete", NULL, delete_cb);
}

static void
ent_term_view_init (EntTermView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->further, ent_definitions_view_get_further (self->definitions));
  self->difference = ent_field_row_new (&ent_term_kind, ENT_TERM_DIFFERENCE);
  gtk_list_box_append (self->difference_list, GTK_WIDGET (self->difference));
  for (guint i = 0; i < G_N_ELEMENTS (about_fields); i++)
    {
      self->about_rows[i] = ent_field_row_new (&ent_term_kind, about_fields[i]);
      adw_expander_row_add_row (self->about, GTK_WIDGET (self->about_rows[i]));
    }
}

void
ent_term_view_set_term (EntTermView *self,
                        EntSession *session,
                        EntGlossaryIndex *index,
                        EntRecord *term)
{
  if (self->term == term && self->session == session)
    return;
  if (self->term != NULL)
    commit (self);
  drop_term (self);
  if (term != NULL)
    take_term (self, session, index, term);
  ent_definitions_view_set_term (self->definitions, session, term);
  ent_agreed_view_set_term (self->agreed, session, term);
  show_fields (self);
  if (term != NULL)
    {
      refresh_signatures (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  else
    ent_signatures_group_set_record (self->signatures, session, NULL);
  gtk_stack_set_visible_child_name (self->stack, term != NULL ? "term" : "nothing");
}

void
ent_term_view_focus (EntTermView *self, EntRecord *record, const char *field)
{
  if (self->term == NULL)
    return;
  if (ent_record_is_kind (record, "agreed-version"))
    ent_agreed_view_focus (self->agreed, field);
  else if (ent_record_is_kind (record, "term-definition"))
    ent_definitions_view_focus (self->definitions, record, field);
  else if (field == NULL)
    ent_definitions_view_focus (self->definitions, NULL, NULL);
  else if (strcmp (field, ent_term_kind.fields[ENT_TERM_DIFFERENCE].name) == 0)
    ent_field_row_focus (self->difference);
  else
    for (guint i = 0; i < G_N_ELEMENTS (about_fields); i++)
      if (strcmp (ent_term_kind.fields[about_fields[i]].name, field) == 0)
        {
          adw_expander_row_set_expanded (self->about, TRUE);
          ent_field_row_focus (self->about_rows[i]);
        }
}

void
ent_term_view_set_alone (EntTermView *self, gboolean alone)
{
  gtk_widget_set_visible (self->back_button, alone);
}
