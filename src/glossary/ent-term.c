/* SPDX-License-Identifier: GPL-3.0-or-later
 * Terms, what each side means by them, and the versions both agreed to. */
#include "ent-glossary-kinds.h"

#include <glib/gi18n-lib.h>

#include "ent-error.h"
#include "ent-source.h"
#include "ent-term-state.h"

static const EntField term_fields[] = {
  [ENT_TERM_NAME] = { "name", N_ ("Name"), N_ ("The word as people use it, such as MQL"),
                      ENT_TYPE_TEXT, .required = true, .unique = true, .column = true },
  [ENT_TERM_FULL_NAME]
  = { "full-name", N_ ("Full name"), N_ ("The word written out, such as marketing-qualified lead"),
      ENT_TYPE_TEXT, .column = true },
  [ENT_TERM_ALIASES] = { "aliases", N_ ("Also written"),
                         N_ ("Other spellings and plurals that mean the same, "
                             "separated by commas"),
                         ENT_TYPE_TEXT },
  [ENT_TERM_STAGE] = { "stage", N_ ("Funnel stage"), N_ ("Where in the funnel the word is used"),
                       ENT_TYPE_CHOICE, .choices = ent_stage_choices, .column = true },
  [ENT_TERM_REQUIRED] = { "required", N_ ("Required"),
                          N_ ("Yes if the contract must not be signed before this word is agreed"),
                          ENT_TYPE_BOOLEAN, .initial = "false", .column = true, .aside = true },
  [ENT_TERM_DIFFERENCE]
  = { "difference", N_ ("Difference"), N_ ("In one sentence, where the sides part"), ENT_TYPE_TEXT,
      .column = true },
  [ENT_TERM_OWNER] = { "owner", N_ ("Owner"), N_ ("The role that keeps the definition up to date"),
                       ENT_TYPE_REFERENCE, .target = "role", .column = true, .aside = true },
  [ENT_TERM_NOTE]
  = { "note", N_ ("Notes"), N_ ("Where the word comes from, and what it is confused with"),
      ENT_TYPE_LONG_TEXT, .aside = true },
};

static const EntField term_definition_fields[] = {
  [ENT_TERM_DEFINITION_TERM]
  = { "term", N_ ("Term"), N_ ("The word that is defined"), ENT_TYPE_REFERENCE, .target = "term",
      .required = true, .owning = true, .column = true },
  [ENT_TERM_DEFINITION_SIDE]
  = { "side", N_ ("Side"), N_ ("Whose definition this is"), ENT_TYPE_CHOICE,
      .choices = ent_side_choices, .required = true, .column = true },
  [ENT_TERM_DEFINITION_REGION]
  = { "region", N_ ("Region"), N_ ("Where this variant is used; empty means everywhere"),
      ENT_TYPE_TEXT, .column = true },
  [ENT_TERM_DEFINITION_TEXT]
  = { "text", N_ ("Definition"), N_ ("What this side means by the word today, in its own words"),
      ENT_TYPE_LONG_TEXT, .required = true, .column = true },
  [ENT_TERM_DEFINITION_GIVEN_BY]
  = { "given-by", N_ ("Given by"), N_ ("The role that speaks for this side"), ENT_TYPE_REFERENCE,
      .target = "role", .aside = true },
};

static const EntField agreed_version_fields[] = {
  [ENT_AGREED_VERSION_TERM]
  = { "term", N_ ("Term"), N_ ("The word that was agreed on"), ENT_TYPE_REFERENCE, .target = "term",
      .required = true, .owning = true, .event = true, .column = true },
  [ENT_AGREED_VERSION_NUMBER]
  = { "number", N_ ("Version"), N_ ("Counts up with each agreement; the highest is in force"),
      ENT_TYPE_INTEGER, .required = true, .orders = true, .minimum = 1, .maximum = 9999,
      .initial = "1", .column = true },
  [ENT_AGREED_VERSION_TEXT]
  = { "text", N_ ("Agreed text"), N_ ("The one definition all sides use from now on"),
      ENT_TYPE_LONG_TEXT, .required = true, .column = true },
  [ENT_AGREED_VERSION_WHY]
  = { "why", N_ ("Why"), N_ ("Why this text and no other; a successor will ask"),
      ENT_TYPE_LONG_TEXT, .column = true },
  [ENT_AGREED_VERSION_EFFECTIVE_FROM]
  = { "effective-from", N_ ("Effective from"), N_ ("The first day it counts"), ENT_TYPE_DATE,
      .column = true },
};

/* Versions of @version's term with its number. */
static guint
count_like (EntRecord *version)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_agreed_version_kind);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  ent_query_where (query, ENT_AGREED_VERSION_TERM,
                   ent_record_get_text (version, ENT_AGREED_VERSION_TERM));
  ent_query_where (query, ENT_AGREED_VERSION_NUMBER,
                   ent_record_get_text (version, ENT_AGREED_VERSION_NUMBER));
  ent_source_select (ent_record_get_source (version), query, rows);
  return rows->len;
}

/* The highest number is in force, so no two versions of a term have the same. Two offices that each
 * agreed on a version may bring both together in a document; what is in force then has to be signed
 * like any other. */
static gboolean
check_agreed_version (const EntChange *change, GError **error)
{
  g_autoptr (EntRecord) term = NULL;
  g_autoptr (EntRecord) newest = NULL;
  g_autofree char *title = NULL;

  if (change->operation == ENT_OPERATION_REMOVE || change->document || change->reversal
      || count_like (change->record) <= 1)
    return TRUE;
  term = ent_record_dup_parent (change->record);
  newest = ent_term_dup_newest_version (term);
  title = ent_record_dup_title (term);
  g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
               /* Translators: a term, a number, the next free number. */
               _ ("“%s” already has a version %d; the next one has the number %d."), title,
               (int)ent_record_get_integer (change->record, ENT_AGREED_VERSION_NUMBER, 0),
               (int)ent_record_get_integer (newest, ENT_AGREED_VERSION_NUMBER, 0) + 1);
  return FALSE;
}

const EntKind ent_term_kind = {
  .name = "term",
  .label = N_ ("Term"),
  .label_plural = N_ ("Terms"),
  .help = N_ ("Collect the words marketing and sales use differently, "
              "and agree on one meaning for each."),
  .icon = "ent-glossary-symbolic",
  .feature = "glossary",
  ENT_FIELDS (term_fields),
  .title_field = ENT_TERM_NAME,
  .citable = true,
  .agreements = true,
};

const EntKind ent_term_definition_kind = {
  .name = "term-definition",
  .label = N_ ("Definition"),
  .label_plural = N_ ("Definitions"),
  .help = N_ ("Write down what each side means by the word before arguing about it."),
  .icon = "format-text-rich-symbolic",
  .feature = "glossary",
  ENT_FIELDS (term_definition_fields),
  .title_field = ENT_TERM_DEFINITION_SIDE,
  .agreements = true,
};

const EntKind ent_agreed_version_kind = {
  .name = "agreed-version",
  .label = N_ ("Agreed version"),
  .label_plural = N_ ("Agreed versions"),
  .help = N_ ("Write down what both sides agreed to and why; "
              "a change is a new version, never an edit of a signed one."),
  .icon = "emblem-ok-symbolic",
  .feature = "glossary",
  ENT_FIELDS (agreed_version_fields),
  .title_field = ENT_AGREED_VERSION_TERM,
  .citable = true,
  .agreements = true,
  .check = check_agreed_version,
};
