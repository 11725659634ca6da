/* SPDX-License-Identifier: GPL-3.0-or-later
 * An edit makes stale what was signed, and what was signed on top of it, over all levels; nothing
 * else; and signing again, from the bottom up, mends it. */
#include "ent-signing-test.h"

#include "ent-glossary-rules.h"
#include "ent-journal.h"
#include "ent-signing-watch.h"

#include <string.h>

/* Everything is signed by CMO; the sign-offs in the order of building. */
typedef struct
{
  EntSigningTest *self;
  EntRecord *version, *deliverable, *sow, *agreement;
} Fixture;

static void
fixture_init (Fixture *fixture)
{
  EntSigningTest *self = ent_signing_test_new (ent_glossary_rules);

  fixture->self = self;
  fixture->version = ent_signing_test_sign (self, self->version, self->cmo);
  fixture->deliverable = ent_signing_test_sign (self, self->deliverable, self->cmo);
  fixture->sow = ent_signing_test_sign (self, self->sow, self->cmo);
  fixture->agreement = ent_signing_test_sign (self, self->agreement, self->cmo);
}

static void
fixture_clear (Fixture *fixture)
{
  ent_signing_test_free (fixture->self);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

/* @stale: a letter for each that must be: v(ersion), d(eliverable), s(tatement of work),
 * a(greement). What is signed, what the watch lists and what the rule finds agree. */
static void
assert_stale (Fixture *fixture, const char *stale)
{
  EntSigningTest *self = fixture->self;
  const struct
  {
    char letter;
    EntRecord *sign_off;
  } all[] = { { 'v', fixture->version },
              { 'd', fixture->deliverable },
              { 's', fixture->sow },
              { 'a', fixture->agreement } };
  g_autoptr (EntSigningWatch) watch = ent_signing_watch_new (self->test->source);
  g_autoptr (GPtrArray) listed = ent_signing_watch_list_stale (watch);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gboolean expected = strchr (stale, all[i].letter) != NULL;

      g_test_message ("%c of “%s”", all[i].letter, stale);
      ent_signing_test_assert (self, all[i].sign_off, expected ? "stale" : "valid");
      g_assert_cmpint (g_ptr_array_find (listed, all[i].sign_off, NULL), ==, expected);
    }
  g_assert_cmpuint (ent_test_count (self->test, "signoff-stale"), ==, strlen (stale));
}

/* One edit, what it makes stale, and back again by undo. */
static void
test_edits (void)
{
  g_auto (Fixture) fixture = { NULL };
  EntSigningTest *self;

  fixture_init (&fixture);
  self = fixture.self;
  {
    const struct
    {
      EntRecord *record;
      const char *field;
      const char *value;
      const char *stale;
    } edits[] = {
      { self->marketing, "text", "Any form fill, twice", "vdsa" },
      { self->version, "text", "Budget and need", "vdsa" },
      { self->term, "difference", "Need.", "vdsa" },
      { self->term, "note", "From the first interview", "" },
      { self->metric, "unit", "people", "dsa" },
      { self->metric, "terms", NULL, "dsa" },
      { self->metric, "owner", ENT_TEST_ID (self->cfo), "" },
      { self->outcome, "target", "120", "ds" },
      { self->deliverable, "statement", "Raise MQLs from 80 to 120", "ds" },
      { self->deliverable, "status", "in-progress", "" },
      { self->deliverable, "owner", ENT_TEST_ID (self->cro), "ds" },
      { self->sow, "scope", "Nurturing and pricing", "s" },
      { self->sow, "deliverables", NULL, "s" },
      { self->agreement, "why", "Leads grow cold within a day.", "a" },
      { self->agreement, "metrics", NULL, "a" },
      { self->agreement, "status", "in-force", "" },
      { self->cmo, "name", "Head of marketing", "ds" },
      { self->cro, "name", "Head of sales", "a" },
      { self->maya, "name", "Maya Lund-Berg", "" },
    };

    assert_stale (&fixture, "");
    for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
      {
        g_test_message ("%s of %s", edits[i].field, ent_record_get_kind (edits[i].record)->name);
        ent_test_set (self->test, edits[i].record, edits[i].field, edits[i].value);
        assert_stale (&fixture, edits[i].stale);
        ent_test_undo (self->test);
        assert_stale (&fixture, "");
      }
  }
}

