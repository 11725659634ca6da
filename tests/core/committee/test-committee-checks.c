/* SPDX-License-Identifier: GPL-3.0-or-later
 * What bodies, seats and debriefs cannot say. */
#include "ent-committee-kinds.h"
#include "ent-meeting-test.h"

/* A share of two thirds stays two thirds; none and more than all are no shares. */
static void
test_shares (void)
{
  static const char *const fields[] = { "quorum", "majority" };
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      ent_test_refuse_set (self->test, "above 0 and up to 1", self->body, fields[i], "0/3");
      ent_test_refuse_set (self->test, "4/3", self->body, fields[i], "4/3");
      ent_test_set (self->test, self->body, fields[i], "3/3");
      ent_test_set (self->test, self->body, fields[i], "2/3");
    }
  g_assert_cmpstr (ent_record_get_text (self->body, ENT_BODY_QUORUM), ==, "2/3");
  ent_test_refuse_set (self->test, "Quorum", self->body, "quorum", "66 %");
}

static void
test_dates (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  EntRecord *debrief = ent_test_add (self->test, "closed-lost-debrief", "deal", "Halden Works",
                                     "lost-on", "2026-02-10", NULL);

  ent_test_set (self->test, self->body, "starts-on", "2026-01-06");
  ent_test_refuse_set (self->test, "is before", self->body, "ends-on", "2026-01-05");
  ent_test_set (self->test, self->seats[0], "from", "2026-01-06");
  ent_test_refuse_set (self->test, "is before", self->seats[0], "to", "2026-01-05");
  ent_test_refuse_set (self->test, "“Halden Works”", debrief, "held-on", "2026-02-09");
  ent_test_set (self->test, debrief, "held-on", "2026-02-10");
}

/* A seat belongs to a role and may be taken again by the same one. */
static void
test_seat_again (void)
{
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);

  ent_test_set (self->test, self->seats[0], "to", "2026-01-31");
  ent_test_add (self->test, "seat", "body", ENT_TEST_ID (self->body), "role",
                ENT_TEST_ID (self->roles[0]), "from", "2026-03-01", NULL);
  ent_test_refuse_add (self->test, "Role", "seat", "body", ENT_TEST_ID (self->body), NULL);
}

static void
test_standing_items_in_order (void)
{
  static const char *const topics[] = { "Lead flow and handoff quality", "Campaign performance",
                                        "Data quality", "Resources and dependencies" };
  static const char *const numbers[] = { "3", "1", "4", "2" };
  static const guint order[] = { 1, 3, 0, 2 };
  g_autoptr (EntMeetingTest) self = ent_meeting_test_new (NULL);
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    ent_test_add (self->test, "standing-item", "body", ENT_TEST_ID (self->body), "title", topics[i],
                  "number", numbers[i], NULL);
  items = ent_record_list_children (self->body, "standing-item");
  g_assert_cmpuint (items->len, ==, 4);
  for (guint i = 0; i < items->len; i++)
    g_assert_true (ent_record_equals (items->pdata[i], ENT_STANDING_ITEM_TITLE, topics[order[i]]));
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  g_test_add_func ("/committee-checks/shares", test_shares);
  g_test_add_func ("/committee-checks/dates", test_dates);
  g_test_add_func ("/committee-checks/seat-again", test_seat_again);
  g_test_add_func ("/committee-checks/standing-items-in-order", test_standing_items_in_order);
  return g_test_run ();
}
