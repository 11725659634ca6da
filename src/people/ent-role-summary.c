/* SPDX-License-Identifier: GPL-3.0-or-later
 * A role's holders in words, out of its tenures. */
#include "ent-role-summary.h"

#include "ent-people-kinds.h"
#include "ent-succession.h"

#include <glib/gi18n-lib.h>

static gboolean
has_begun (const EntTenure *tenure, const GDate *today)
{
  return !g_date_valid (&tenure->from) || g_date_compare (&tenure->from, today) <= 0;
}

static gboolean
is_over (const EntTenure *tenure, const GDate *today)
{
  return g_date_valid (&tenure->to) && g_date_compare (&tenure->to, today) < 0;
}

static char *
describe_past (const EntTenure *tenure)
{
  g_autofree char *person = ent_record_dup_title (tenure->holder);
  g_autofree char *period = ent_tenure_dup_period (tenure);

  /* Translators: who held a role last: a person and a time, as “1 March to 2 May 2026”. */
  return g_strdup_printf (_ ("Before: %s, %s"), person, period);
}

static char *
describe_future (const EntTenure *tenure)
{
  g_autofree char *person = ent_record_dup_title (tenure->holder);
  g_autofree char *day = ent_record_dup_display (tenure->holding, ENT_ROLE_HOLDER_FROM);

  /* Translators: who takes a role next: a day and a person. */
  return g_strdup_printf (_ ("From %s: %s"), day, person);
}

/* Tenures come in the order of time: of the past the last one counts, of the future the first. */
static void
add_tenure (EntRoleSummary *self, const EntTenure *tenure, const GDate *today)
{
  if (is_over (tenure, today))
    {
      if (tenure->holder == NULL)
        return;
      g_free (self->past);
      self->past = describe_past (tenure);
    }
  else if (has_begun (tenure, today))
    {
      g_free (self->holder);
      g_free (self->period);
      self->holder = tenure->holder != NULL ? ent_record_dup_title (tenure->holder) : NULL;
      self->period = ent_tenure_dup_period (tenure);
    }
  else if (tenure->holder != NULL && self->future == NULL)
    self->future = describe_future (tenure);
}

EntRoleSummary *
ent_role_summary_new (EntRecord *role, const GDate *start, const GDate *today)
{
  g_autoptr (GPtrArray) tenures = ent_succession_list_tenures (role, start, today);
  EntRoleSummary *self = g_new0 (EntRoleSummary, 1);

  for (guint i = 0; i < tenures->len; i++)
    add_tenure (self, g_ptr_array_index (tenures, i), today);
  if (self->period == NULL)
    self->period = g_strdup (_ ("nobody yet"));
  return self;
}

void
ent_role_summary_free (EntRoleSummary *self)
{
  g_free (self->holder);
  g_free (self->period);
  g_free (self->past);
  g_free (self->future);
  g_free (self);
}
