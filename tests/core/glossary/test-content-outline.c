/* SPDX-License-Identifier: GPL-3.0-or-later
 * Contents read back: all that is signed is there to be read, and nothing else is. */
#include "ent-content-outline.h"

#include "ent-content.h"
#include "ent-error.h"
#include "ent-glossary-kinds.h"
#include "ent-signing-test.h"

#include <string.h>

/* Returns: (transfer full): the parts of what is signed of @record. */
static GPtrArray *
read_record (EntRecord *record)
{
  g_autofree char *text = ent_content_make_text (record);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *parts = ent_content_outline_read (text, &error);

  g_assert_no_error (error);
  again = ent_content_outline_write (parts);
  g_assert_cmpstr (again, ==, text);
  return parts;
}

/* Returns: (transfer full): a line for each part, indented: label and text. */
static char *
describe (GPtrArray *parts)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const EntContentPart *part = parts->pdata[i];
      g_autofree char *label = ent_content_part_dup_label (part);
      g_autofree char *text = ent_content_part_dup_text (part);

      g_string_append_printf (lines, "%*s%s: %s\n", (int)part->depth * 2, "", label, text);
    }
  return g_string_free (lines, FALSE);
}

static void
assert_described (EntRecord *record, const char *expected)
{
  g_autoptr (GPtrArray) parts = read_record (record);
  g_autofree char *description = describe (parts);

  g_assert_cmpstr (description, ==, expected);
}

/* Labels and choices as people know them, dates as they say them. */
static void
test_version (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  ent_test_set (self->test, self->version, "effective-from", "2026-03-01");
  assert_described (self->version, "Agreed version: MQL\n"
                                   "  Version: 1\n"
                                   "  Agreed text: Budget confirmed by a person\n"
                                   "  Why: Sales calls nobody else.\n"
                                   "  Effective from: 1 March 2026\n"
                                   "Term it belongs to: MQL\n"
                                   "  Name: MQL\n"
                                   "  Difference: Budget.\n"
                                   "  Definition: Marketing\n"
                                   "    Side: Marketing\n"
                                   "    Definition: Any form fill\n"
                                   "  Definition: Sales\n"
                                   "    Side: Sales\n"
                                   "    Definition: Budget and timeline confirmed\n");
}

/* A name under a heading that says it is not said twice; another one is. */
static void
test_repeats (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) parts = read_record (self->version);
  g_autoptr (GString) repeated = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    if (ent_content_outline_repeats (parts, i))
      g_string_append_printf (repeated, "%s ", ((EntContentPart *)parts->pdata[i])->name);
  g_assert_cmpstr (repeated->str, ==, "name side side ");
}

/* What is cited is named by its title, with its digest. */
static void
test_cited (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) parts = read_record (self->agreement);
  guint n_cited = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const EntContentPart *part = parts->pdata[i];
      g_autofree char *text = NULL;
      g_autofree char *short_digest = NULL;

      g_assert_cmpint (part->type == ENT_CONTENT_REFERENCE, ==,
                       part->field != NULL && part->field->type == ENT_TYPE_REFERENCE);
      if (part->digest == NULL)
        continue;
      g_assert_cmpuint (strlen (part->digest), ==, 64);
      g_assert_cmpuint (strlen (part->id), ==, 36);
      text = ent_content_part_dup_text (part);
      g_assert_true (g_str_has_prefix (text, part->text));
      g_assert_nonnull (strstr (text, short_digest = g_strndup (part->digest, 8)));
      n_cited++;
    }
  g_assert_cmpuint (n_cited, ==, 2);
}

/* Each field of everything that can be signed is there, with the value people read. */
static void
test_every_field (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *const subjects[] = { self->version, self->deliverable, self->sow, self->agreement };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      const EntKind *kind = ent_record_get_kind (subjects[i]);
      g_autoptr (GPtrArray) parts = read_record (subjects[i]);
      g_autofree char *description = describe (parts);

      for (guint j = 0; j < kind->n_fields; j++)
        {
          g_autofree char *value = ent_record_dup_display (subjects[i], j);
          g_autofree char *line = g_strdup_printf ("\n  %s: %s", kind->fields[j].label, value);

          if (!kind->fields[j].aside && !kind->fields[j].owning && !kind->fields[j].many
              && ent_record_has (subjects[i], j))
            g_assert_nonnull (strstr (description, line));
        }
    }
}

