/* SPDX-License-Identifier: GPL-3.0-or-later
 * Choosing terms on the glossary page: what is shown is shown in the same widgets, once a frame. */
#include <glib/gstdio.h>

#include "ent-definition-card.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-glossary-page.h"
#include "ent-long-text-row.h"
#include "ent-page-test.h"
#include "ent-role.h"
#include "ent-sign-off-changes.h"
#include "ent-signature-row.h"
#include "ent-signing.h"
#include "ent-term-row.h"
#include "ent-term-view.h"
#include "ent-terms-list.h"
#include "ent-widget-test.h"

static const EntPageInfo info = {
  .name = "glossary",
  .title = "Glossary",
  .kinds = "term signatory-requirement sign-off",
  .create = ent_glossary_page_new,
};

typedef struct
{
  EntPageTest base;
  EntRecord *mql;
  EntRecord *sql;
} Fixture;

static void
define (Fixture *fixture, EntRecord *term, const char *side, const char *text)
{
  g_autoptr (EntRecord) definition
      = ent_widget_test_add (fixture->base.session, "term-definition", "term",
                             ent_record_get_id (term), "side", side, "text", text, NULL);

  g_assert_nonnull (definition);
}

static void
fill (Fixture *fixture)
{
  fixture->mql = ent_widget_test_add (fixture->base.session, "term", "name", "MQL", NULL);
  fixture->sql = ent_widget_test_add (fixture->base.session, "term", "name", "SQL", NULL);
  define (fixture, fixture->mql, "marketing", "Any form fill");
  define (fixture, fixture->mql, "sales", "Any call");
  define (fixture, fixture->sql, "marketing", "A lead sales took");
  define (fixture, fixture->sql, "sales", "A lead sales likes");
  define (fixture, fixture->sql, "finance", "A cost");
}

static void
show (Fixture *fixture)
{
  ent_page_test_show (&fixture->base, &info, 1000, 1200);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->base.session = ent_widget_test_session ();
  fill (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->mql);
  g_clear_object (&fixture->sql);
  ent_page_test_close (&fixture->base);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return ent_widget_test_find_text (ent_page_test_find (&fixture->base, ENT_TYPE_TERM_VIEW, NULL),
                                    text)
         != NULL;
}

static void
choose (Fixture *fixture, EntRecord *term)
{
  g_assert_true (ent_terms_list_select (
      ENT_TERMS_LIST (ent_page_test_find (&fixture->base, ENT_TYPE_TERMS_LIST, NULL)), term));
}

static GtkTextBuffer *
get_buffer (GtkWidget *card)
{
  GtkWidget *row = ent_widget_test_find (card, ENT_TYPE_LONG_TEXT_ROW, NULL);

  return gtk_text_view_get_buffer (ent_long_text_row_get_view (ENT_LONG_TEXT_ROW (row)));
}

static void
assert_text (GtkWidget *card, const char *expected)
{
  GtkTextBuffer *buffer = get_buffer (card);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* The cards stay and show the other term's words; what far sides say follows. */
static void
test_same_widgets (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;
  GtkTextIter at;

  show (fixture);
  card = ent_page_test_find (&fixture->base, ENT_TYPE_DEFINITION_CARD, "marketing");
  assert_text (card, "Any form fill");
  choose (fixture, fixture->sql);
  ent_widget_test_settle ();
  g_assert_true (ent_page_test_find (&fixture->base, ENT_TYPE_DEFINITION_CARD, "marketing")
                 == card);
  assert_text (card, "A lead sales took");
  gtk_text_buffer_get_iter_at_offset (get_buffer (card), &at, (int)strlen ("A lead sales "));
  g_assert_true (gtk_text_iter_starts_tag (&at, NULL));
  g_assert_true (says (fixture, "Finance"));
  choose (fixture, fixture->mql);
  ent_widget_test_settle ();
  g_assert_false (says (fixture, "Finance"));
}

/* What was typed and not stored yet belongs to the term it was typed for. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) definitions = NULL;

  show (fixture);
  gtk_text_buffer_set_text (get_buffer (ent_page_test_find (&fixture->base,
                                                            ENT_TYPE_DEFINITION_CARD, "sales")),
                            "Any answered call", -1);
  choose (fixture, fixture->sql);
  ent_widget_test_settle ();
  definitions = ent_record_list_children (fixture->mql, "term-definition");
  g_assert_true (
      ent_record_equals (definitions->pdata[1], ENT_TERM_DEFINITION_TEXT, "Any answered call"));
  assert_text (ent_page_test_find (&fixture->base, ENT_TYPE_DEFINITION_CARD, "sales"),
               "A lead sales likes");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Several choices before a frame, as of an arrow key that is held: only the last one is shown. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;
  guint shown = 0;

  show (fixture);
  card = ent_page_test_find (&fixture->base, ENT_TYPE_DEFINITION_CARD, "marketing");
  g_signal_connect_swapped (get_buffer (card), "changed", G_CALLBACK (count_cb), &shown);
  for (guint i = 0; i < 5; i++)
    choose (fixture, i % 2 == 0 ? fixture->sql : fixture->mql);
  g_assert_cmpuint (shown, ==, 0);
  ent_widget_test_settle ();
  g_assert_cmpuint (shown, >, 0);
  g_assert_cmpuint (shown, <=, 2);
  assert_text (card, "A lead sales took");
}

/* Whoever goes from the list to the term before the frame is in the term that was chosen. */
static void
test_focus_shows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;

  show (fixture);
  card = ent_page_test_find (&fixture->base, ENT_TYPE_DEFINITION_CARD, "marketing");
  choose (fixture, fixture->sql);
  assert_text (card, "Any form fill");
  ent_definition_card_focus (ENT_DEFINITION_CARD (card), NULL);
  assert_text (card, "A lead sales took");
}

