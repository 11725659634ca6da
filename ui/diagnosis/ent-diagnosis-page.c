/* SPDX-License-Identifier: GPL-3.0-or-later
 * The diagnosis. */
#include "ent-diagnosis-page.h"

#include <glib/gi18n-lib.h>

#include "ent-diagnosis-kinds.h"
#include "ent-fix-line.h"
#include "ent-record-form.h"
#include "ent-record-table.h"

struct _EntDiagnosisPage
{
  EntPage parent_instance;
  GtkStack *views;
  GtkScrolledWindow *scroller;
  EntFixLine *fix_line;
  EntRecordForm *form; /* of the tables; held */
};

G_DEFINE_FINAL_TYPE (EntDiagnosisPage, ent_diagnosis_page, ENT_TYPE_PAGE)

static EntSession *
get_session (EntDiagnosisPage *self)
{
  return ent_page_get_session (ENT_PAGE (self));
}

/* Returns: (nullable): the table in sight; NULL while the sections are. */
static EntRecordTable *
get_table (EntDiagnosisPage *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->views);

  return view != NULL && ENT_IS_RECORD_TABLE (view) ? ENT_RECORD_TABLE (view) : NULL;
}

static void
refresh_state (EntDiagnosisPage *self)
{
  EntRecordTable *table = get_table (self);

  ent_page_set_state (ENT_PAGE (self), table != NULL ? ent_record_table_get_state (table) : NULL);
}

/* Each section follows the file on its own. @session: (nullable) */
static void
set_sections_session (EntDiagnosisPage *self, EntSession *session)
{
  ent_fix_line_set_session (self->fix_line, session);
}

/* Tables */

static void
row_selected_cb (EntDiagnosisPage *self, EntRecord *record, EntRecordTable *table)
{
  if (table == get_table (self))
    ent_record_form_set_record (self->form, get_session (self), record);
}

static void
row_activated_cb (EntDiagnosisPage *self, EntRecord *record)
{
  ent_record_form_set_record (self->form, get_session (self), record);
  ent_page_reveal_details (ENT_PAGE (self));
  ent_record_form_focus_field (self->form, NULL);
}

static void
added_cb (EntDiagnosisPage *self, EntRecord *record)
{
  ent_page_show_record (ENT_PAGE (self), record, NULL);
}

static void
discarded_cb (EntDiagnosisPage *self)
{
  EntRecordTable *table = get_table (self);
  g_autoptr (EntRecord) record = table != NULL ? ent_record_table_dup_selected (table) : NULL;

  ent_record_form_set_record (self->form, get_session (self), record);
}

static void
add_wanted_cb (EntDiagnosisPage *self, EntRecordTable *table)
{
  ent_page_add (ENT_PAGE (self), ent_record_table_get_kind (table));
}

static void
add_table (EntDiagnosisPage *self, const EntKind *kind)
{
  GtkWidget *table = ent_record_table_new (kind);

  g_signal_connect_swapped (table, "selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (table, "activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (table, "add-wanted", G_CALLBACK (add_wanted_cb), self);
  g_signal_connect_swapped (table, "notify::state", G_CALLBACK (refresh_state), self);
  gtk_stack_add_titled (self->views, table, kind->name, _ (kind->label_plural));
}

/* A table asks the file only once it is looked at; the sections need no details. */
static void
switched_cb (EntDiagnosisPage *self)
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
ent_diagnosis_page_set_session (EntPage *page, EntSession *session)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (page);

  if (session == get_session (self))
    return;
  ent_record_form_set_subject (self->form, NULL);
  ENT_PAGE_CLASS (ent_diagnosis_page_parent_class)->set_session (page, session);
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->views)); view != NULL;
       view = gtk_widget_get_next_sibling (view))
    if (ENT_IS_RECORD_TABLE (view))
      ent_record_table_set_session (ENT_RECORD_TABLE (view), NULL);
  set_sections_session (self, session);
  switched_cb (self);
}

/* Returns: (transfer full) (nullable): @record, or the nearest record it lives in that has a row in
 * a table. */
static EntRecord *
find_row_record (EntDiagnosisPage *self, EntRecord *record)
{
  g_autoptr (EntRecord) at = g_object_ref (record);

  while (at != NULL
         && gtk_stack_get_child_by_name (self->views, ent_record_get_kind (at)->name) == NULL)
    {
      EntRecord *parent = ent_record_dup_parent (at);

      g_object_unref (at);
      at = parent;
    }
  return g_steal_pointer (&at);
}

static gboolean
ent_diagnosis_page_show_record (EntPage *page, EntRecord *record, const char *field)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (page);
  g_autoptr (EntRecord) row = find_row_record (self, record);

  if (row == NULL)
    return FALSE;
  gtk_stack_set_visible_child_name (self->views, ent_record_get_kind (row)->name);
  ent_record_table_select (get_table (self), row);
  ent_record_form_set_record (self->form, get_session (self), record);
  ent_page_reveal_details (page);
  if (field != NULL)
    ent_record_form_focus_field (self->form, field);
  return TRUE;
}

static void
ent_diagnosis_page_add (EntPage *page, const EntKind *kind)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (page);
  EntRecordTable *table = get_table (self);
  g_autoptr (EntSubject) draft = NULL;

  if (kind == NULL)
    kind = table != NULL ? ent_record_table_get_kind (table) : &ent_questionnaire_kind;
  if (gtk_stack_get_child_by_name (self->views, kind->name) != NULL)
    gtk_stack_set_visible_child_name (self->views, kind->name);
  draft = ent_subject_new_draft (get_session (self), kind, NULL);
  ent_record_form_set_subject (self->form, draft);
  ent_page_reveal_details (page);
  ent_record_form_focus_field (self->form, NULL);
}

static void
ent_diagnosis_page_focus_search (EntPage *page)
{
  EntRecordTable *table = get_table (ENT_DIAGNOSIS_PAGE (page));

  if (table != NULL)
    ent_record_table_focus_filter (table);
}

static void
ent_diagnosis_page_dispose (GObject *object)
{
  g_clear_object (&ENT_DIAGNOSIS_PAGE (object)->form);
  G_OBJECT_CLASS (ent_diagnosis_page_parent_class)->dispose (object);
}

static void
ent_diagnosis_page_class_init (EntDiagnosisPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntPageClass *page_class = ENT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_diagnosis_page_dispose;
  page_class->set_session = ent_diagnosis_page_set_session;
  page_class->show_record = ent_diagnosis_page_show_record;
  page_class->add = ent_diagnosis_page_add;
  page_class->focus_search = ent_diagnosis_page_focus_search;

  g_type_ensure (ENT_TYPE_FIX_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-diagnosis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, views);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, fix_line);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
}

static void
ent_diagnosis_page_init (EntDiagnosisPage *self)
{
  static const EntKind *const kinds[] = { &ent_questionnaire_kind, &ent_dimension_score_kind,
                                          &ent_audit_kind, &ent_fix_step_kind, &ent_system_kind };

  self->form = g_object_ref_sink (ENT_RECORD_FORM (ent_record_form_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->form, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "duplicated", G_CALLBACK (added_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "discarded", G_CALLBACK (discarded_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_table (self, kinds[i]);
}

EntPage *
ent_diagnosis_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_DIAGNOSIS_PAGE, "info", info, NULL);
}
