/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verbs that work on records: kinds, list, show, add, set, remove, search. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "ent-catalogue.h"
#include "ent-init.h"

#include "ent-cli-test.h"

/* Parses what was printed, which must be an array of objects. */
static JsonArray *
parse (EntCliTest *test, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  g_assert_cmpint (test->status, ==, 0);
  json_parser_load_from_data (parser, test->out, -1, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_assert_true (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)));
  return array;
}

static void
test_kinds (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *kinds = ent_cli_test_do (test, "kinds", NULL);
  g_autofree char *fields = ent_cli_test_do (test, "kinds", "term", NULL);
  g_auto (GStrv) lines = g_strsplit (kinds, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, ent_catalogue_get_length ());
  ent_cli_test_assert_says (kinds, "stakeholder\tStakeholder\tpeople\n");
  ent_cli_test_assert_says (fields, "name\tName\ttext, required\n");
  ent_cli_test_assert_says (fields, "owner\tOwner\treference to role");
}

/* The catalogue as JSON is the catalogue. */
static void
test_kinds_json (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *kinds;

  ent_cli_test_run (test, "kinds", "--format", "json", NULL);
  kinds = parse (test, parser);
  g_assert_cmpuint (json_array_get_length (kinds), ==, ent_catalogue_get_length ());
  for (guint i = 0; i < json_array_get_length (kinds); i++)
    {
      JsonObject *object = json_array_get_object_element (kinds, i);
      JsonArray *fields = json_object_get_array_member (object, "fields");
      const EntKind *kind = ent_catalogue_get (i);

      g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, kind->name);
      g_assert_cmpstr (json_object_get_string_member (object, "label"), ==, kind->label);
      g_assert_cmpstr (json_object_get_string_member (object, "feature"), ==, kind->feature);
      g_assert_cmpuint (json_array_get_length (fields), ==, kind->n_fields);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          JsonObject *field = json_array_get_object_element (fields, j);

          g_assert_cmpstr (json_object_get_string_member (field, "name"), ==, kind->fields[j].name);
          g_assert_cmpstr (json_object_get_string_member (field, "type"), ==,
                           ent_type_get_name (kind->fields[j].type));
          g_assert_cmpint (json_object_get_boolean_member (field, "required"), ==,
                           kind->fields[j].required);
          g_assert_cmpstr (json_object_get_string_member_with_default (field, "target", NULL), ==,
                           kind->fields[j].target);
          g_assert_cmpint (json_array_get_length (json_object_get_array_member (field, "choices"))
                               > 0,
                           ==, kind->fields[j].choices != NULL);
        }
    }
}

static void
test_list (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *id = NULL;
  g_autofree char *line = NULL;

  ent_cli_test_make_engagement (test);
  id = ent_cli_test_find (test, "stakeholder", "Ines Albrecht");
  ent_cli_test_run (test, "list", "a.entente", "stakeholder", "--where", "name=Ines Albrecht",
                    NULL);
  line = g_strdup_printf ("%s\tInes Albrecht\t", id);
  g_assert_true (g_str_has_prefix (test->out, line));
  g_assert_true (g_str_has_suffix (test->out, "\n"));
}

typedef struct
{
  const char *kind;
  const char *where[3];
  guint n_lines;
} Where;

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
test_where (void)
{
  static const Where items[] = {
    { "role", { "side=internal" }, 2 },
    { "role", { "side=Internal" }, 2 },
    { "role", { "side!=internal" }, 1 },
    { "role", { "Name=cmo" }, 0 },
    { "term", { "owner=CMO" }, 1 },
    { "term", { "owner=cmo" }, 1 },
    { "term", { "owner!=CMO" }, 1 },
    { "term", { "owner=" }, 0 },
    { "stakeholder", { "region=" }, 1 },
    { "stakeholder", { "region!=" }, 2 },
    { "stakeholder", { "name=J. Smith", "region=North" }, 1 },
  };
  g_autoptr (EntCliTest) test = ent_cli_test_new ();

  ent_cli_test_make_engagement (test);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const char *argv[] = { "list",
                             "a.entente",
                             items[i].kind,
                             "-w",
                             items[i].where[0],
                             items[i].where[1] != NULL ? "-w" : NULL,
                             items[i].where[1],
                             NULL };

      ent_cli_test_run_argv (test, argv, NULL);
      g_assert_cmpint (test->status, ==, 0);
      g_assert_cmpuint (count_lines (test->out), ==, items[i].n_lines);
    }
}

