/* SPDX-License-Identifier: GPL-3.0-or-later
 * The diagnosis. */
#include "ent-diagnosis-page.h"

#include <glib/gi18n-lib.h>

#include "ent-audit-view.h"
#include "ent-diagnosis-kinds.h"
#include "ent-dimensions-group.h"
#include "ent-fix-line.h"
#include "ent-follower.h"
#include "ent-import-instrument-dialog.h"
#include "ent-instrument-run.h"
#include "ent-instrument-view.h"
#include "ent-instruments-group.h"
#include "ent-template-part.h"
#include "ent-verdict.h"

struct _EntDiagnosisPage
{
  EntKindPage parent_instance;
  GtkStack *screens; /* all sections, or one instrument */
  EntInstrumentsGroup *instruments;
  EntDimensionsGroup *dimensions;
  EntFixLine *fix_line;
  EntAuditView *audits;
  EntInstrumentView *instrument;
  GMenu *add_menu; /* what can be added while no table is in sight */
  EntFollower *follower;
};

/* What instruments are, who answers them, and what their verdicts are made of. */
static const char followed[] = "questionnaire question answer answer-judgement audit role "
                               "role-holder stakeholder dimension-score metric reading";

G_DEFINE_FINAL_TYPE (EntDiagnosisPage, ent_diagnosis_page, ENT_TYPE_KIND_PAGE)

static EntSession *
get_session (EntDiagnosisPage *self)
{
  return ent_page_get_session (ENT_PAGE (self));
}

/* Returns: (transfer full): what the readings say of forecasts, where it is a warning sign, after a
 * blank; else "". */
static char *
describe_forecast (EntDiagnosisPage *self)
{
  g_auto (EntVerdict) verdict = { 0 };

  ent_verdict_judge_forecast (ent_session_get_source (get_session (self)),
                              ent_session_get_today (get_session (self)), &verdict);
  return verdict.reached ? g_strconcat (" ", verdict.sentence, NULL) : g_strdup ("");
}

/* Returns: (transfer full): "3 of 7 instruments are all in. 1 of 9 dimensions stands at 4 or 5 …"
 */
static char *
ent_diagnosis_page_describe_overview (EntKindPage *page)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (page);
  EntSource *source = ent_session_get_source (get_session (self));
  g_autoptr (GPtrArray) questionnaires = ent_source_list (source, "questionnaire");
  g_auto (EntVerdict) verdict = { 0 };
  g_autofree char *forecast = describe_forecast (self);
  g_autofree char *instruments = NULL;
  guint done = 0;

  for (guint i = 0; i < questionnaires->len; i++)
    {
      g_autoptr (EntRecord) audit
          = ent_instrument_dup_current_audit (questionnaires->pdata[i],
                                              ent_session_get_today (get_session (self)));
      EntRun run;

      ent_instrument_read_run (questionnaires->pdata[i], audit, &run);
      done += run.state >= ENT_RUN_COMPARING ? 1 : 0;
    }
  ent_verdict_judge_scores (source, &verdict);
  if (questionnaires->len == 0)
    return g_strconcat (verdict.sentence, forecast, NULL);
  instruments = g_strdup_printf (
      /* Translators: two numbers of instruments. */
      ngettext ("%u of %u instrument is answered.", "%u of %u instruments are answered.",
                questionnaires->len),
      done, questionnaires->len);
  return g_strconcat (instruments, " ", verdict.sentence, forecast, NULL);
}

/* Sections */

/* Each section that others than the page refresh follows the file on its own. @session: (nullable)
 */
static void
set_sections_session (EntDiagnosisPage *self, EntSession *session)
{
  ent_instruments_group_set_session (self->instruments, session);
  ent_dimensions_group_set_session (self->dimensions, session);
  ent_fix_line_set_session (self->fix_line, session);
  ent_audit_view_set_session (self->audits, session);
  ent_instrument_view_set_questionnaire (self->instrument, session, NULL, NULL);
  gtk_stack_set_visible_child_name (self->screens, "all");
}

static void
refresh (gpointer data)
{
  EntDiagnosisPage *self = data;

  if (get_session (self) == NULL)
    return;
  ent_instruments_group_refresh (self->instruments);
  ent_instrument_view_refresh (self->instrument);
  ent_kind_page_refresh_state (ENT_KIND_PAGE (self));
}

