/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pages, dialogs and menus on the sample engagement. */
#include "ent-gallery.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ent-answer-dialog.h"
#include "ent-audit-view.h"
#include "ent-catalogue.h"
#include "ent-compat.h"
#include "ent-dimension-row.h"
#include "ent-dimensions-group.h"
#include "ent-divergence-dialog.h"
#include "ent-fix-line.h"
#include "ent-import-instrument-dialog.h"
#include "ent-instrument-run.h"
#include "ent-job-dialog.h"
#include "ent-journal.h"
#include "ent-palette.h"
#include "ent-question-view.h"
#include "ent-record-dialog.h"
#include "ent-sample.h"
#include "ent-sign-dialog.h"
#include "ent-sign-round-dialog.h"
#include "ent-start-dialog.h"
#include "ent-success-dialog.h"
#include "ent-succession-dialog.h"
#include "ent-term-state.h"
#include "ent-transaction.h"
#include "ent-version-dialog.h"
#include "ent-widget-test.h"
#include "ent-xml-writer.h"

/* How long anything may take to come up, or an engagement to be given back. */
#define PATIENCE_SECONDS 20

#define MERGED_FILE "from-marketing.xml"
#define TABLE_FILE "people.csv"
#define CARDS_FILE "cards.vcf"
#define LIST_FILE "capabilities.csv"

static char *
build_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

/* Another version of the engagement, in which what is different between both sides is told in other
 * words. */
