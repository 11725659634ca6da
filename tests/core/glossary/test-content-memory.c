/* SPDX-License-Identifier: GPL-3.0-or-later
 * Remembered digests: whatever changes, what is remembered is what would be made anew, and no more
 * is made than was touched. */
#include "ent-content.h"

#include "ent-catalogue.h"
#include "ent-filled-engagement.h"
#include "ent-journal.h"
#include "ent-signing-test.h"
#include "ent-transaction.h"

#define N_CHANGES 120
#define N_UNDONE 12

/* Contents that follow an engagement as a window’s do. */
typedef struct
{
  EntContent *content;
  guint n_forgotten; /* changes that made some content void */
} Following;

static void
changed_cb (EntSource *source, GArray *touches, Following *following)
{
  following->n_forgotten += ent_content_forget (following->content, touches);
}

static void
follow (Following *following, EntSource *source)
{
  following->content = ent_content_new (source);
  g_signal_connect (source, "changed", G_CALLBACK (changed_cb), following);
}

static void
unfollow (Following *following, EntSource *source)
{
  g_signal_handlers_disconnect_by_data (source, following);
  ent_content_free (following->content);
}

/* All records of signable kinds have the digest they would get from scratch. */
static void
assert_all_current (EntContent *content, EntSource *source)
{
  static const char *const kinds[]
      = { "agreed-version", "deliverable", "sow-version", "agreement", "meeting" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) records = ent_source_list (source, kinds[i]);

      for (guint j = 0; j < records->len; j++)
        {
          g_autofree char *fresh = ent_content_make_digest (records->pdata[j]);

          g_assert_cmpstr (ent_content_get_digest (content, records->pdata[j]), ==, fresh);
        }
    }
}

/* Records of all kinds, changed field by field in a random order that is the same each time. */
static void
test_random_changes (void)
{
  g_autoptr (EntTest) test = ent_test_new (NULL);
  EntEngagement *engagement = test->engagement;
  g_autoptr (GRand) random = g_rand_new_with_seed (20260310);
  Following following = { NULL };
  guint n_changed = 0;

  ent_filled_engagement_fill (engagement);
  follow (&following, ENT_SOURCE (engagement));
  assert_all_current (following.content, ENT_SOURCE (engagement));
  for (guint i = 0; i < N_CHANGES; i++)
    if (ent_filled_engagement_change (engagement, random))
      {
        n_changed++;
        assert_all_current (following.content, ENT_SOURCE (engagement));
      }
  g_assert_cmpuint (n_changed, >, N_UNDONE);
  g_assert_cmpuint (following.n_forgotten, >, 5);
  for (guint i = 0; i < N_UNDONE; i++)
    {
      ent_journal_undo (engagement, NULL);
      assert_all_current (following.content, ENT_SOURCE (engagement));
    }
  unfollow (&following, ENT_SOURCE (engagement));
}

static void
test_made_once (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (EntContent) content = ent_content_new (self->test->source);
  const char *digest = ent_content_get_digest (content, self->sow);

  /* The statement of work, its deliverable, that one’s metric, and the metric’s term. */
  g_assert_cmpuint (ent_content_take_made (content), ==, 4);
  g_assert_true (ent_content_get_digest (content, self->sow) == digest);
  ent_content_get_digest (content, self->deliverable);
  g_assert_cmpuint (ent_content_take_made (content), ==, 0);
}

/* What a change does not touch is not made again. */
static void
test_made_again (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  EntRecord *other = ent_test_add (self->test, "deliverable", "name", "Pricing", "statement",
                                   "Raise the win rate", NULL);
  Following following = { NULL };
  EntContent *content;

  follow (&following, self->test->source);
  content = following.content;
  ent_content_get_digest (content, self->sow);
  ent_content_get_digest (content, other);
  ent_content_get_digest (content, self->agreement);
  ent_content_take_made (content);
  ent_test_set (self->test, self->outcome, "target", "120");
  ent_content_get_digest (content, other);
  ent_content_get_digest (content, self->agreement);
  g_assert_cmpuint (ent_content_take_made (content), ==, 0);
  ent_content_get_digest (content, self->sow);
  g_assert_cmpuint (ent_content_take_made (content), ==, 2);
  unfollow (&following, self->test->source);
}

/* Nobody’s title or field: nothing is forgotten. */
static void
test_nothing_to_forget (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  Following following = { NULL };

  follow (&following, self->test->source);
  ent_content_get_digest (following.content, self->sow);
  ent_test_set (self->test, self->maya, "job-title", "Chief");
  ent_test_set (self->test, self->cfo, "name", "Finance chief");
  ent_test_set (self->test, self->cmo, "description", "Since the merger");
  g_assert_cmpuint (following.n_forgotten, ==, 0);
  ent_test_set (self->test, self->cmo, "name", "Marketing chief");
  g_assert_cmpuint (following.n_forgotten, ==, 1);
  unfollow (&following, self->test->source);
}

/* A record that joins or leaves what is signed, as a child or by a reference. */
static void
test_coming_and_going (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  Following following = { NULL };
  EntRecord *outcome;

  follow (&following, self->test->source);
  assert_all_current (following.content, self->test->source);
  outcome = ent_test_add (self->test, "outcome", "deliverable", ENT_TEST_ID (self->deliverable),
                          "target", "3", NULL);
  assert_all_current (following.content, self->test->source);
  ent_test_set (self->test, outcome, "metric", ENT_TEST_ID (self->metric));
  assert_all_current (following.content, self->test->source);
  ent_test_remove (self->test, outcome);
  assert_all_current (following.content, self->test->source);
  ent_test_undo (self->test);
  assert_all_current (following.content, self->test->source);
  ent_test_set (self->test, self->agreement, "terms", NULL);
  assert_all_current (following.content, self->test->source);
  ent_test_set (self->test, self->term, "difference", "None.");
  assert_all_current (following.content, self->test->source);
  unfollow (&following, self->test->source);
}

/* “Anything may have changed” forgets everything. */
static void
test_forget_all (void)
{
  g_autoptr (EntSigningTest) self = ent_signing_test_new (NULL);
  g_autoptr (EntContent) content = ent_content_new (self->test->source);
  g_autoptr (GArray) anything = g_array_new (FALSE, FALSE, sizeof (EntTouch));

  g_assert_false (ent_content_forget (content, anything));
  ent_content_get_digest (content, self->sow);
  g_assert_true (ent_content_forget (content, anything));
  ent_content_take_made (content);
  ent_content_get_digest (content, self->sow);
  g_assert_cmpuint (ent_content_take_made (content), ==, 4);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/content-memory/random-changes", test_random_changes);
  g_test_add_func ("/content-memory/made-once", test_made_once);
  g_test_add_func ("/content-memory/made-again", test_made_again);
  g_test_add_func ("/content-memory/nothing-to-forget", test_nothing_to_forget);
  g_test_add_func ("/content-memory/coming-and-going", test_coming_and_going);
  g_test_add_func ("/content-memory/forget-all", test_forget_all);
  return g_test_run ();
}
