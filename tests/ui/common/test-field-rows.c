/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row for each type of field: what is typed or chosen is checked, stored, undone; what breaks a
 * rule is not stored and says why. */
#include "ent-field-row.h"

#include "ent-journal.h"
#include "ent-record-form.h"
#include "ent-transaction.h"
#include "ent-widget-test.h"

/* More than the pause after which typing is stored. */
#define LONGER_THAN_PAUSE 1200

typedef struct
{
  EntSession *session;
  EntRecord *record;
  GtkWidget *window;
  EntRecordForm *form;
} Fixture;

static void
set_up (Fixture *fixture, EntSession *session, EntRecord *record)
{
  GtkWidget *form = ent_record_form_new ();

  fixture->session = session;
  fixture->record = record;
  fixture->form = ENT_RECORD_FORM (form);
  ent_record_form_set_record (fixture->form, session, record);
  fixture->window = ent_widget_test_window (form, 420, 900);
}

/* The form goes with its window, and nothing of it stays. */
static void
tear_down (Fixture *fixture)
{
  g_object_ref (fixture->form);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ent_widget_test_finalize (fixture->form);
  ent_widget_test_finalize (fixture->record);
  ent_widget_test_finalize (fixture->session);
}

static EntFieldRow *
get_row (Fixture *fixture, const char *field)
{
  GtkWidget *row = ent_widget_test_find (GTK_WIDGET (fixture->form), ENT_TYPE_FIELD_ROW, field);

  g_assert_nonnull (row);
  return ENT_FIELD_ROW (row);
}

static GtkWidget *
get_text (EntFieldRow *row)
{
  GtkWidget *text = ent_widget_test_find (GTK_WIDGET (row), GTK_TYPE_TEXT, NULL);

  g_assert_nonnull (text);
  return text;
}

static const char *
get_shown (EntFieldRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_text (row)));
}

static void
type (EntFieldRow *row, const char *text)
{
  ent_field_row_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (get_text (row)), text);
}

static const char *
get_stored (Fixture *fixture, const char *field)
{
  guint index;

  ent_kind_find_field (ent_record_get_kind (fixture->record), field, &index);
  return ent_record_get_text (fixture->record, index);
}

static EntSession *
create_records (EntRecord **stakeholder, EntRecord **body, EntRecord **meeting, EntRecord **debrief)
{
  EntSession *session = ent_widget_test_session ();

  *stakeholder = ent_widget_test_add (session, "stakeholder", "name", "Ada Mora", NULL);
  *body = ent_widget_test_add (session, "body", "name", "Steering", "type", "steering-committee",
                               NULL);
  *meeting = ent_widget_test_add (session, "meeting", "title", "June", "scheduled",
                                  "2026-05-31T14:00", "body", ent_record_get_id (*body), NULL);
  *debrief = ent_widget_test_add (session, "closed-lost-debrief", "deal", "Northwind", "lost-on",
                                  "2026-05-20", NULL);
  return session;
}

/* One line of text, by type: what is typed, what is stored, what is shown then, what is refused. */
static const struct
{
  const char *kind;
  const char *field;
  const char *typed;
  const char *stored;
  const char *shown;
  const char *refused; /* (nullable) */
} lines[] = {
  { "stakeholder", "name", "  Ada Moreno ", "Ada Moreno", "Ada Moreno", "Ada\001Mora" },
  { "stakeholder", "influence", "4", "4", "4", "6" },
  { "stakeholder", "support", "-2", "-2", "-2", "much" },
  { "body", "quorum", "2/3", "2/3", "2/3", "2/0" },
  { "body", "duration", "1 h 30 min", "PT90M", "1 h 30 min", "a while" },
  { "meeting", "scheduled", "30 June 2026, 9:30", "2026-06-30T09:30:00", "30 June 2026, 09:30",
    "30 June" },
  { "closed-lost-debrief", "value", "EUR 1,250", "1250.00 EUR", "1250.00 EUR", "1250" },
  { "closed-lost-debrief", "lost-on", "+5", "2026-06-06", "6 June 2026", "soon" },
};

