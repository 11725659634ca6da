/* SPDX-License-Identifier: GPL-3.0-or-later
 * By keyboard alone: a term from two definitions to agreed and signed by two roles; then edited,
 * found stale, and signed again. */
#include "ent-glossary-kinds.h"
#include "ent-signing-state.h"
#include "ent-term-state.h"
#include "ent-term-view.h"
#include "ent-window-test.h"

static EntSession *
get_session (EntWindowFixture *fixture)
{
  return ent_window_get_session (fixture->window);
}

/* A role with its holder since the beginning of the year. Returns: (transfer full) */
static EntRecord *
add_role (EntWindowFixture *fixture, const char *name, const char *holder)
{
  g_autoptr (EntRecord) person = ent_window_test_find (fixture, "stakeholder", holder);
  EntRecord *role = ent_widget_test_add (get_session (fixture), "role", "name", name, NULL);
  g_autoptr (EntRecord) held
      = ent_widget_test_add (get_session (fixture), "role-holder", "role", ent_record_get_id (role),
                             "holder", ent_record_get_id (person), "from", "2026-01-01", NULL);

  g_assert_nonnull (held);
  return role;
}

static void
add_signatories (EntWindowFixture *fixture)
{
  g_autoptr (EntRecord) cmo = add_role (fixture, "CMO", "Dana Fox");
  g_autoptr (EntRecord) cro = add_role (fixture, "CRO", "Lee Park");
  g_autofree char *roles
      = g_strconcat (ent_record_get_id (cmo), " ", ent_record_get_id (cro), NULL);
  g_autoptr (EntRecord) requirement
      = ent_widget_test_add (get_session (fixture), "signatory-requirement", "subject", "term",
                             "roles", roles, NULL);

  g_assert_nonnull (requirement);
}

static EntSigningState
get_state (EntWindowFixture *fixture, EntRecord *term)
{
  return ent_signing_get_state (term,
                                ent_signing_watch_get_signatures (
                                    ent_session_get_signing (get_session (fixture))),
                                NULL);
}

/* What was typed is stored as what it was meant for. */
static void
assert_text (EntRecord *term, const char *kind, guint index, guint field, const char *text)
{
  g_autoptr (GPtrArray) records = ent_record_list_children (term, kind);

  g_assert_cmpuint (records->len, >, index);
  g_assert_cmpstr (ent_record_get_text (records->pdata[index], field), ==, text);
}

static void
press (EntWindowFixture *fixture, const char *keys)
{
  ent_window_test_press (fixture->window, keys);
}

static void
write_text (EntWindowFixture *fixture, const char *text)
{
  ent_window_test_type (fixture->window, text);
}

/* The focus is inside a widget of @type. */
static void
assert_within (EntWindowFixture *fixture, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, type));
}

/* The palette leads to the term; Return goes on to the first side that has said nothing. */
static void
go_to_term (EntWindowFixture *fixture)
{
  press (fixture, "ctrl+k");
  write_text (fixture, "MQL");
  ent_widget_test_pause (200);
  press (fixture, "Return");
  g_assert_cmpstr (ent_window_test_get_page (fixture), ==, "glossary");
  press (fixture, "Return");
}

/* Both sides, and a text to agree on. */
static void
define_and_agree (EntWindowFixture *fixture)
{
  go_to_term (fixture);
  write_text (fixture, "any form fill");
  press (fixture, "Tab Tab");
  write_text (fixture, "budget confirmed");
  ent_window_test_press_to_open (fixture, "alt+g");
  write_text (fixture, "A lead with a confirmed budget");
  press (fixture, "Tab");
  write_text (fixture, "Sales follows up on nothing else");
  ent_window_test_press_to_close (fixture, "ctrl+Return");
}

/* The focus goes from one role's button to the next one's. */
static void
sign_twice (EntWindowFixture *fixture)
{
  press (fixture, "alt+s");
  for (guint i = 0; i < 2; i++)
    {
      ent_window_test_press_to_open (fixture, "Return");
      ent_window_test_press_to_close (fixture, "Return");
      ent_widget_test_pause (100);
    }
}

static void
test_whole_way (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) term = ent_window_test_find (fixture, "term", "MQL");

  add_signatories (fixture);
  ent_window_test_settle (fixture->window);
  define_and_agree (fixture);
  g_assert_cmpint (get_state (fixture, term), ==, ENT_SIGNING_AGREED);
  assert_text (term, "term-definition", 0, ENT_TERM_DEFINITION_TEXT, "any form fill");
  assert_text (term, "term-definition", 1, ENT_TERM_DEFINITION_TEXT, "budget confirmed");
  assert_text (term, "agreed-version", 0, ENT_AGREED_VERSION_WHY,
               "Sales follows up on nothing else");
  sign_twice (fixture);
  g_assert_cmpint (get_state (fixture, term), ==, ENT_SIGNING_SIGNED);

  go_to_term (fixture);
  press (fixture, "ctrl+End");
  write_text (fixture, " or a call");
  press (fixture, "Tab");
  ent_widget_test_pause (100);
  assert_text (term, "term-definition", 0, ENT_TERM_DEFINITION_TEXT, "any form fill or a call");
  g_assert_cmpint (get_state (fixture, term), ==, ENT_SIGNING_STALE);
  sign_twice (fixture);
  g_assert_cmpint (get_state (fixture, term), ==, ENT_SIGNING_SIGNED);
}

/* The palette leads to the row of the term that was looked for, and Tab goes on to the term, not to
 * the next of so many rows. */
static void
test_one_of_many (EntWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) sql = ent_window_test_find (fixture, "term", "SQL");

  press (fixture, "ctrl+k");
  write_text (fixture, "SQL");
  ent_widget_test_pause (200);
  press (fixture, "Return Return");
  write_text (fixture, "a request for a demo");
  press (fixture, "Tab");
  ent_widget_test_pause (100);
  assert_text (sql, "term-definition", 0, ENT_TERM_DEFINITION_TEXT, "a request for a demo");
  press (fixture, "ctrl+shift+f Escape");
  ent_widget_test_pause (100);
  press (fixture, "Tab");
  assert_within (fixture, ENT_TYPE_TERM_VIEW);
  press (fixture, "ctrl+shift+f Escape");
  ent_widget_test_pause (100);
  press (fixture, "shift+Tab");
  assert_within (fixture, GTK_TYPE_DROP_DOWN);
}

int
main (int argc, char *argv[])
{
  ent_window_test_init (&argc, &argv);
  ent_window_test_add ("/glossary/keyboard", test_whole_way, NULL);
  ent_window_test_add ("/glossary/keyboard/one-of-many", test_one_of_many, NULL);
  return g_test_run ();
}
