/* SPDX-License-Identifier: GPL-3.0-or-later
 * References as people write them, and guesses at mistyped names. */
#include "ent-title-index.h"

#include "ent-catalogue.h"
#include "ent-error.h"
#include "ent-suggestion.h"
#include "ent-test.h"

typedef struct
{
  EntTest *test;
  EntRecord *cmo;
  EntRecord *cro;
  const EntField *owner;       /* of a term: one role */
  const EntField *signatories; /* of an agreement: roles */
  const EntField *about;       /* of an action item: any records */
} Fixture;

static const EntField *
find_field (const char *kind, const char *field)
{
  return ent_kind_find_field (ent_catalogue_find (kind, NULL), field, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  EntTest *test = ent_test_new (NULL);

  fixture->test = test;
  fixture->cmo = ent_test_add (test, "role", "name", "CMO", "side", "internal", NULL);
  fixture->cro = ent_test_add (test, "role", "name", "Häuptling", "side", "internal", NULL);
  ent_test_add (test, "role", "name", "Sales; marketing", "side", "internal", NULL);
  ent_test_add (test, "term", "name", "MQL", NULL);
  ent_test_add (test, "metric", "name", "mql", "better", "higher", NULL);
  ent_test_add (test, "stakeholder", "name", "J. Smith", NULL);
  ent_test_add (test, "stakeholder", "name", "J. Smith", NULL);
  fixture->owner = find_field ("term", "owner");
  fixture->signatories = find_field ("agreement", "signatories");
  fixture->about = find_field ("action-item", "about");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ent_test_free (fixture->test);
}

static void
assert_reads (Fixture *fixture, const EntField *field, const char *text, const char *value)
{
  g_autoptr (EntTitleIndex) index = ent_title_index_new (fixture->test->source);
  g_autofree char *result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ent_title_index_read (index, field, text, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (result, ==, value);
}

static void
assert_refuses (Fixture *fixture, const EntField *field, const char *text, int code)
{
  g_autoptr (EntTitleIndex) index = ent_title_index_new (fixture->test->source);
  g_autofree char *result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (ent_title_index_read (index, field, text, &result, &error));
  g_assert_error (error, ENT_ERROR, code);
  g_assert_null (result);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  const char *cmo = ENT_TEST_ID (fixture->cmo);
  const char *cro = ENT_TEST_ID (fixture->cro);
  g_autofree char *upper = g_ascii_strup (cmo, -1);
  g_autofree char *both = g_strdup_printf ("%s %s", cmo, cro);
  g_autofree char *mixed = g_strdup_printf ("CMO;%s ;cmo", cro);

  assert_reads (fixture, fixture->owner, "CMO", cmo);
  assert_reads (fixture, fixture->owner, " cmo ", cmo);
  assert_reads (fixture, fixture->owner, "HÄUPTLING", cro);
  assert_reads (fixture, fixture->owner, "Ha\xcc\x88uptling", cro);
  assert_reads (fixture, fixture->owner, upper, cmo);
  assert_reads (fixture, fixture->owner, "", NULL);
  assert_reads (fixture, fixture->owner, " \n", NULL);
  assert_reads (fixture, fixture->signatories, mixed, both);
  assert_reads (fixture, fixture->signatories, ";", NULL);
  assert_reads (fixture, fixture->about, "cmo", cmo);
}

static void
test_refuse (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntRecord) term = ent_source_find_titled (fixture->test->source, "term", "MQL", NULL);

  assert_refuses (fixture, fixture->owner, "CFO", ENT_ERROR_NOT_FOUND);
  assert_refuses (fixture, fixture->owner, "CMO; CRO", ENT_ERROR_NOT_FOUND);
  assert_refuses (fixture, fixture->owner, "\xff", ENT_ERROR_NOT_FOUND);
  assert_refuses (fixture, fixture->owner, "0196b1c0-0000-7000-8000-000000000001",
                  ENT_ERROR_NOT_FOUND);
  assert_refuses (fixture, fixture->owner, ENT_TEST_ID (term), ENT_ERROR_INVALID);
  assert_refuses (fixture, fixture->signatories, "CMO;MQL", ENT_ERROR_NOT_FOUND);
  assert_refuses (fixture, fixture->about, "J. Smith", ENT_ERROR_INVALID);
  assert_refuses (fixture, fixture->about, "MQL", ENT_ERROR_INVALID);
}

/* What is written is read back, and is a title wherever that is enough. */
static void
test_format (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntTitleIndex) index = ent_title_index_new (fixture->test->source);
  g_autoptr (EntRecord) term = ent_source_find_titled (fixture->test->source, "term", "MQL", NULL);
  g_autoptr (EntRecord) strange
      = ent_source_find_titled (fixture->test->source, "role", "Sales; marketing", NULL);
  g_autofree char *value = g_strdup_printf ("%s %s %s", ENT_TEST_ID (fixture->cmo),
                                            ENT_TEST_ID (term), ENT_TEST_ID (strange));
  g_autofree char *expected
      = g_strdup_printf ("CMO; %s; %s", ENT_TEST_ID (term), ENT_TEST_ID (strange));
  g_autofree char *text = ent_title_index_format (index, fixture->about, value);
  g_autofree char *nothing = ent_title_index_format (index, fixture->about, NULL);
  g_autofree char *gone
      = ent_title_index_format (index, fixture->owner, "0196b1c0-0000-7000-8000-000000000001");

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (gone, ==, "0196b1c0-0000-7000-8000-000000000001");
  assert_reads (fixture, fixture->about, text, value);
}

/* Records that are about to come can be named already. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntTitleIndex) index = ent_title_index_new (fixture->test->source);
  const EntKind *kind = ent_catalogue_find ("role", NULL);
  const char *id = "0196b1c0-0000-7000-8000-000000000001";
  g_autofree char *by_title = NULL;
  g_autofree char *by_id = NULL;
  g_autofree char *twice = NULL;
  g_autoptr (GError) error = NULL;

  ent_title_index_add (index, kind, id, "CFO");
  g_assert_true (ent_title_index_read (index, fixture->owner, "cfo", &by_title, NULL));
  g_assert_cmpstr (by_title, ==, id);
  g_assert_true (ent_title_index_read (index, fixture->owner, id, &by_id, NULL));
  g_assert_cmpstr (by_id, ==, id);
  ent_title_index_add (index, kind, "0196b1c0-0000-7000-8000-000000000002", "CMO");
  g_assert_false (ent_title_index_read (index, fixture->owner, "CMO", &twice, &error));
  g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
}

static void
test_suggestions (void)
{
  static const char *const names[]
      = { "list", "show", "add", "set", "stakeholder", "history", NULL };
  static const struct
  {
    const char *word;
    const char *meant;
  } items[] = {
    { "lits", "list" },
    { "lst", "list" },
    { "LIST", "list" },
    { "shwo", "show" },
    { "stakholder", "stakeholder" },
    { "stakeholders", "stakeholder" },
    { "hsitory", "history" },
    { "sett", "set" },
    { "frobnicate", NULL },
    { "x", NULL },
    { "", NULL },
    { "xyz", NULL },
    { "a very long word that is far longer than any name could be", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_cmpstr (ent_suggestion_find (items[i].word, names), ==, items[i].meant);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add ("/title-index/read", Fixture, NULL, set_up, test_read, tear_down);
  g_test_add ("/title-index/refuse", Fixture, NULL, set_up, test_refuse, tear_down);
  g_test_add ("/title-index/format", Fixture, NULL, set_up, test_format, tear_down);
  g_test_add ("/title-index/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add_func ("/suggestion/find", test_suggestions);
  return g_test_run ();
}