static void
test_list_json (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *owner = NULL;
  JsonObject *object;
  JsonArray *records;

  ent_cli_test_make_engagement (test);
  owner = ent_cli_test_find (test, "role", "CMO");
  ent_cli_test_run (test, "list", "a.entente", "stakeholder", "--format", "json", NULL);
  records = parse (test, parser);
  g_assert_cmpuint (json_array_get_length (records), ==, 3);
  object = json_array_get_object_element (records, 0);
  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "stakeholder");
  g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, "Ines Albrecht");
  g_assert_cmpuint (strlen (json_object_get_string_member (object, "id")), ==, 36);
  g_assert_cmpint (json_object_get_int_member (object, "influence"), ==, 4);
  g_assert_true (json_object_get_null_member (object, "region"));
  g_assert_false (json_object_get_boolean_member (object, "can-block"));

  ent_cli_test_run (test, "list", "a.entente", "term", "-f", "json", NULL);
  object = json_array_get_object_element (parse (test, parser), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "owner"), ==, owner);

  ent_cli_test_run (test, "list", "a.entente", "meeting", "-f", "json", NULL);
  g_assert_cmpstr (test->out, ==, "[]\n");
}

static void
test_list_csv (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_auto (GStrv) lines = NULL;

  ent_cli_test_make_engagement (test);
  ent_cli_test_run (test, "list", "a.entente", "role", "--format", "csv", NULL);
  lines = g_strsplit (test->out, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[0], "id,name,"));
}

static void
test_show (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *id = NULL;
  g_autofree char *side = NULL;
  g_autofree char *expected = NULL;

  ent_cli_test_make_engagement (test);
  id = ent_cli_test_find (test, "term", "MQL");
  side = ent_cli_test_do (test, "add", "a.entente", "term-definition", "term=mql", "side=marketing",
                          "text=Any form fill\nor call", NULL);
  ent_cli_test_run (test, "show", "a.entente", id, NULL);
  expected = g_strdup_printf ("term \"MQL\" %s\n"
                              "  name: MQL\n"
                              "  required: false\n"
                              "  owner: CMO\n"
                              "  term-definition \"marketing\" %s\n"
                              "    term: MQL\n"
                              "    side: marketing\n"
                              "    text: Any form fill\n"
                              "      or call\n",
                              id, side);
  g_assert_cmpstr (test->out, ==, expected);

  ent_cli_test_run (test, "show", "a.entente", id, "--format", "json", NULL);
  g_assert_cmpuint (json_array_get_length (parse (test, parser)), ==, 1);
}

/* References by title and id, choices by value and label, fields by name and label. */
static void
test_values (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *role = NULL;
  g_autofree char *value = NULL;
  g_autofree char *id = NULL;
  g_autofree char *shown = NULL;

  ent_cli_test_make_engagement (test);
  role = ent_cli_test_find (test, "role", "CMO");
  value = g_strdup_printf ("signatories=%s; cro", role);
  id = ent_cli_test_do (test, "add", "a.entente", "agreement", "title=Lead handoff", "type=SLA",
                        "What=Leads are called within a day", "owner=RevOps",
                        "next review=2026-12-31", value, "terms=MQL", "terms=SQL", NULL);
  shown = ent_cli_test_do (test, "show", "a.entente", id, NULL);
  ent_cli_test_assert_says (shown, "\n  type: sla\n");
  ent_cli_test_assert_says (shown, "\n  what: Leads are called within a day\n");
  ent_cli_test_assert_says (shown, "\n  signatories: CMO; CRO\n");
  ent_cli_test_assert_says (shown, "\n  terms: MQL; SQL");
}