/* Values that look like lines of a content stay values. */
static void
test_disguised (void)
{
  static const char *const texts[] = {
    "why: Nobody asked\n  why: Nobody asked",
    "first\n\n| third\n|\nin term 0 “MQL”",
    " starts with a space",
    ("ends in “quotes” sha256 "
     "0000000000000000000000000000000000000000000000000000000000000000"),
    "\n\nafter empty lines",
    "a tab\tand ”“",
  };
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) parts = NULL;
      const EntContentPart *part;

      ent_test_set (self->test, self->version, "text", texts[i]);
      parts = read_record (self->version);
      part = parts->pdata[2];
      g_assert_cmpstr (part->name, ==, "text");
      g_assert_cmpstr (part->text, ==,
                       ent_record_get_text (self->version, ENT_AGREED_VERSION_TEXT));
    }
}

/* What cannot be seen is written out. */
static void
test_hidden (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *description = NULL;

  ent_test_set (self->test, self->version, "text",
                "net\xe2\x80\x8b 30 \xe2\x80\xae"
                "days");
  ent_test_set (self->test, self->term, "name", "M\xe2\x81\xa0QL");
  parts = read_record (self->version);
  description = describe (parts);
  g_assert_nonnull (strstr (description, "Agreed text: net⟨U+200B⟩ 30 ⟨U+202E⟩days"));
  g_assert_nonnull (strstr (description, "Term it belongs to: M⟨U+2060⟩QL"));
}

/* What is not laid out like that is refused, however near it comes. */
static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "entente-content-2\nterm 0 “MQL”\n",
    "entente-content-1\nterm 0 “MQL”",
    "entente-content-1\nterm 0 MQL\n",
    "entente-content-1\nterm “MQL”\n",
    "entente-content-1\nterm 0 “MQL”\n   name: MQL\n",
    "entente-content-1\nterm 0 “MQL”\n\n  name: MQL\n",
    "entente-content-1\nterm 0 “MQL”\n  name:MQL\n",
    "entente-content-1\nterm 0 “MQL”\n  note:\n    | one line alone\n",
    "entente-content-1\nterm 0 “MQL”\n  owner: CMO\n",
    "entente-content-1\nterm 0 “MQL”\n  owner: “CMO” 1\n",
    "entente-content-1\n:\n",
    "entente-content-1\n“\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ent_content_outline_read (texts[i], &error));
      g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
    }
}

/* Kinds and fields this version does not know are shown by the names they have. */
static void
test_unknown (void)
{
  static const char text[] = "entente-content-1\n"
                             "charter 0190 “Ours”\n"
                             "  colour: red\n"
                             "  clause 0191 “First”\n"
                             "    text:\n"
                             "      | one\n"
                             "      |\n"
                             "      | two\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = ent_content_outline_read (text, &error);
  g_autofree char *description = NULL;

  g_assert_no_error (error);
  description = describe (parts);
  g_assert_cmpstr (description, ==,
                   "charter: Ours\n"
                   "  colour: red\n"
                   "  clause: First\n"
                   "    text: one\n\ntwo\n");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/content-outline/version", test_version);
  g_test_add_func ("/content-outline/repeats", test_repeats);
  g_test_add_func ("/content-outline/cited", test_cited);
  g_test_add_func ("/content-outline/every-field", test_every_field);
  g_test_add_func ("/content-outline/disguised", test_disguised);
  g_test_add_func ("/content-outline/hidden", test_hidden);
  g_test_add_func ("/content-outline/refused", test_refused);
  g_test_add_func ("/content-outline/unknown", test_unknown);
  return g_test_run ();
}
