/* SPDX-License-Identifier: GPL-3.0-or-later
 * Counting for a quorum and a majority, and saying it in words. */
#include "ent-quorum.h"

#include <glib/gi18n-lib.h>

static guint
count_eligible (const EntQuorumCount *count)
{
  return count->in_room - MIN (count->recused, count->in_room);
}

static guint
count_cast (const EntQuorumCount *count)
{
  return count->in_favour + count->against;
}

/* TRUE where a decision was taken without asking each by name. */
static gboolean
is_without_votes (const EntQuorumCount *count)
{
  return count_cast (count) + count->abstained + count->uncounted == 0;
}

/* TRUE where more than the share is asked for, FALSE where the share itself is enough. */
static gboolean
is_simple_majority (const EntQuorumCount *count)
{
  return ent_fraction_compare (count->majority, (EntFraction){ 1, 2 }) <= 0;
}

guint
ent_quorum_get_needed (const EntQuorumCount *count)
{
  return MAX (ent_fraction_at_least (count->quorum, count->seats), 1);
}

guint
ent_quorum_get_needed_votes (const EntQuorumCount *count)
{
  guint cast = count_cast (count);
  guint needed = is_simple_majority (count) ? ent_fraction_more_than (count->majority, cast)
                                            : ent_fraction_at_least (count->majority, cast);

  return MAX (needed, 1);
}

EntQuorumResult
ent_quorum_judge (const EntQuorumCount *count)
{
  if (count->seats == 0)
    return ENT_QUORUM_NO_SEATS;
  if (count_eligible (count) < ent_quorum_get_needed (count))
    return ENT_QUORUM_MISSED;
  if (is_without_votes (count))
    return ENT_QUORUM_CARRIED;
  return count->in_favour >= ent_quorum_get_needed_votes (count) ? ENT_QUORUM_CARRIED
                                                                 : ENT_QUORUM_NOT_CARRIED;
}

static void
append_room (GString *text, const EntQuorumCount *count)
{
  g_autofree char *quorum = ent_fraction_format (count->quorum);
  guint needed = ent_quorum_get_needed (count);

  g_string_append_printf (text,
                          /* Translators: counts of seats; the %s is a share, as 2/3. */
                          ngettext ("%u of %u voting seat was in the room; %u needed (%s).",
                                    "%u of %u voting seats were in the room; %u needed (%s).",
                                    count->seats),
                          count->in_room, count->seats, needed, quorum);
  if (count->recused > 0)
    g_string_append_printf (text,
                            /* Translators: a sentence is before it, so it begins with a space. */
                            ngettext (" %u stepped back and does not count.",
                                      " %u stepped back and do not count.", count->recused),
                            count->recused);
}

static void
append_votes (GString *text, const EntQuorumCount *count)
{
  g_autofree char *majority = ent_fraction_format (count->majority);

  if (is_without_votes (count))
    {
      /* Translators: a sentence is before it, so it begins with a space. */
      g_string_append (text, _ (" Nobody voted by name."));
      return;
    }
  /* Translators: a sentence is before it, so it begins with a space. */
  g_string_append_printf (text, _ (" %u for, %u against, %u abstained;"), count->in_favour,
                          count->against, count->abstained);
  if (is_simple_majority (count))
    /* Translators: continues " 5 for, 2 against, 0 abstained;" with a count and a share, as 1/2. */
    g_string_append_printf (text, _ (" %u needed (more than %s)."),
                            ent_quorum_get_needed_votes (count), majority);
  else
    /* Translators: continues " 6 for, 3 against, 0 abstained;" with a count and a share, as 2/3. */
    g_string_append_printf (text, _ (" %u needed (at least %s)."),
                            ent_quorum_get_needed_votes (count), majority);
}

char *
ent_quorum_explain (const EntQuorumCount *count)
{
  GString *text = g_string_new (NULL);

  if (count->seats == 0)
    {
      g_string_append (text, _ ("Nobody has a vote in this body."));
      return g_string_free (text, FALSE);
    }
  append_room (text, count);
  if (ent_quorum_judge (count) != ENT_QUORUM_MISSED)
    append_votes (text, count);
  if (count->uncounted > 0)
    g_string_append_printf (
        text,
        /* Translators: a sentence is before it, so it begins with a space. */
        ngettext (" %u vote does not count: whoever cast it had none at that moment.",
                  " %u votes do not count: whoever cast them had none at that moment.",
                  count->uncounted),
        count->uncounted);
  return g_string_free (text, FALSE);
}