/* What is folded away shows nothing until somebody looks. */
static void
test_folded (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander;
  GtkWidget *owner;

  show (fixture);
  g_assert_true (ent_page_show_record (fixture->base.page, fixture->sql, "owner"));
  ent_widget_test_settle ();
  owner = ent_page_test_find (&fixture->base, ENT_TYPE_FIELD_ROW, "owner");
  g_assert_nonnull (ent_field_row_get_subject (ENT_FIELD_ROW (owner)));
  expander = gtk_widget_get_ancestor (owner, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), FALSE);
  g_assert_null (ent_field_row_get_subject (ENT_FIELD_ROW (owner)));
}

/* Signatures */

static EntRecord *
add_version (Fixture *fixture, EntRecord *term)
{
  return ent_widget_test_add (fixture->base.session, "agreed-version", "term",
                              ent_record_get_id (term), "text", "A lead", "why", "Both say so",
                              NULL);
}

/* Returns: (transfer full): a role that must sign terms, with its holder. */
static EntRecord *
add_signatory (Fixture *fixture)
{
  g_autoptr (EntRecord) ada
      = ent_widget_test_add (fixture->base.session, "stakeholder", "name", "Ada Mora", NULL);
  EntRecord *role = ent_widget_test_add (fixture->base.session, "role", "name", "CMO", NULL);
  g_autoptr (EntRecord) held
      = ent_widget_test_add (fixture->base.session, "role-holder", "role", ent_record_get_id (role),
                             "holder", ent_record_get_id (ada), "from", "2026-01-01", NULL);
  g_autoptr (EntRecord) requirement
      = ent_widget_test_add (fixture->base.session, "signatory-requirement", "subject", "term",
                             "roles", ent_record_get_id (role), NULL);

  g_assert_nonnull (held);
  g_assert_nonnull (requirement);
  return role;
}

static void
sign (Fixture *fixture, EntRecord *version, EntRecord *role)
{
  EntSigning signing = { .subject = version, .role = role, .comment = "At last" };
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (ent_session_get_engagement (fixture->base.session), "Sign", NULL);
  g_autoptr (EntRecord) holder = NULL;
  g_autoptr (EntRecord) sign_off = NULL;

  signing.date = *ent_session_get_today (fixture->base.session);
  signing.holder = holder = ent_role_dup_holder (role, &signing.date);
  sign_off = ent_signing_sign (transaction, &signing, NULL);
  g_assert_nonnull (sign_off);
  g_assert_true (ent_transaction_commit (transaction, NULL));
}

/* Nothing of one term's signatures is left in the rows of the next one's. */
static void
test_signatures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) cmo = add_signatory (fixture);
  g_autoptr (EntRecord) first = add_version (fixture, fixture->mql);
  g_autoptr (EntRecord) second = add_version (fixture, fixture->sql);
  GtkWidget *row;

  sign (fixture, first, cmo);
  g_assert_true (ent_record_change (first, ENT_AGREED_VERSION_TEXT, "A warm lead", NULL));
  show (fixture);
  row = ent_page_test_find (&fixture->base, ENT_TYPE_SIGNATURE_ROW, NULL);
  g_assert_true (says (fixture, "At last"));
  g_assert_true (says (fixture, "What Changed"));
  choose (fixture, fixture->sql);
  ent_widget_test_settle ();
  g_assert_true (ent_page_test_find (&fixture->base, ENT_TYPE_SIGNATURE_ROW, NULL) == row);
  g_assert_false (says (fixture, "At last"));
  g_assert_false (says (fixture, "What Changed"));
  g_assert_true (says (fixture, "Sign…"));
  choose (fixture, fixture->mql);
  ent_widget_test_settle ();
  g_assert_true (says (fixture, "What Changed"));
}