static void
test_set_and_remove (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *id = NULL;
  g_autofree char *role = NULL;
  g_autofree char *shown = NULL;

  ent_cli_test_make_engagement (test);
  id = ent_cli_test_find (test, "term", "MQL");
  ent_cli_test_run (test, "set", "a.entente", id, "name=Qualified lead", "owner=", NULL);
  ent_cli_test_assert (test, 0, NULL);
  g_assert_cmpstr (test->out, ==, "");
  shown = ent_cli_test_do (test, "show", "a.entente", id, NULL);
  ent_cli_test_assert_says (shown, "\n  name: Qualified lead\n");
  g_assert_null (strstr (shown, "owner"));

  ent_cli_test_run (test, "remove", "a.entente", id, NULL);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_run (test, "show", "a.entente", id, NULL);
  ent_cli_test_assert (test, 3, "There is no record with the id");

  role = ent_cli_test_find (test, "role", "CRO");
  ent_cli_test_run (test, "remove", "a.entente", role, NULL);
  ent_cli_test_assert (test, 3, "it is cited by Term “SQL”");
}

/* Two records of one name that cite the same are named once. */
static void
test_remove_cited_twice (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *role = NULL;
  const char *first;

  ent_cli_test_make_engagement (test);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *id = ent_cli_test_do (test, "add", "a.entente", "milestone", "name=Pipeline",
                                             "owner=RevOps", "due=2026-06-30", NULL);
    }
  role = ent_cli_test_find (test, "role", "RevOps");
  ent_cli_test_run (test, "remove", "a.entente", role, NULL);
  ent_cli_test_assert (test, 3, "“Pipeline”");
  first = strstr (test->err, "Pipeline");
  g_assert_null (strstr (first + 1, "Pipeline"));
}

static void
test_search (void)
{
  g_autoptr (EntCliTest) test = ent_cli_test_new ();
  g_autofree char *id = NULL;
  g_autofree char *line = NULL;
  g_autofree char *few = NULL;

  ent_cli_test_make_engagement (test);
  id = ent_cli_test_find (test, "stakeholder", "Ines Albrecht");
  ent_cli_test_run (test, "search", "a.entente", "ines", "albr", NULL);
  line = g_strdup_printf ("%s\tstakeholder\tInes Albrecht\t", id);
  ent_cli_test_assert (test, 0, NULL);
  ent_cli_test_assert_says (test->out, line);
  ent_cli_test_run (test, "search", "a.entente", "nowhere", NULL);
  g_assert_cmpstr (test->out, ==, "");
  g_assert_cmpint (test->status, ==, 0);
  few = ent_cli_test_do (test, "search", "a.entente", "--limit=1", "smith", NULL);
  g_assert_null (strchr (few, '\n'));
  ent_cli_test_run (test, "search", "a.entente", "--", "-n", NULL);
  ent_cli_test_assert (test, 0, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ent_init ();
  g_test_add_func ("/cli-records/kinds", test_kinds);
  g_test_add_func ("/cli-records/kinds-json", test_kinds_json);
  g_test_add_func ("/cli-records/list", test_list);
  g_test_add_func ("/cli-records/where", test_where);
  g_test_add_func ("/cli-records/list-json", test_list_json);
  g_test_add_func ("/cli-records/list-csv", test_list_csv);
  g_test_add_func ("/cli-records/show", test_show);
  g_test_add_func ("/cli-records/values", test_values);
  g_test_add_func ("/cli-records/set-and-remove", test_set_and_remove);
  g_test_add_func ("/cli-records/remove-cited-twice", test_remove_cited_twice);
  g_test_add_func ("/cli-records/search", test_search);
  return g_test_run ();
}
