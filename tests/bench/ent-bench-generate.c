/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writes an engagement of any size as XML to standard output: entente-bench-generate RECORDS.
 *
 * It comes from the catalogue alone, so every kind and field takes part. Identities are made from a
 * kind's place and a record's number, so a reference can name any record, earlier or later, and the
 * same size always gives the same bytes. */
#include <stdio.h>
#include <stdlib.h>

#include "ent-catalogue.h"
#include "ent-init.h"

/* How often kinds come in an engagement of some age, against 1 for the others: records of a kind
 * at the top, children in one parent. */
static const struct
{
  const char *kind;
  guint weight;
} weights[] = {
  { "action-item", 40 }, { "stakeholder", 10 }, { "metric", 6 },      { "reading", 12 },
  { "deliverable", 5 },  { "meeting", 15 },     { "agenda-item", 5 }, { "attendance", 6 },
  { "role-holder", 1 },  { "decision", 2 },     { "term", 4 },        { "agreement", 4 },
  { "role", 4 },
};

static const char words[][14] = {
  "pipeline", "marketing",  "sales",     "lead",       "qualified", "opportunity", "revenue",
  "quarter",  "definition", "agreed",    "handoff",    "campaign",  "forecast",    "stage",
  "budget",   "buyer",      "economic",  "compelling", "event",     "region",      "attribution",
  "touch",    "source",     "influence", "owner",      "review",    "weekly",      "committee",
  "decision", "escalate",   "target",    "baseline",   "outcome",   "metric",      "conversion",
  "cycle",    "velocity",   "coverage",  "segment",    "discovery", "call",        "demo",
  "content",  "traffic",    "organic",   "programme",  "account",   "engage",      "reject",
  "accept",   "recycle",    "response",  "business",   "hours",     "follow",      "criteria",
  "the",      "of",         "and",       "to",         "a",         "in",          "for",
  "is",       "on",         "that",      "by",         "this",      "with",        "each",
};

static guint64 state = 88172645463325252u;

/* xorshift64: the same on every machine. */
static guint
draw (guint limit)
{
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return limit > 0 ? (guint)(state >> 11) % limit : 0;
}

static guint counts[256];  /* how many records of each kind there will be */
static guint serials[256]; /* how many were written */

static guint
get_weight (const EntKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    if (g_str_equal (weights[i].kind, kind->name))
      return weights[i].weight;
  return ent_kind_get_owning_field (kind, NULL) != NULL ? 2 : 1;
}

static void
print_id (guint kind, guint serial)
{
  printf ("01900000-%04x-7%03x-8%03x-%012x", kind, serial >> 20, (serial >> 8) & 0xfff, serial);
}

static void
print_words (guint n)
{
  for (guint i = 0; i < n; i++)
    printf ("%s%s", i > 0 ? " " : "", words[draw (G_N_ELEMENTS (words))]);
}

/* Some kind the field may refer to that has records. */
static gboolean
choose_target (const EntField *field, guint *kind)
{
  guint n = ent_catalogue_get_length ();
  guint start = draw (n);

  for (guint i = 0; i < n; i++)
    {
      *kind = (start + i) % n;
      if (counts[*kind] > 0 && ent_field_allows (field, ent_catalogue_get (*kind)->name))
        return TRUE;
    }
  return FALSE;
}

static guint
count_choices (const EntField *field)
{
  guint n = 0;

  while (field->choices[n].value != NULL)
    n++;
  return n;
}

/* A value that fits the field alone. Dates grow from field to field, so that what ends comes after
 * what begins. */
static void
print_value (const EntField *field, guint index, guint serial)
{
  int low = field->minimum;
  guint limit = field->unique ? G_MAXINT : 1000;
  guint span = field->maximum > field->minimum ? MIN (field->maximum - low + 1, limit) : limit;

  switch (field->type)
    {
    case ENT_TYPE_TEXT:
      print_words (2 + draw (4));
      if (field->unique)
        printf (" %u", serial);
      break;
    case ENT_TYPE_LONG_TEXT:
      print_words (10 + draw (30));
      break;
    case ENT_TYPE_INTEGER:
    case ENT_TYPE_NUMBER:
      printf ("%d", low + (int)(field->orders || field->unique ? serial % span : draw (span)));
      break;
    case ENT_TYPE_FRACTION:
      printf ("2/3");
      break;
    case ENT_TYPE_MONEY:
      printf ("%u.00 EUR", draw (100000));
      break;
    case ENT_TYPE_DATE:
      printf ("20%02u-%02u-%02u", 10 + index, 1 + draw (12), 1 + draw (28));
      break;
    case ENT_TYPE_DATE_TIME:
      printf ("20%02u-%02u-%02uT%02u:00:00", 10 + index, 1 + draw (12), 1 + draw (28),
              8 + draw (9));
      break;
    case ENT_TYPE_DURATION:
      printf ("PT%uM", 15 * (1 + draw (8)));
      break;
    case ENT_TYPE_BOOLEAN:
      printf ("%s", draw (2) ? "true" : "false");
      break;
    case ENT_TYPE_CHOICE:
      if (field->unique)
        printf ("%s", field->choices[serial % count_choices (field)].value);
      else if (field->initial != NULL)
        printf ("%s", field->initial);
      else
        printf ("%s", field->choices[draw (count_choices (field))].value);
      break;
    case ENT_TYPE_REFERENCE:
      break;
    }
}