static void
show_instrument (EntDiagnosisPage *self, EntRecord *questionnaire, EntRecord *audit)
{
  ent_kind_page_show_overview (ENT_KIND_PAGE (self));
  ent_instrument_view_set_questionnaire (self->instrument, get_session (self), questionnaire,
                                         audit);
  gtk_stack_set_visible_child_name (self->screens, "instrument");
}

static void
opened_cb (EntDiagnosisPage *self, EntRecord *questionnaire)
{
  show_instrument (self, questionnaire, NULL);
  ent_instrument_view_focus (self->instrument, NULL);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (widget);
  g_autoptr (EntRecord) questionnaire = NULL;

  g_set_object (&questionnaire, ent_instrument_view_get_questionnaire (self->instrument));
  gtk_stack_set_visible_child_name (self->screens, "all");
  ent_instrument_view_set_questionnaire (self->instrument, get_session (self), NULL, NULL);
  ent_instruments_group_focus (self->instruments, questionnaire);
}

/* Of what has no section of its own only the tables know. */
static gboolean
show_row (EntDiagnosisPage *self, EntRecord *record, const char *field)
{
  return ENT_PAGE_CLASS (ent_diagnosis_page_parent_class)
      ->show_record (ENT_PAGE (self), record, field);
}

static void
details_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (widget);
  EntRecord *questionnaire = ent_instrument_view_get_questionnaire (self->instrument);

  if (questionnaire != NULL)
    show_row (self, questionnaire, NULL);
}

static void
import_instrument_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_import_instrument_dialog_present (widget, get_session (ENT_DIAGNOSIS_PAGE (widget)));
}

static gboolean
bring (EntDiagnosisPage *self, EntTemplatePart part, guint *added, GError **error)
{
  g_autoptr (EntTemplate) template = ent_template_find (ENT_TEMPLATE_STANDARD, error);

  return template != NULL
         && ent_template_add_part (template, ent_session_get_engagement (get_session (self)), part,
                                   added, error);
}

static void
bring_instruments_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (widget);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint added;

  if (!bring (self, ENT_TEMPLATE_INSTRUMENTS, &added, &error))
    {
      ent_session_show_error (get_session (self), error);
      return;
    }
  if (added == 0)
    {
      ent_session_toast (get_session (self), _ ("All shipped instruments are here already."), NULL,
                         NULL, NULL, NULL);
      return;
    }
  text = g_strdup_printf (ngettext ("%u instrument added", "%u instruments added", added), added);
  ent_session_toast_undo (get_session (self), text);
  ent_instruments_group_focus (self->instruments, NULL);
}

static void
bring_steps_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (widget);
  g_autoptr (GError) error = NULL;
  guint added;

  if (bring (self, ENT_TEMPLATE_FIX_STEPS, &added, &error))
    ent_session_toast_undo (get_session (self), _ ("The six steps are in place"));
  else
    ent_session_show_error (get_session (self), error);
}

/* Nothing is brought into what cannot be changed. */
static void
refresh_actions (EntDiagnosisPage *self)
{
  static const char *const actions[]
      = { "diagnosis.bring-instruments", "diagnosis.bring-steps", "diagnosis.import-instrument" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   !ent_session_is_read_only (get_session (self)));
}

static void
add_questionnaire_cb (EntDiagnosisPage *self)
{
  ent_page_add (ENT_PAGE (self), &ent_questionnaire_kind);
}

/* The page */

static void
ent_diagnosis_page_set_session (EntPage *page, EntSession *session)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (page);

  if (session == get_session (self))
    return;
  ENT_PAGE_CLASS (ent_diagnosis_page_parent_class)->set_session (page, session);
  set_sections_session (self, session);
  if (session != NULL)
    refresh_actions (self);
  ent_follower_set_session (self->follower, session);
}

/* Returns: (transfer full) (nullable): the run a question's answer or judgement is of. */
static EntRecord *
find_run (EntRecord *record)
{
  if (ent_record_is_kind (record, "answer"))
    return ent_record_dup_reference (record, ENT_ANSWER_AUDIT);
  if (ent_record_is_kind (record, "answer-judgement"))
    return ent_record_dup_reference (record, ENT_ANSWER_JUDGEMENT_AUDIT);
  return NULL;
}