/* Returns: (nullable): the label below @root that holds @words. */
static GtkWidget *
find_words (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What was in force before is read with its reason and with who stood behind it, and who would if
 * it had not been touched since. */
static void
test_earlier (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) cmo = add_signatory (fixture);
  g_autoptr (EntRecord) first = add_version (fixture, fixture->mql);
  g_autoptr (EntRecord) second = NULL;
  GtkWidget *expander;
  GtkWidget *view;

  sign (fixture, first, cmo);
  second = ent_widget_test_add (fixture->base.session, "agreed-version", "term",
                                ent_record_get_id (fixture->mql), "number", "2", "text",
                                "A warm lead", NULL);
  show (fixture);
  view = ent_page_test_find (&fixture->base, ENT_TYPE_TERM_VIEW, NULL);
  expander = gtk_widget_get_ancestor (find_words (view, "Earlier versions"), ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  ent_widget_test_settle ();
  g_assert_nonnull (find_words (expander, "Version 1"));
  g_assert_nonnull (find_words (expander, "Why: Both say so"));
  g_assert_nonnull (find_words (expander, "CMO has signed."));
  g_assert_true (ent_record_change (first, ENT_AGREED_VERSION_TEXT, "Any lead", NULL));
  ent_widget_test_pause (100);
  g_assert_nonnull (find_words (expander, "CMO signed it before it changed."));
}

static gboolean
mentions_change (Fixture *fixture, const char *word)
{
  GtkWidget *changes = ent_page_test_find (&fixture->base, ENT_TYPE_SIGN_OFF_CHANGES, NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (changes); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (strstr (gtk_label_get_text (GTK_LABEL (line)), word) != NULL)
      return TRUE;
  return FALSE;
}

/* What changed stays open, and follows, while the text is edited. */
static void
test_changes_stay_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) cmo = add_signatory (fixture);
  g_autoptr (EntRecord) version = add_version (fixture, fixture->mql);
  GtkWidget *button;

  sign (fixture, version, cmo);
  g_assert_true (ent_record_change (version, ENT_AGREED_VERSION_TEXT, "A warm lead", NULL));
  show (fixture);
  button = ent_widget_test_find_text (ent_page_test_find (&fixture->base, ENT_TYPE_SIGNATURE_ROW,
                                                          NULL),
                                      "What Changed");
  button = gtk_widget_get_ancestor (button, GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ent_widget_test_settle ();
  g_assert_true (mentions_change (fixture, "warm"));
  g_assert_true (ent_record_change (version, ENT_AGREED_VERSION_TEXT, "A hot lead", NULL));
  ent_widget_test_settle ();
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_true (mentions_change (fixture, "hot"));
}

/* The list */

/* Why a term is in its state is found out when somebody points at it. */
static void
test_reason (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *chip;
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  show (fixture);
  row = ent_page_test_find (&fixture->base, ENT_TYPE_TERM_ROW, NULL);
  chip = gtk_widget_get_parent (ent_widget_test_find_text (row, "Divergent"));
  g_assert_null (gtk_widget_get_tooltip_text (chip));
  g_signal_emit_by_name (chip, "query-tooltip", 0, 0, FALSE, tooltip, &shown);
  g_assert_true (shown);
  g_object_unref (tooltip);
}

/* Before the search for citations is through nobody says that there are none. */
static void
test_sought (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-glossary-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fern.entente", NULL);
  g_autoptr (EntEngagement) engagement = ent_engagement_create (path, "Fern", "Dana Fox", NULL);
  Fixture fixture = { NULL };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_JUNE, 2026);
  fixture.base.session = ent_session_new (engagement, &today);
  fill (&fixture);
  fixture.base.page = info.create (&info);
  ent_page_set_session (fixture.base.page, fixture.base.session);
  fixture.base.window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture.base.window), GTK_WIDGET (fixture.base.page));
  g_assert_true (ent_page_show_record (fixture.base.page, fixture.mql, NULL));
  gtk_window_present (GTK_WINDOW (fixture.base.window));
  g_assert_true (says (&fixture, "Looking for what cites it…"));
  g_assert_null (ent_widget_test_find_text (fixture.base.window, "Not cited yet"));
  ent_widget_test_pause (300);
  g_assert_true (says (&fixture, "Not cited yet"));
  tear_down (&fixture, NULL);
  ent_engagement_close (engagement);
  g_unlink (path);
  g_rmdir (folder);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  ent_widget_test_init (&argc, &argv);
  add ("/choosing-terms/same-widgets", test_same_widgets);
  add ("/choosing-terms/typed", test_typed);
  add ("/choosing-terms/held", test_held);
  add ("/choosing-terms/focus-shows", test_focus_shows);
  add ("/choosing-terms/folded", test_folded);
  add ("/choosing-terms/signatures", test_signatures);
  add ("/choosing-terms/earlier", test_earlier);
  add ("/choosing-terms/changes-stay-open", test_changes_stay_open);
  add ("/choosing-terms/reason", test_reason);
  g_test_add_func ("/choosing-terms/sought", test_sought);
  return g_test_run ();
}