static gboolean
write_merged (EntEngagement *engagement, GError **error)
{
  static const char tag[] = "<difference>";
  g_autofree char *path = build_path (MERGED_FILE);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *merged = NULL;

  if (!ent_xml_write (engagement, ENT_PROFILE_ENGAGEMENT, stream, NULL, NULL, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return FALSE;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parts = g_strsplit (text, tag, 5);
  merged = g_strjoinv ("<difference>As of September: ", parts);
  return g_file_set_contents (path, merged, -1, error);
}

static gboolean
write_file (const char *name, const char *content, GError **error)
{
  g_autofree char *path = build_path (name);

  return g_file_set_contents (path, content, -1, error);
}

/* Some work, so that the history has something to tell. */
static void
change_something (EntEngagement *engagement)
{
  static const struct
  {
    const char *kind;
    const char *field;
    const char *value;
  } changes[] = {
    { "term", "difference", "Sales asks for budget and a date, marketing counts any interest." },
    { "stakeholder", "success", "One pipeline number that nobody argues about in the board." },
    { "dispute", "notes", "Both numbers go to the CFO before Thursday." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) records = ent_source_list (ENT_SOURCE (engagement), changes[i].kind);
      guint field = 0;

      if (records->len > 0
          && ent_kind_find_field (ent_record_get_kind (records->pdata[0]), changes[i].field,
                                  &field))
        ent_record_change (records->pdata[0], field, changes[i].value, NULL);
    }
  ent_journal_undo (engagement, NULL);
}

static gboolean
write_imports (GError **error)
{
  return write_file (TABLE_FILE,
                     "Last Name,First Name,E-mail Address,Company,Title,Birthday\n"
                     "Stone,Ada,ada@halden.example,Halden & Voss,Head of pricing,1 May\n"
                     "Halvorsen,Marit,marit@halden.example,Halden & Voss,CMO,2 May\n",
                     error)
         && write_file (CARDS_FILE,
                        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Stone\r\nTITLE:Head of pricing\r\n"
                        "ORG:Halden & Voss\r\nEMAIL:ada@halden.example\r\nEND:VCARD\r\n"
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Marit Halvorsen\r\n"
                        "TITLE:Chief Marketing Officer\r\nTEL:+31 30 555 0100\r\nEND:VCARD\r\n",
                        error)
         && write_file (LIST_FILE,
                        "Capability,Category\nOne plan both sides work from,Strategy\n"
                        "Roles that are filled,People\nA lead is followed up in a day,Process\n",
                        error);
}

GFile *
ent_gallery_create_sample (GError **error)
{
  g_autoptr (GFile) sample = ent_sample_prepare (error);
  g_autofree char *path = build_path ("halden.entente");
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (EntEngagement) engagement = NULL;
  gboolean written;

  if (sample == NULL || !write_imports (error)
      || !g_file_copy (sample, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error)
      || (engagement = ent_engagement_open (path, FALSE, error)) == NULL)
    return NULL;
  ent_engagement_set_person (engagement, "Anneke de Groot");
  written = write_merged (engagement, error);
  change_something (engagement);
  ent_engagement_close (engagement);
  return written ? g_steal_pointer (&copy) : NULL;
}

GFile *
ent_gallery_create_empty (GError **error)
{
  g_autofree char *path = build_path ("empty.entente");
  g_autoptr (EntEngagement) engagement = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  engagement = ent_engagement_create (path, "Fern revenue engagement", "Dana Fox", error);
  if (engagement == NULL)
    return NULL;
  ent_engagement_close (engagement);
  return g_file_new_for_path (path);
}

void
ent_gallery_settle (EntWindow *window)
{
  EntSession *session = ent_window_get_session (window);

  ent_widget_test_pause (120);
  while (session != NULL && ent_findings_is_busy (ent_session_get_findings (session)))
    g_main_context_iteration (NULL, TRUE);
  ent_widget_test_pause (240);
}

/* Selects the first record of the page's first kind. */
static void
show_first (EntWindow *window, const EntPageInfo *info)
{
  EntSession *session = ent_window_get_session (window);
  g_auto (GStrv) kinds = g_strsplit (info->kinds != NULL ? info->kinds : "", " ", 2);
  const EntKind *kind = kinds[0] != NULL ? ent_catalogue_find (kinds[0], NULL) : NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (kind == NULL || kind->single)
    return;
  records = ent_source_list (ent_session_get_source (session), kind->name);
  if (records->len > 0)
    ent_page_show_record (ent_window_get_page (window), records->pdata[0], NULL);
}

void
ent_gallery_show_page (EntWindow *window, const EntPageInfo *info, gboolean details)
{
  ent_window_show_page (window, info->name);
  ent_gallery_settle (window);
  if (!details)
    return;
  show_first (window, info);
  ent_gallery_settle (window);
}

static GFile *
choose_cb (const EntFileRequest *request, gpointer name)
{
  g_autofree char *path = build_path (name);

  return g_file_new_for_path (path);
}

static void
import_file (EntWindow *window, const char *name)
{
  ent_compat_set_file_chooser (choose_cb, (gpointer)name);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL);
  ent_compat_set_file_chooser (NULL, NULL);
  ent_widget_test_pause (1500);
}

static void
import_merged (EntWindow *window)
{
  import_file (window, MERGED_FILE);
}

static void
import_table (EntWindow *window)
{
  import_file (window, TABLE_FILE);
}

static void
import_cards (EntWindow *window)
{
  import_file (window, CARDS_FILE);
}

static void
import_instrument (EntWindow *window)
{
  ent_compat_set_file_chooser (choose_cb, (gpointer)LIST_FILE);
  ent_import_instrument_dialog_present (GTK_WIDGET (window), ent_window_get_session (window));
  ent_compat_set_file_chooser (NULL, NULL);
}

static EntRecord *
find (EntWindow *window, const char *kind, const char *title)
{
  EntSource *source = ent_session_get_source (ent_window_get_session (window));

  return ent_source_find_titled (source, kind, title, NULL);
}

static void
sign_term (EntWindow *window, const char *name)
{
  g_autoptr (EntRecord) term = find (window, "term", name);
  g_autoptr (EntRecord) version = ent_term_dup_newest_version (term);

  gtk_window_present (GTK_WINDOW (
      ent_sign_dialog_new (GTK_WIDGET (window), ent_window_get_session (window), version, NULL)));
}

static void
sign (EntWindow *window)
{
  sign_term (window, "Attribution");
}

static void
sign_again (EntWindow *window)
{
  sign_term (window, "MQL");
}

static void
sign_round (EntWindow *window)
{
  gtk_window_present (GTK_WINDOW (
      ent_sign_round_dialog_new (GTK_WIDGET (window), ent_window_get_session (window))));
}

static void
agree (EntWindow *window)
{
  g_autoptr (EntRecord) term = find (window, "term", "Influenced pipeline");

  gtk_window_present (GTK_WINDOW (
      ent_version_dialog_new (GTK_WIDGET (window), ent_window_get_session (window), term)));
}

static void
compare (EntWindow *window)
{
  static const char *const names[] = { "Marit Halvorsen", "Thomas Okafor", "Marcus Bell" };
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (people, find (window, "stakeholder", names[i]));
  gtk_window_present (GTK_WINDOW (
      ent_success_dialog_new (GTK_WIDGET (window), ent_window_get_session (window), people, NULL)));
}

static void
mark_divergent (EntWindow *window)
{
  g_autoptr (EntRecord) first = find (window, "stakeholder", "Thomas Okafor");
  g_autoptr (EntRecord) second = find (window, "stakeholder", "Marit Halvorsen");

  gtk_window_present (
      GTK_WINDOW (ent_divergence_dialog_new_mark (GTK_WIDGET (window),
                                                  ent_window_get_session (window), first, second)));
}

static void
resolve (EntWindow *window)
{
  EntSource *source = ent_session_get_source (ent_window_get_session (window));
  g_autoptr (GPtrArray) divergences = ent_source_list (source, "success-divergence");

  g_return_if_fail (divergences->len > 1);
  gtk_window_present (GTK_WINDOW (
      ent_divergence_dialog_new_resolve (GTK_WIDGET (window), ent_window_get_session (window),
                                         divergences->pdata[1])));
}

static void
replace_holder (EntWindow *window)
{
  g_autoptr (EntRecord) role = find (window, "role", "CRO");

  gtk_window_present (GTK_WINDOW (
      ent_succession_dialog_new (GTK_WIDGET (window), ent_window_get_session (window), role)));
}

static void
answer_as (EntWindow *window, const char *instrument, const char *name)
{
  EntSession *session = ent_window_get_session (window);
  g_autoptr (EntRecord) questionnaire = find (window, "questionnaire", instrument);
  g_autoptr (EntRecord) person = find (window, "stakeholder", name);
  g_autoptr (EntRecord) audit
      = ent_instrument_dup_current_audit (questionnaire, ent_session_get_today (session));

  gtk_window_present (GTK_WINDOW (
      ent_answer_dialog_new (GTK_WIDGET (window), session, questionnaire, audit, person)));
}

static void
answer (EntWindow *window)
{
  answer_as (window, "Operational questionnaire", "Gareth Lloyd");
}

static void
answer_scored (EntWindow *window)
{
  answer_as (window, "Capability assessment", "Elena Marchetti");
}

static void
start_audit (EntWindow *window)
{
  g_autoptr (EntRecord) questionnaire = find (window, "questionnaire", "Six-symptom check");

  gtk_window_present (GTK_WINDOW (
      ent_start_dialog_new (GTK_WIDGET (window), ent_window_get_session (window), questionnaire)));
}

/* Scrolls the section of the diagnosis that is a @type to the top. */
static void
show_section (EntWindow *window, GType type)
{
  GtkWidget *section = ent_widget_test_find (GTK_WIDGET (window), type, NULL);
  GtkWidget *scroller = gtk_widget_get_ancestor (section, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *content = gtk_widget_get_parent (section);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double y;

  if (gtk_widget_translate_coordinates (section, content, 0, 0, NULL, &y))
    gtk_adjustment_set_value (adjustment, y);
}

static void
show_dimensions (EntWindow *window)
{
  GtkWidget *row = ent_widget_test_find (GTK_WIDGET (window), ENT_TYPE_DIMENSION_ROW, NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ent_gallery_settle (window);
  show_section (window, ENT_TYPE_DIMENSIONS_GROUP);
}

static void
show_fix (EntWindow *window)
{
  show_section (window, ENT_TYPE_FIX_LINE);
}

static void
show_audits (EntWindow *window)
{
  show_section (window, ENT_TYPE_AUDIT_VIEW);
}

/* An instrument in words, whose first answers are about to be judged. */
static void
show_judging (EntWindow *window)
{
  g_autoptr (EntRecord) questionnaire = find (window, "questionnaire", "Strategic questionnaire");
  g_autoptr (GPtrArray) questions = ent_record_list_children (questionnaire, "question");
  GtkWidget *view;

  ent_page_show_record (ent_window_get_page (window), questions->pdata[0], NULL);
  ent_gallery_settle (window);
  view = ent_widget_test_find (GTK_WIDGET (window), ENT_TYPE_QUESTION_VIEW, NULL);
  g_signal_emit_by_name (gtk_widget_get_template_child (view, ENT_TYPE_QUESTION_VIEW,
                                                        "judge_button"),
                         "clicked");
}

static void
new_record (EntWindow *window)
{
  gtk_window_present (
      GTK_WINDOW (ent_record_dialog_new (GTK_WIDGET (window), ent_window_get_session (window),
                                         ent_catalogue_find ("action-item", NULL),
                                         "Send the board one number")));
}

static void
run_job (EntWindow *window)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EntJobDialog *dialog = ent_job_dialog_new (GTK_WINDOW (window), "Exporting", cancellable);

  ent_job_dialog_set_fraction (dialog, 0.4);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The palette with its answers to a word. */
static void
search_word (EntWindow *window)
{
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  ent_gallery_settle (window);
  entry = gtk_window_get_focus (GTK_WINDOW (window));
  if (entry != NULL && GTK_IS_EDITABLE (entry))
    gtk_editable_set_text (GTK_EDITABLE (entry), "pipel");
}

/* The glossary as it was before the first of the changes. */
static void
show_past (EntWindow *window)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 14, G_DATE_SEPTEMBER, 2026);
  ent_window_show_past (window, 1, &day);
}

const EntScene ent_gallery_scenes[] = {
  { "new-engagement", "overview", "app.new", NULL, NULL },
  { "shortcuts", NULL, "app.shortcuts", NULL, NULL },
  { "preferences", NULL, "app.preferences", NULL, NULL },
  { "about", NULL, "app.about", NULL, NULL },
  { "export", NULL, "win.export", NULL, NULL },
  { "job", NULL, NULL, run_job, NULL },
  { "main-menu", NULL, NULL, NULL, "open-menu-symbolic" },
  { "palette", NULL, "win.search", NULL, NULL },
  { "palette-word", NULL, NULL, search_word, NULL },
  { "import-xml", NULL, NULL, import_merged, NULL },
  { "import-csv", "stakeholders", NULL, import_table, NULL },
  { "import-vcard", NULL, NULL, import_cards, NULL },
  { "compare", NULL, NULL, compare, NULL },
  { "mark-divergent", NULL, NULL, mark_divergent, NULL },
  { "resolve", NULL, NULL, resolve, NULL },
  { "replace-holder", NULL, NULL, replace_holder, NULL },
  { "filter", NULL, NULL, NULL, "funnel-symbolic" },
  { "columns", NULL, NULL, NULL, "view-columns-symbolic" },
  { "people-menu", NULL, NULL, NULL, "view-more-symbolic" },
  { "answer", "diagnosis", NULL, answer, NULL },
  { "answer-scored", NULL, NULL, answer_scored, NULL },
  { "start-audit", NULL, NULL, start_audit, NULL },
  { "import-instrument", NULL, NULL, import_instrument, NULL },
  { "dimensions", "diagnosis", NULL, show_dimensions, NULL },
  { "fix-line", "diagnosis", NULL, show_fix, NULL },
  { "audits", "diagnosis", NULL, show_audits, NULL },
  { "judging", "diagnosis", NULL, show_judging, NULL },
  { "sign", "glossary", NULL, sign, NULL },
  { "sign-again", NULL, NULL, sign_again, NULL },
  { "sign-round", NULL, NULL, sign_round, NULL },
  { "agree", NULL, NULL, agree, NULL },
  { "new-record", "actions", NULL, new_record, NULL },
  { "past", "glossary", NULL, show_past, NULL },
  { NULL },
};

/* Returns: (nullable): what lies over @window. */
static GtkWidget *
find_dialog (EntWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (window)
        && gtk_widget_get_visible (link->data))
      return link->data;
  return NULL;
}