/* Something joins or leaves, several levels below what is signed. */
static void
test_additions (void)
{
  g_auto (Fixture) fixture = { NULL };
  EntSigningTest *self;

  fixture_init (&fixture);
  self = fixture.self;
  ent_test_add (self->test, "term-definition", "term", ENT_TEST_ID (self->term), "side", "finance",
                "text", "A lead with a cost", NULL);
  assert_stale (&fixture, "vdsa");
  ent_test_undo (self->test);
  ent_test_remove (self->test, self->marketing);
  assert_stale (&fixture, "vdsa");
  ent_test_undo (self->test);
  ent_test_add (self->test, "reading", "metric", ENT_TEST_ID (self->metric), "period-end",
                "2026-02-28", "side", "agreed", "value", "82", NULL);
  ent_test_add (self->test, "term", "name", "SQL", NULL);
  assert_stale (&fixture, "");
}

/* A later version leaves the signature on the one before as it was given, no longer counted; what
 * cites the term has to be read again. */
static void
test_new_version (void)
{
  g_auto (Fixture) fixture = { NULL };
  EntSigningTest *self;

  fixture_init (&fixture);
  self = fixture.self;
  ent_test_add (self->test, "agreed-version", "term", ENT_TEST_ID (self->term), "number", "2",
                "text", "Budget and need", NULL);
  ent_signing_test_assert (self, fixture.version, "valid");
  ent_signing_test_assert (self, fixture.deliverable, "stale");
  ent_signing_test_assert (self, fixture.sow, "stale");
  ent_signing_test_assert (self, fixture.agreement, "stale");
}

/* Each level stands again as soon as its role has read it anew; no order is prescribed, since a
 * signature is on the digest of what is cited and not on its signatures. */
static void
test_mended_in_order (void)
{
  g_auto (Fixture) fixture = { NULL };
  EntSigningTest *self;

  fixture_init (&fixture);
  self = fixture.self;
  ent_test_set (self->test, self->marketing, "text", "Two forms");
  assert_stale (&fixture, "vdsa");
  fixture.version = ent_signing_test_sign (self, self->term, self->cmo);
  assert_stale (&fixture, "dsa");
  fixture.deliverable = ent_signing_test_sign (self, self->deliverable, self->cmo);
  assert_stale (&fixture, "sa");
  fixture.sow = ent_signing_test_sign (self, self->sow, self->cmo);
  assert_stale (&fixture, "a");
  fixture.agreement = ent_signing_test_sign (self, self->agreement, self->cmo);
  assert_stale (&fixture, "");
}

/* A signature is bound to the bytes that were read: typing them in again, letter by letter, gives
 * back what was signed, and with it the signature. One letter less does not. */
static void
test_content_restored (void)
{
  g_auto (Fixture) fixture = { NULL };
  EntSigningTest *self;

  fixture_init (&fixture);
  self = fixture.self;
  ent_test_set (self->test, self->version, "text", "Anything");
  ent_test_set (self->test, self->version, "text", "Budget confirmed by a perso");
  assert_stale (&fixture, "vdsa");
  ent_test_set (self->test, self->version, "text", "Budget confirmed by a person");
  assert_stale (&fixture, "");
}

/* Back and forth through the whole history, a signature is valid exactly where its content is. */
static void
test_undo_and_redo (void)
{
  g_auto (Fixture) fixture = { NULL };
  EntSigningTest *self;

  fixture_init (&fixture);
  self = fixture.self;
  ent_test_set (self->test, self->version, "text", "One");
  ent_test_set (self->test, self->outcome, "target", "130");
  ent_test_set (self->test, self->agreement, "why", "Two");
  for (guint round = 0; round < 2; round++)
    {
      assert_stale (&fixture, "vdsa");
      ent_test_undo (self->test);
      ent_test_undo (self->test);
      assert_stale (&fixture, "vdsa");
      ent_test_undo (self->test);
      assert_stale (&fixture, "");
      for (guint i = 0; i < 3; i++)
        ent_test_redo (self->test);
    }
}