static EntRecord *
pick (const char *kind, EntRecord **records, guint n)
{
  EntRecord *picked = NULL;

  for (guint i = 0; i < n; i++)
    if (ent_record_is_kind (records[i], kind))
      picked = g_object_ref (records[i]);
  g_assert_nonnull (picked);
  return picked;
}

static void
test_line (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  EntRecord *records[4];
  EntSession *session = create_records (&records[0], &records[1], &records[2], &records[3]);
  Fixture fixture;
  g_autofree char *before = NULL;
  g_autofree char *shown_before = NULL;
  EntFieldRow *row;

  set_up (&fixture, session, pick (lines[index].kind, records, G_N_ELEMENTS (records)));
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    g_object_unref (records[i]);
  row = get_row (&fixture, lines[index].field);
  before = g_strdup (get_stored (&fixture, lines[index].field));
  shown_before = g_strdup (get_shown (row));

  type (row, lines[index].typed);
  g_assert_null (ent_field_row_get_problem (row));
  g_assert_cmpstr (get_stored (&fixture, lines[index].field), ==, before);
  g_signal_emit_by_name (get_text (row), "activate");
  g_assert_cmpstr (get_stored (&fixture, lines[index].field), ==, lines[index].stored);
  ent_widget_test_settle ();
  g_assert_cmpstr (get_shown (row), ==, lines[index].shown);

  type (row, lines[index].refused);
  g_assert_nonnull (ent_field_row_get_problem (row));
  g_assert_false (ent_field_row_commit (row));
  g_assert_cmpstr (get_stored (&fixture, lines[index].field), ==, lines[index].stored);
  gtk_test_accessible_assert_state (get_text (row), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  ent_field_row_revert (row);
  g_assert_null (ent_field_row_get_problem (row));
  g_assert_cmpstr (get_shown (row), ==, lines[index].shown);

  ent_session_undo (session);
  g_assert_cmpstr (get_stored (&fixture, lines[index].field), ==, before);
  g_assert_cmpstr (get_shown (row), ==, shown_before);
  tear_down (&fixture);
}

static void
set_up_kind (Fixture *fixture, const char *kind)
{
  EntRecord *records[4];
  EntSession *session = create_records (&records[0], &records[1], &records[2], &records[3]);

  set_up (fixture, session, pick (kind, records, G_N_ELEMENTS (records)));
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    g_object_unref (records[i]);
}

/* A long text is seen whole at once, also after another record's shorter one: the view is never
 * less high than its lines. */
static void
test_growing (void)
{
  static const char text[] = "One number in both decks, the same in March as in the board's report "
                             "of June, whoever reads it out.\nNo more arguing.\n\nA third part.";
  Fixture fixture;
  g_autoptr (EntRecord) other = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter end;
  GdkRectangle last;
  GtkWidget *view;
  int height;

  set_up_kind (&fixture, "stakeholder");
  other = ent_widget_test_add (fixture.session, "stakeholder", "name", "Bo Lind", "success", text,
                               NULL);
  ent_record_form_set_record (fixture.form, fixture.session, other);
  gtk_test_widget_wait_for_draw (fixture.window);
  view
      = ent_widget_test_find (GTK_WIDGET (get_row (&fixture, "success")), GTK_TYPE_TEXT_VIEW, NULL);
  height = gtk_widget_get_height (view);
  ent_widget_test_pause (200);
  g_assert_cmpint (gtk_widget_get_height (view), ==, height);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &end, &last);
  g_assert_cmpint (last.y, >, 60);
  g_assert_cmpint (last.y + last.height, <=, height);
  g_clear_object (&other);
  tear_down (&fixture);
}

/* A line that is too long is read whole where nobody edits it. */
static void
test_long_line (void)
{
  static const char text[] = "Sum of the amounts of open sourced opportunities on the last day of "
                             "the month, in the currency of the contract";
  Fixture fixture;
  g_autoptr (EntRecord) other = NULL;
  GtkWidget *row;
  GtkLabel *whole;
  int short_height;

  set_up_kind (&fixture, "stakeholder");
  row = GTK_WIDGET (get_row (&fixture, "organisation"));
  short_height = gtk_widget_get_height (row);
  other = ent_widget_test_add (fixture.session, "stakeholder", "name", "Bo Lind", "organisation",
                               text, NULL);
  ent_record_form_set_record (fixture.form, fixture.session, other);
  ent_widget_test_settle ();
  whole = GTK_LABEL (ent_widget_test_find_text (row, text));
  g_assert_nonnull (whole);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (whole)));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (whole)), >, 1);
  g_assert_cmpint (gtk_widget_get_height (row), >, short_height + 12);
  g_clear_object (&other);
  tear_down (&fixture);
}