static GtkWidget *
find_menu_button (GtkWidget *root, const char *icon)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_MENU_BUTTON (root)
      && (g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (root)), icon) == 0
          || (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (root)) == NULL
              && ent_widget_test_find_icon (root, icon) != NULL)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_menu_button (child, icon);
  return found;
}

static GtkWidget *
open_menu (EntWindow *window, const char *icon)
{
  GtkWidget *button = find_menu_button (GTK_WIDGET (window), icon);

  if (button == NULL)
    return NULL;
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ent_gallery_settle (window);
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

GtkWidget *
ent_gallery_open (EntWindow *window, const EntScene *scene)
{
  GtkWidget *dialog;

  if (scene->page != NULL)
    ent_window_show_page (window, scene->page);
  ent_gallery_settle (window);
  if (scene->icon != NULL)
    return open_menu (window, scene->icon);
  if (scene->action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), scene->action, NULL);
  else
    scene->open (window);
  ent_gallery_settle (window);
  dialog = find_dialog (window);
  return dialog != NULL ? dialog : GTK_WIDGET (window);
}

/* An import has the engagement to itself; it gives it back when its window has closed. */
static void
wait_for_engagement (EntWindow *window)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (ent_window_get_engagement (window) == NULL && g_get_monotonic_time () < end)
    ent_widget_test_pause (20);
}

void
ent_gallery_close (EntWindow *window, GtkWidget *front)
{
  if (GTK_IS_POPOVER (front))
    gtk_popover_popdown (GTK_POPOVER (front));
  else if (ENT_IS_JOB_DIALOG (front))
    ent_job_dialog_finish (ENT_JOB_DIALOG (front));
  else if (front != NULL && front != GTK_WIDGET (window))
    gtk_window_close (GTK_WINDOW (front));
  ent_palette_close (
      ENT_PALETTE (ent_widget_test_find (GTK_WIDGET (window), ENT_TYPE_PALETTE, NULL)));
  ent_widget_test_pause (60);
  wait_for_engagement (window);
  ent_window_show_present (window);
  ent_gallery_settle (window);
}
