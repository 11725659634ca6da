/* SPDX-License-Identifier: GPL-3.0-or-later
 * entente-bench-glossary [COUNT]: opens the glossary on COUNT terms (20,000), each with what both
 * sides mean by it and what they agreed on, every third signed by the first of its two signatories,
 * and prints what a frame costs, median and worst in milliseconds: redrawing, scrolling the list,
 * jumping in it, choosing the next term, and several choices in one frame, as of an arrow key that
 * is held. */
#include "ent-bench-page.h"
#include "ent-glossary-kinds.h"
#include "ent-glossary-page.h"
#include "ent-people-kinds.h"
#include "ent-role.h"
#include "ent-signing.h"
#include "ent-terms-list.h"

#define ROUNDS 200
#define KEYS_A_FRAME 5

/* Shares no factor with the rounds, so that each goes elsewhere. */
#define JUMP 67

typedef struct
{
  GPtrArray *terms; /* (element-type EntRecord) */
  EntTermsList *list;
  GtkAdjustment *adjustment;
} Bench;

static void
add_definition (EntTransaction *transaction, EntRecord *term, const char *side, const char *text)
{
  g_autoptr (EntRecord) definition
      = ent_bench_add_child (transaction, &ent_term_definition_kind, term);

  ent_bench_set_field (transaction, definition, ENT_TERM_DEFINITION_SIDE, side);
  ent_bench_set_field (transaction, definition, ENT_TERM_DEFINITION_TEXT, text);
}

/* Returns: (transfer full): the role, held since long ago. */
static EntRecord *
add_role (EntTransaction *transaction, const char *name, const char *holder)
{
  g_autoptr (EntRecord) person
      = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, NULL);
  EntRecord *role = ent_transaction_add (transaction, &ent_role_kind, NULL, NULL);
  g_autoptr (EntRecord) held = ent_bench_add_child (transaction, &ent_role_holder_kind, role);

  ent_bench_set_field (transaction, person, ENT_STAKEHOLDER_NAME, holder);
  ent_bench_set_field (transaction, role, ENT_ROLE_NAME, name);
  ent_bench_set_field (transaction, held, ENT_ROLE_HOLDER_HOLDER, ent_record_get_id (person));
  ent_bench_set_field (transaction, held, ENT_ROLE_HOLDER_FROM, "2026-01-01");
  return role;
}

static void
add_signatories (EntTransaction *transaction, EntRecord *first, EntRecord *second)
{
  g_autofree char *roles
      = g_strjoin (" ", ent_record_get_id (first), ent_record_get_id (second), NULL);
  g_autoptr (EntRecord) requirement
      = ent_transaction_add (transaction, &ent_signatory_requirement_kind, NULL, NULL);

  ent_bench_set_field (transaction, requirement, ENT_SIGNATORY_REQUIREMENT_SUBJECT, "term");
  ent_bench_set_field (transaction, requirement, ENT_SIGNATORY_REQUIREMENT_ROLES, roles);
}

/* @signatory: (nullable) */
static void
add_term (EntTransaction *transaction, const char *name, EntRecord *signatory)
{
  g_autoptr (EntRecord) term = ent_transaction_add (transaction, &ent_term_kind, NULL, NULL);
  g_autoptr (EntRecord) version = ent_bench_add_child (transaction, &ent_agreed_version_kind, term);
  g_autoptr (EntRecord) holder = NULL;
  g_autoptr (EntRecord) sign_off = NULL;
  EntSigning signing = { .subject = term, .role = signatory };

  ent_bench_set_field (transaction, term, ENT_TERM_NAME, name);
  add_definition (transaction, term, "marketing", "Any form fill by a person with an address");
  add_definition (transaction, term, "sales", "Budget, authority and a time are confirmed");
  ent_bench_set_field (transaction, version, ENT_AGREED_VERSION_TEXT,
                       "A person who asked to be called back");
  ent_bench_set_field (transaction, version, ENT_AGREED_VERSION_WHY,
                       "Sales follows up on nothing else");
  if (signatory == NULL)
    return;
  g_date_set_dmy (&signing.date, 1, G_DATE_MAY, 2026);
  signing.holder = holder = ent_role_dup_holder (signatory, &signing.date);
  sign_off = ent_signing_sign (transaction, &signing, NULL);
  if (sign_off == NULL)
    g_error ("“%s” is not signed", name);
}

static void
add_terms (EntTransaction *transaction, guint count)
{
  g_autoptr (EntRecord) cmo = add_role (transaction, "CMO", "Dana Fox");
  g_autoptr (EntRecord) cro = add_role (transaction, "CRO", "Lee Park");

  add_signatories (transaction, cmo, cro);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *name = g_strdup_printf ("Term %05u", i + 1);

      add_term (transaction, name, i % 3 == 0 ? cmo : NULL);
    }
}

/* To where no row is known yet, as of a dragged scrollbar. */
static void
jump (gpointer data, guint n)
{
  Bench *bench = data;
  double upper = gtk_adjustment_get_upper (bench->adjustment);

  gtk_adjustment_set_value (bench->adjustment, upper * (n * JUMP % ROUNDS) / ROUNDS);
}

static void
choose (gpointer data, guint n)
{
  Bench *bench = data;

  ent_terms_list_select (bench->list, bench->terms->pdata[n % bench->terms->len]);
}

/* The keyboard repeats a key some thirty times a second; a slow machine gets several at once. */
static void
hold (gpointer data, guint n)
{
  for (guint i = 0; i < KEYS_A_FRAME; i++)
    choose (data, n * KEYS_A_FRAME + i);
}

static void
run (EntPage *page, guint count)
{
  EntSource *source = ent_session_get_source (ent_page_get_session (page));
  g_autoptr (GPtrArray) terms = ent_source_list (source, "term");
  EntTermsList *list = ent_bench_find_widget (page, ENT_TYPE_TERMS_LIST);
  GtkWidget *view = ent_bench_find_widget (list, GTK_TYPE_LIST_VIEW);
  g_autoptr (EntBenchFrames) frames = ent_bench_frames_new (view);
  Bench bench = {
    .terms = terms,
    .list = list,
    .adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)),
  };

  ent_bench_frames_measure (frames, "redraw", ent_bench_redraw, NULL, ROUNDS);
  ent_bench_frames_measure (frames, "scroll", ent_bench_scroll, bench.adjustment, ROUNDS);
  ent_bench_frames_measure (frames, "jump in the list", jump, &bench, ROUNDS);
  choose (&bench, ROUNDS - 1);
  gtk_test_widget_wait_for_draw (view);
  ent_bench_frames_measure (frames, "choose a term", choose, &bench, ROUNDS);
  ent_bench_frames_measure (frames, "hold an arrow", hold, &bench, ROUNDS);
}

static const EntPageInfo info = {
  .name = "glossary",
  .title = "Glossary",
  .kinds = "term signatory-requirement sign-off",
  .create = ent_glossary_page_new,
};

int
main (int argc, char **argv)
{
  static const EntBenchPage bench
      = { .info = &info, .count = 20000, .fill = add_terms, .run = run };

  return ent_bench_page_main (argc, argv, &bench);
}