/* What belongs in an empty field stands there whole, however long, until something does. */
static void
test_hint (void)
{
  static const char *const fields[] = { "region", "success" };
  Fixture fixture;

  set_up_kind (&fixture, "stakeholder");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (&fixture, fields[i]));
      const EntField *field = ent_field_row_get_field (ENT_FIELD_ROW (row));
      GtkWidget *hint = ent_widget_test_find_text (row, field->help);

      g_assert_nonnull (hint);
      g_assert_true (gtk_widget_has_css_class (hint, "placeholder"));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (hint))));
    }
  type (get_row (&fixture, "region"), "Nordics");
  g_assert_null (
      ent_widget_test_find_text (GTK_WIDGET (get_row (&fixture, "region")),
                                 ent_field_row_get_field (get_row (&fixture, "region"))->help));
  tear_down (&fixture);
}

/* Nobody presses a key to store: a pause is enough. */
static void
test_pause (void)
{
  Fixture fixture;
  EntFieldRow *row;

  set_up_kind (&fixture, "stakeholder");
  row = get_row (&fixture, "job-title");
  type (row, "CMO");
  ent_widget_test_pause (200);
  g_assert_null (get_stored (&fixture, "job-title"));
  ent_widget_test_pause (LONGER_THAN_PAUSE);
  g_assert_cmpstr (get_stored (&fixture, "job-title"), ==, "CMO");
  tear_down (&fixture);
}

/* Neither another field, another record nor closing the window loses what was typed. */
static void
test_leaving (void)
{
  Fixture fixture;
  g_autoptr (EntRecord) other = NULL;
  guint region;

  set_up_kind (&fixture, "stakeholder");
  type (get_row (&fixture, "job-title"), "CMO");
  ent_field_row_focus (get_row (&fixture, "organisation"));
  g_assert_cmpstr (get_stored (&fixture, "job-title"), ==, "CMO");

  type (get_row (&fixture, "organisation"), "Northwind");
  other = ent_widget_test_add (fixture.session, "stakeholder", "name", "Bo Lind", NULL);
  ent_record_form_set_record (fixture.form, fixture.session, other);
  g_assert_cmpstr (get_stored (&fixture, "organisation"), ==, "Northwind");
  g_assert_cmpstr (get_shown (get_row (&fixture, "organisation")), ==, "");

  type (get_row (&fixture, "region"), "Nordics");
  ent_kind_find_field (ent_record_get_kind (other), "region", &region);
  g_object_ref (fixture.form);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  g_assert_cmpstr (ent_record_get_text (other, region), ==, "Nordics");
  g_clear_object (&other);
  ent_widget_test_finalize (fixture.form);
  ent_widget_test_finalize (fixture.record);
  ent_widget_test_finalize (fixture.session);
}

/* Another window or an undo changes the record: the row follows, but for text being typed. */
static void
test_change_elsewhere (void)
{
  Fixture fixture;
  EntFieldRow *row;
  guint index;

  set_up_kind (&fixture, "stakeholder");
  row = get_row (&fixture, "job-title");
  ent_kind_find_field (ent_record_get_kind (fixture.record), "job-title", &index);
  g_assert_true (ent_record_change (fixture.record, index, "CMO", NULL));
  g_assert_cmpstr (get_shown (row), ==, "CMO");

  ent_field_row_focus (row);
  gtk_editable_set_position (GTK_EDITABLE (get_text (row)), 2);
  g_assert_true (ent_record_change (fixture.record, index, "CMO EMEA", NULL));
  g_assert_cmpstr (get_shown (row), ==, "CMO EMEA");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (get_text (row))), ==, 2);

  type (row, "Chief");
  g_assert_true (ent_record_change (fixture.record, index, "CMO APAC", NULL));
  g_assert_cmpstr (get_shown (row), ==, "Chief");
  ent_field_row_revert (row);
  g_assert_cmpstr (get_shown (row), ==, "CMO APAC");
  tear_down (&fixture);
}