/* Undo takes back a signature that was just given, and redo brings it back as it was. */
static void
test_undone_signature (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *sign_off;

  ent_signing_test_require (self, "term", self->cmo, NULL);
  sign_off = ent_signing_test_sign (self, self->term, self->cmo);
  ent_test_undo (self->test);
  g_assert_true (ent_record_is_removed (sign_off));
  ent_signing_test_assert_state (self, self->term, "agreed", NULL);
  ent_test_redo (self->test);
  ent_signing_test_assert_state (self, self->term, "signed", NULL);
  ent_test_undo (self->test);
  ent_test_set (self->test, self->version, "text", "Otherwise");
  g_assert_false (ent_journal_redo (self->test->engagement, NULL));
  ent_signing_test_assert_state (self, self->term, "agreed", NULL);
}

/* The finding names what was signed and who signed it; it goes with the last signature. */
static void
test_finding (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (ent_glossary_rules);

  ent_signing_test_sign_both (self, self->version);
  ent_test_assert_clean (self->test, "signoff-stale");
  ent_test_set (self->test, self->version, "text", "Otherwise");
  ent_test_assert_found (
      self->test, "signoff-stale", self->version, NULL,
      "“MQL”, or something it builds on, changed after it was signed by CMO, CRO.");
  ent_signing_test_sign (self, self->version, self->cro);
  ent_test_assert_found (self->test, "signoff-stale", self->version, NULL, "signed by CMO.");
  ent_signing_test_sign (self, self->version, self->cmo);
  ent_test_assert_clean (self->test, "signoff-stale");
}

/* A rejection is never stale: that what was rejected changed is what it was for. */
static void
test_stale_rejection (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (ent_glossary_rules);
  EntRecord *rejection = ent_signing_test_reject (self, self->version, self->cmo);

  ent_test_set (self->test, self->version, "text", "Otherwise");
  ent_signing_test_assert (self, rejection, "stale");
  ent_test_assert_clean (self->test, "signoff-stale");
}

/* What no longer counts may say what it likes. */
static void
test_retired (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (ent_glossary_rules);

  ent_signing_test_sign (self, self->deliverable, self->cmo);
  ent_test_set (self->test, self->deliverable, "statement", "Otherwise");
  ent_test_assert_found (self->test, "signoff-stale", self->deliverable, NULL, "CMO");
  ent_test_set (self->test, self->deliverable, "status", "retired");
  ent_test_assert_clean (self->test, "signoff-stale");
}

/* A corrected list of holders unmasks a signature that nobody was entitled to give. */
static void
test_unauthorised (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (ent_glossary_rules);
  g_autoptr (GPtrArray) holders = ent_record_list_children (self->cmo, "role-holder");

  ent_signing_test_sign (self, self->version, self->cmo);
  ent_test_set (self->test, holders->pdata[0], "from", "2026-03-11");
  ent_test_assert_found (self->test, "signoff-stale", self->version, NULL,
                         "The signature on “MQL” does not count: Maya Lund did not hold the role "
                         "“CMO” on 10 March 2026.");
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/staleness/edits", test_edits);
  g_test_add_func ("/staleness/additions", test_additions);
  g_test_add_func ("/staleness/new-version", test_new_version);
  g_test_add_func ("/staleness/mended-in-order", test_mended_in_order);
  g_test_add_func ("/staleness/content-restored", test_content_restored);
  g_test_add_func ("/staleness/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/staleness/undone-signature", test_undone_signature);
  g_test_add_func ("/staleness/finding", test_finding);
  g_test_add_func ("/staleness/stale-rejection", test_stale_rejection);
  g_test_add_func ("/staleness/retired", test_retired);
  g_test_add_func ("/staleness/unauthorised", test_unauthorised);
  return g_test_run ();
}