/* Fields that fit only together with what another record says, left out. */
static const char *const left_out[]
    = { "dispute/level", "decision/item", "meeting/approved-at", "answer/audit",
        "answer/yes",    "answer/score",  "questionnaire/roles", "sign-off/supersedes" };

static gboolean
is_left_out (const EntKind *kind, const EntField *field)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", kind->name, field->name);

  for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (g_str_equal (left_out[i], name))
      return TRUE;
  return FALSE;
}

static void
print_field (guint place, guint index, guint serial)
{
  const EntKind *kind = ent_catalogue_get (place);
  const EntField *field = &kind->fields[index];
  guint target;

  if (field->owning || is_left_out (kind, field))
    return;
  if (field->type != ENT_TYPE_REFERENCE)
    {
      printf ("<%s>", field->name);
      print_value (field, index, serial);
      printf ("</%s>\n", field->name);
    }
  else if (choose_target (field, &target) && (target != place || counts[place] > 1))
    {
      guint other = (field->required ? serial + index : draw (G_MAXINT)) % counts[target];

      /* Never itself; and siblings name different records. */
      if (target == place && other == serial)
        other = (other + 1) % counts[target];
      printf ("<%s ref=\"", field->name);
      print_id (target, other);
      printf ("\"/>\n");
    }
}

static void print_records (guint place, guint n);

static void
print_record (guint place)
{
  const EntKind *kind = ent_catalogue_get (place);
  guint serial = serials[place]++;
  g_autoptr (GPtrArray) children = ent_catalogue_list_child_kinds (kind);

  printf ("<%s id=\"", kind->name);
  print_id (place, serial);
  printf ("\">\n");
  for (guint i = 0; i < kind->n_fields; i++)
    print_field (place, i, serial);
  for (guint i = 0; i < children->len; i++)
    print_records (ent_catalogue_index (g_ptr_array_index (children, i)),
                   get_weight (g_ptr_array_index (children, i)));
  printf ("</%s>\n", kind->name);
}

static void
print_records (guint place, guint n)
{
  for (guint i = 0; i < n; i++)
    print_record (place);
}

static guint
count_tree (guint place, guint n, gboolean note)
{
  g_autoptr (GPtrArray) children = ent_catalogue_list_child_kinds (ent_catalogue_get (place));
  guint total = n;

  if (note)
    counts[place] = n;
  for (guint i = 0; i < children->len; i++)
    total += count_tree (ent_catalogue_index (g_ptr_array_index (children, i)),
                         n * get_weight (g_ptr_array_index (children, i)), note);
  return total;
}

static gboolean
is_top (guint place)
{
  return ent_kind_get_owning_field (ent_catalogue_get (place), NULL) == NULL;
}

/* @n, or fewer where the kind is single or a unique number or choice bounds its records. */
static guint
cap_count (const EntKind *kind, guint n)
{
  if (kind->single)
    return 1;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const EntField *field = &kind->fields[i];

      if (field->unique && field->type == ENT_TYPE_INTEGER && field->maximum > field->minimum)
        n = MIN (n, field->maximum - field->minimum + 1);
      else if (field->unique && field->type == ENT_TYPE_CHOICE)
        n = MIN (n, count_choices (field));
    }
  return n;
}

/* How many records one round of all top-level kinds gives. */
static guint
count_round (void)
{
  guint total = 0;

  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (is_top (i) && !ent_catalogue_get (i)->single)
      total += count_tree (i, get_weight (ent_catalogue_get (i)), FALSE);
  return total;
}

int
main (int argc, char **argv)
{
  guint wanted = argc == 2 ? strtoul (argv[1], NULL, 10) : 0;
  guint rounds;

  if (wanted == 0)
    {
      fprintf (stderr, "Usage: entente-bench-generate RECORDS\n");
      return 2;
    }
  ent_init ();
  rounds = MAX (1, wanted / count_round ());
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (is_top (i))
      count_tree (i, cap_count (ent_catalogue_get (i), rounds * get_weight (ent_catalogue_get (i))),
                  TRUE);

  printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<entente xmlns=\"urn:entente:operating-agreements:1\" version=\"1.0\" "
          "profile=\"engagement\">\n");
  for (guint i = 0; i < ent_catalogue_get_length (); i++)
    if (is_top (i))
      print_records (i, counts[i]);
  printf ("</entente>\n");
  return ferror (stdout) ? 5 : 0;
}