/* A draft's date that is needed says so, and how far away it is once it is there. */
static void
test_needed_date (void)
{
  Fixture fixture;
  g_autoptr (EntSubject) draft = NULL;
  EntFieldRow *row;

  set_up_kind (&fixture, "meeting");
  draft = ent_subject_new_draft (fixture.session, ent_record_get_kind (fixture.record), NULL);
  ent_record_form_set_subject (fixture.form, draft);
  ent_widget_test_settle ();
  row = get_row (&fixture, "scheduled");
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (row), "Needed"));
  type (row, "6 June 2026, 9:30");
  g_assert_true (ent_field_row_commit (row));
  ent_widget_test_settle ();
  g_assert_null (ent_widget_test_find_text (GTK_WIDGET (row), "Needed"));
  g_assert_nonnull (ent_widget_test_find_text (GTK_WIDGET (row), "in 5 days"));
  ent_record_form_set_subject (fixture.form, NULL);
  g_clear_object (&draft);
  tear_down (&fixture);
}

/* A field a record cannot be without is not emptied. */
static void
test_required (void)
{
  Fixture fixture;
  EntFieldRow *row;

  set_up_kind (&fixture, "stakeholder");
  row = get_row (&fixture, "name");
  type (row, "  ");
  g_assert_false (ent_field_row_commit (row));
  g_assert_cmpstr (ent_field_row_get_problem (row), ==, "Name cannot be empty.");
  g_assert_cmpstr (get_stored (&fixture, "name"), ==, "Ada Mora");
  tear_down (&fixture);
}

static void
test_steps (void)
{
  Fixture fixture;
  EntFieldRow *row;
  GtkWidget *more;

  set_up_kind (&fixture, "stakeholder");
  row = get_row (&fixture, "influence");
  more = ent_widget_test_find_icon (GTK_WIDGET (row), "list-add-symbolic");
  for (guint i = 0; i < 9; i++)
    g_signal_emit_by_name (more, "clicked");
  g_assert_cmpstr (get_shown (row), ==, "5");
  g_assert_true (ent_field_row_commit (row));
  g_assert_cmpstr (get_stored (&fixture, "influence"), ==, "5");
  tear_down (&fixture);
}

static void
test_long_text (void)
{
  Fixture fixture;
  EntFieldRow *row;
  GtkTextBuffer *buffer;
  GtkWidget *view;

  set_up_kind (&fixture, "stakeholder");
  row = get_row (&fixture, "success");
  view = ent_widget_test_find (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  ent_field_row_focus (row);
  gtk_text_buffer_set_text (buffer, "One number.\n\nIn both decks.", -1);
  ent_field_row_focus (get_row (&fixture, "name"));
  g_assert_cmpstr (get_stored (&fixture, "success"), ==, "One number.\n\nIn both decks.");
  ent_session_undo (fixture.session);
  g_assert_null (get_stored (&fixture, "success"));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Success in their own words");
  tear_down (&fixture);
}

/* The longest text a field takes is there whole, in a row that is no higher than a few pages and
 * scrolls by itself, as ordinary texts do not; one that is longer yet is refused in words. */
static void
test_very_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Fixture fixture;
  EntFieldRow *row;
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkPolicyType policy;

  set_up_kind (&fixture, "stakeholder");
  row = get_row (&fixture, "success");
  view = ent_widget_test_find (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (buffer, "One number for all.", -1);
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (gtk_widget_get_parent (view)), NULL,
                                  &policy);
  g_assert_cmpint (policy, ==, GTK_POLICY_NEVER);
  while (text->len < 400 * 1024)
    g_string_append (text, "Wir wollen eine Zahl für alle, und zwar überall dieselbe.\n");
  g_string_append (text, "End");
  gtk_text_buffer_set_text (buffer, text->str, -1);
  g_assert_true (ent_field_row_commit (row));
  ent_widget_test_settle ();
  g_assert_cmpstr (get_stored (&fixture, "success"), ==, text->str);
  g_assert_cmpint (gtk_widget_get_height (view), <, 20000);
  while (text->len < 600 * 1024)
    g_string_append (text, "Wir wollen eine Zahl für alle, und zwar überall dieselbe.\n");
  gtk_text_buffer_set_text (buffer, text->str, -1);
  g_assert_false (ent_field_row_commit (row));
  g_assert_nonnull (ent_field_row_get_problem (row));
  ent_field_row_revert (row);
  tear_down (&fixture);
}