/* Questions and what lives in them are shown in their instrument. */
static gboolean
show_question (EntDiagnosisPage *self, EntRecord *record)
{
  g_autoptr (EntRecord) question = ent_record_is_kind (record, "question")
                                       ? g_object_ref (record)
                                       : ent_record_dup_parent (record);
  g_autoptr (EntRecord) questionnaire = question != NULL ? ent_record_dup_parent (question) : NULL;
  g_autoptr (EntRecord) run = find_run (record);

  if (questionnaire == NULL)
    return FALSE;
  show_instrument (self, questionnaire, run);
  ent_instrument_view_focus (self->instrument, question);
  return TRUE;
}

/* Of an older score only the table knows. */
static gboolean
show_score (EntDiagnosisPage *self, EntRecord *score, const char *field)
{
  ent_kind_page_show_overview (ENT_KIND_PAGE (self));
  gtk_stack_set_visible_child_name (self->screens, "all");
  return ent_dimensions_group_show (self->dimensions, score, field)
         || show_row (self, score, field);
}

static gboolean
ent_diagnosis_page_show_record (EntPage *page, EntRecord *record, const char *field)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (page);

  if (ent_record_is_kind (record, "question") || ent_record_is_kind (record, "answer")
      || ent_record_is_kind (record, "answer-judgement"))
    return show_question (self, record);
  if (ent_record_is_kind (record, "dimension-score"))
    return show_score (self, record, field);
  if (!ent_record_is_kind (record, "questionnaire") || field != NULL)
    return show_row (self, record, field);
  show_instrument (self, record, NULL);
  ent_instrument_view_focus (self->instrument, NULL);
  return TRUE;
}

static void
ent_diagnosis_page_add (EntPage *page, const EntKind *kind)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (page);
  EntRecordTable *table = ent_kind_page_get_visible_table (ENT_KIND_PAGE (self));

  if (kind == NULL && table == NULL)
    kind = &ent_questionnaire_kind;
  if (kind == &ent_dimension_score_kind && table == NULL)
    {
      gtk_stack_set_visible_child_name (self->screens, "all");
      ent_dimensions_group_score (self->dimensions);
      return;
    }
  ENT_PAGE_CLASS (ent_diagnosis_page_parent_class)->add (page, kind);
}

static void
ent_diagnosis_page_dispose (GObject *object)
{
  EntDiagnosisPage *self = ENT_DIAGNOSIS_PAGE (object);

  g_clear_pointer (&self->follower, ent_follower_free);
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
  ENT_KIND_PAGE_CLASS (klass)->describe_overview = ent_diagnosis_page_describe_overview;

  g_type_ensure (ENT_TYPE_AUDIT_VIEW);
  g_type_ensure (ENT_TYPE_DIMENSIONS_GROUP);
  g_type_ensure (ENT_TYPE_FIX_LINE);
  g_type_ensure (ENT_TYPE_INSTRUMENTS_GROUP);
  g_type_ensure (ENT_TYPE_INSTRUMENT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-diagnosis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, add_menu);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, screens);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, instruments);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, dimensions);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, fix_line);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, audits);
  gtk_widget_class_bind_template_child (widget_class, EntDiagnosisPage, instrument);
  gtk_widget_class_bind_template_callback (widget_class, add_questionnaire_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "diagnosis.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "diagnosis.bring-instruments", NULL,
                                   bring_instruments_cb);
  gtk_widget_class_install_action (widget_class, "diagnosis.bring-steps", NULL, bring_steps_cb);
  gtk_widget_class_install_action (widget_class, "diagnosis.details", NULL, details_cb);
  gtk_widget_class_install_action (widget_class, "diagnosis.import-instrument", NULL,
                                   import_instrument_cb);
}

static void
ent_diagnosis_page_init (EntDiagnosisPage *self)
{
  self->follower = ent_follower_new (followed, refresh, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_page_set_finding_lines (ENT_PAGE (self), 1);
  ent_kind_page_set_overview (ENT_KIND_PAGE (self), GTK_WIDGET (self->screens), _ ("Diagnosis"),
                              G_MENU_MODEL (self->add_menu));
}

EntPage *
ent_diagnosis_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_DIAGNOSIS_PAGE, "info", info, NULL);
}
