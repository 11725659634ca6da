/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of the gates, and the way a finding takes. */
#include "ent-rule.h"

#include "ent-memory-source.h"
#include "ent-rule-private.h"
#include "ent-sample-kinds.h"

static void
test_gate_names (void)
{
  static const struct
  {
    EntGate gate;
    const char *name;
    const char *label;
  } rows[] = {
    { ENT_GATE_CONTRACT, "contract", "Contract" },
    { ENT_GATE_DELIVER, "deliver", "Deliver" },
    { ENT_GATE_HANDOFF, "handoff", "Handoff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntGate gate;

      g_assert_cmpstr (ent_gate_get_name (rows[i].gate), ==, rows[i].name);
      g_assert_cmpstr (ent_gate_get_label (rows[i].gate), ==, rows[i].label);
      g_assert_true (ent_gate_parse (rows[i].name, &gate));
      g_assert_cmpint (gate, ==, rows[i].gate);
    }
}

static void
test_gate_refused (void)
{
  EntGate gate = ENT_GATE_DELIVER;

  g_assert_false (ent_gate_parse ("Contract", &gate));
  g_assert_false (ent_gate_parse ("", &gate));
  g_assert_false (ent_gate_parse (NULL, &gate));
  g_assert_cmpint (gate, ==, ENT_GATE_DELIVER);
}

typedef struct
{
  guint count;
  char *message;
  EntRecord *record;
} Heard;

static void
finding_emitted_cb (EntRecord *record,
                    const char *field,
                    const char *message,
                    const char *remedy,
                    gpointer user_data)
{
  Heard *heard = user_data;

  heard->count++;
  heard->record = record;
  g_free (heard->message);
  heard->message = g_strdup_printf ("%s|%s|%s", field != NULL ? field : "-", message, remedy);
}

static void
check_price (EntSource *source, const GDate *today, EntFindingSink *sink)
{
  g_autoptr (GPtrArray) books = ent_source_list (source, "book");

  for (guint i = 0; i < books->len; i++)
    {
      EntRecord *book = g_ptr_array_index (books, i);
      g_autofree char *title = ent_record_dup_title (book);

      if (!ent_record_has (book, ENT_BOOK_PRICE))
        ent_finding_emit (sink, book, "price", "Set one.", "“%s” has no price (%u).", title,
                          books->len);
    }
}

static void
test_emit (void)
{
  static const EntRule rule
      = { .id = "book-price", .gate = ENT_GATE_CONTRACT, .evaluate = check_price };
  g_autoptr (EntMemorySource) source = ent_memory_source_new ();
  Heard heard = { 0 };
  EntFindingSink sink = { finding_emitted_cb, &heard };
  gint64 priced;
  GDate today;

  g_date_clear (&today, 1);
  ent_memory_source_add_titled (source, &ent_book_kind, "100 % sure");
  priced = ent_memory_source_add_titled (source, &ent_book_kind, "Priced");
  ent_memory_source_set (source, priced, ENT_BOOK_PRICE, "1.00 EUR");

  rule.evaluate (ENT_SOURCE (source), &today, &sink);
  g_assert_cmpuint (heard.count, ==, 1);
  g_assert_cmpstr (heard.message, ==, "price|“100 % sure” has no price (2).|Set one.");
  g_assert_nonnull (heard.record);

  ent_finding_emit (&sink, NULL, NULL, "Do it.", "Nothing is there.");
  g_assert_cmpuint (heard.count, ==, 2);
  g_assert_null (heard.record);
  g_assert_cmpstr (heard.message, ==, "-|Nothing is there.|Do it.");
  g_free (heard.message);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  g_test_add_func ("/rule/gate-names", test_gate_names);
  g_test_add_func ("/rule/gate-refused", test_gate_refused);
  g_test_add_func ("/rule/emit", test_emit);
  return g_test_run ();
}