static void
test_boolean (void)
{
  Fixture fixture;
  GtkWidget *toggle;

  set_up_kind (&fixture, "stakeholder");
  toggle
      = ent_widget_test_find (GTK_WIDGET (get_row (&fixture, "can-block")), GTK_TYPE_SWITCH, NULL);
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Can block");
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  g_assert_cmpstr (get_stored (&fixture, "can-block"), ==, "true");
  ent_session_undo (fixture.session);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
  tear_down (&fixture);
}

static void
test_choice (void)
{
  Fixture fixture;
  GtkDropDown *choices;

  set_up_kind (&fixture, "stakeholder");
  choices = GTK_DROP_DOWN (
      ent_widget_test_find (GTK_WIDGET (get_row (&fixture, "class")), GTK_TYPE_DROP_DOWN, NULL));
  gtk_test_accessible_assert_property (GTK_WIDGET (choices), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Class");
  g_assert_cmpuint (gtk_drop_down_get_selected (choices), ==, 0);
  gtk_drop_down_set_selected (choices, 2);
  g_assert_cmpstr (get_stored (&fixture, "class"), ==, "operational-owner");
  gtk_drop_down_set_selected (choices, 0);
  g_assert_null (get_stored (&fixture, "class"));
  ent_session_undo (fixture.session);
  g_assert_cmpuint (gtk_drop_down_get_selected (choices), ==, 2);
  tear_down (&fixture);
}

/* The calendar opens on the stored date; leafing through it chooses nothing; a day chosen in it is
 * stored with the time of day kept. */
static void
test_calendar (void)
{
  Fixture fixture;
  EntFieldRow *row;
  GtkWidget *button;
  GtkWidget *calendar;
  g_autoptr (GDateTime) shown = NULL;
  g_autoptr (GDateTime) chosen = g_date_time_new_local (2027, 5, 2, 0, 0, 0);

  set_up_kind (&fixture, "meeting");
  row = get_row (&fixture, "scheduled");
  button = ent_widget_test_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ent_widget_test_settle ();
  calendar = ent_widget_test_find (GTK_WIDGET (row), GTK_TYPE_CALENDAR, NULL);
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 31);
  g_assert_cmpstr (get_stored (&fixture, "scheduled"), ==, "2026-05-31T14:00:00");
  for (guint i = 0; i < 12; i++)
    g_signal_emit_by_name (ent_widget_test_find_icon (calendar, "pan-end-symbolic"), "clicked");
  g_assert_cmpstr (get_stored (&fixture, "scheduled"), ==, "2026-05-31T14:00:00");
  gtk_calendar_select_day (GTK_CALENDAR (calendar), chosen);
  g_assert_cmpstr (get_stored (&fixture, "scheduled"), ==, "2027-05-02T14:00:00");
  g_assert_cmpstr (get_shown (row), ==, "2 May 2027, 14:00");
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/field-rows/line/%s-%s", lines[i].kind, lines[i].field);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_line);
    }
  g_test_add_func ("/field-rows/hint", test_hint);
  g_test_add_func ("/field-rows/pause", test_pause);
  g_test_add_func ("/field-rows/growing", test_growing);
  g_test_add_func ("/field-rows/long-line", test_long_line);
  g_test_add_func ("/field-rows/leaving", test_leaving);
  g_test_add_func ("/field-rows/change-elsewhere", test_change_elsewhere);
  g_test_add_func ("/field-rows/required", test_required);
  g_test_add_func ("/field-rows/needed-date", test_needed_date);
  g_test_add_func ("/field-rows/steps", test_steps);
  g_test_add_func ("/field-rows/long-text", test_long_text);
  g_test_add_func ("/field-rows/very-long-text", test_very_long_text);
  g_test_add_func ("/field-rows/boolean", test_boolean);
  g_test_add_func ("/field-rows/choice", test_choice);
  g_test_add_func ("/field-rows/calendar", test_calendar);
  return g_test_run ();
}
