/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pairs of stakeholders whose ideas of success part, and how that was settled. */
#include "ent-success-divergence.h"

#include "ent-check.h"
#include "ent-date.h"
#include "ent-error.h"
#include "ent-people-kinds.h"
#include "ent-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const EntField success_divergence_fields[] = {
  [ENT_SUCCESS_DIVERGENCE_DIFFERENCE]
  = { "difference", N_ ("Difference"),
      N_ ("In one sentence, what the one calls success and the other does not"), ENT_TYPE_TEXT,
      .required = true, .column = true },
  [ENT_SUCCESS_DIVERGENCE_FIRST]
  = { "first", N_ ("First stakeholder"), N_ ("One of the two who differ"), ENT_TYPE_REFERENCE,
      .target = "stakeholder", .required = true, .column = true },
  [ENT_SUCCESS_DIVERGENCE_SECOND]
  = { "second", N_ ("Second stakeholder"), N_ ("The other of the two who differ"),
      ENT_TYPE_REFERENCE, .target = "stakeholder", .required = true, .column = true },
  [ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE]
  = { "root-cause", N_ ("Root cause"), N_ ("Why they differ"), ENT_TYPE_CHOICE,
      .choices = ent_root_cause_choices, .column = true },
  [ENT_SUCCESS_DIVERGENCE_SEVERITY]
  = { "severity", N_ ("Severity"), N_ ("How far apart they are"), ENT_TYPE_CHOICE,
      .choices = ent_misalignment_choices, .column = true },
  [ENT_SUCCESS_DIVERGENCE_EVIDENCE]
  = { "evidence", N_ ("Evidence"), N_ ("What was said or seen that shows it"), ENT_TYPE_LONG_TEXT },
  [ENT_SUCCESS_DIVERGENCE_RESOLUTION]
  = { "resolution", N_ ("Resolution"),
      N_ ("What both now call success, and why they could agree on it"), ENT_TYPE_LONG_TEXT,
      .group = N_ ("Resolution") },
  [ENT_SUCCESS_DIVERGENCE_RESOLVED_ON]
  = { "resolved-on", N_ ("Resolved on"), N_ ("The day they agreed; empty while it is open"),
      ENT_TYPE_DATE, .column = true, .group = N_ ("Resolution") },
  [ENT_SUCCESS_DIVERGENCE_AGREED_BY]
  = { "agreed-by", N_ ("Agreed by"), N_ ("The roles that agreed to the resolution"),
      ENT_TYPE_REFERENCE, .target = "role", .many = true, .group = N_ ("Resolution") },
};

gboolean
ent_success_is_resolved (EntRecord *divergence)
{
  return ent_record_has (divergence, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON)
         && ent_record_has (divergence, ENT_SUCCESS_DIVERGENCE_RESOLUTION)
         && ent_record_has (divergence, ENT_SUCCESS_DIVERGENCE_AGREED_BY);
}

/* Appends the divergences that name @first and @second in this order. */
static void
append_divergences (EntSource *source, const char *first, const char *second, GPtrArray *found)
{
  g_autoptr (EntQuery) query = ent_query_new (&ent_success_divergence_kind);
  g_autoptr (GPtrArray) divergences = NULL;

  ent_query_where (query, ENT_SUCCESS_DIVERGENCE_FIRST, first);
  ent_query_where (query, ENT_SUCCESS_DIVERGENCE_SECOND, second);
  divergences = ent_source_list_query (source, query);
  for (guint i = 0; i < divergences->len; i++)
    g_ptr_array_add (found, g_object_ref (divergences->pdata[i]));
}

/* Returns: (transfer full) (element-type EntRecord): all divergences between two identities. */
static GPtrArray *
list_divergences (EntSource *source, const char *first, const char *second)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  append_divergences (source, first, second, found);
  append_divergences (source, second, first, found);
  return found;
}

/* TRUE if @a says more about how the pair stands today than @b. */
static gboolean
counts_before (EntRecord *a, EntRecord *b)
{
  gboolean a_open = !ent_success_is_resolved (a);
  gboolean b_open = !ent_success_is_resolved (b);

  return a_open != b_open ? a_open : strcmp (ent_record_get_id (a), ent_record_get_id (b)) > 0;
}

EntRecord *
ent_success_find_divergence (EntRecord *first, EntRecord *second)
{
  g_autoptr (GPtrArray) found
      = list_divergences (ent_record_get_source (first), ent_record_get_id (first),
                          ent_record_get_id (second));
  EntRecord *best = NULL;

  for (guint i = 0; i < found->len; i++)
    if (best == NULL || counts_before (found->pdata[i], best))
      best = found->pdata[i];
  return best != NULL ? g_object_ref (best) : NULL;
}

/* It takes two to differ. */
static gboolean
check_two (EntRecord *record, GError **error)
{
  const char *first = ent_record_get_text (record, ENT_SUCCESS_DIVERGENCE_FIRST);
  const char *second = ent_record_get_text (record, ENT_SUCCESS_DIVERGENCE_SECOND);
  g_autofree char *title = NULL;

  if (g_strcmp0 (first, second) != 0)
    return TRUE;
  title = ent_record_dup_title (record);
  /* Translators: %s is the title of a divergence between two stakeholders. */
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               _ ("“%s” names the same stakeholder twice; choose two who differ."), title);
  return FALSE;
}

/* A pair is on record once as long as it is open, so that settling it settles it. */
static gboolean
check_once (EntRecord *record, GError **error)
{
  g_autoptr (GPtrArray) found
      = list_divergences (ent_record_get_source (record),
                          ent_record_get_text (record, ENT_SUCCESS_DIVERGENCE_FIRST),
                          ent_record_get_text (record, ENT_SUCCESS_DIVERGENCE_SECOND));

  if (ent_success_is_resolved (record))
    return TRUE;
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_autofree char *title = NULL;

      if (ent_record_get_row (found->pdata[i]) == ent_record_get_row (record)
          || ent_success_is_resolved (found->pdata[i]))
        continue;
      first = ent_record_dup_display (record, ENT_SUCCESS_DIVERGENCE_FIRST);
      second = ent_record_dup_display (record, ENT_SUCCESS_DIVERGENCE_SECOND);
      title = ent_record_dup_title (found->pdata[i]);
      g_set_error (error, ENT_ERROR, ENT_ERROR_CONFLICT,
                   /* Translators: two people, and the difference between them. */
                   _ ("%s and %s are on record as divergent already: “%s”. Add to that, or "
                      "resolve it first."),
                   first, second, title);
      return FALSE;
    }
  return TRUE;
}

/* A day without words settles nothing, and words nobody agreed to do not either. Documents may
 * bring who agreed in a second part; until then a rule finds it missing. */
static gboolean
check_success_divergence (const EntChange *change, GError **error)
{
  if (change->operation == ENT_OPERATION_REMOVE)
    return TRUE;
  return check_two (change->record, error)
         && ent_check_needs (change, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON,
                             ENT_SUCCESS_DIVERGENCE_RESOLUTION, error)
         && (change->bulk
             || ent_check_needs (change, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON,
                                 ENT_SUCCESS_DIVERGENCE_AGREED_BY, error))
         && check_once (change->record, error);
}

const EntKind ent_success_divergence_kind = {
  .name = "success-divergence",
  .label = N_ ("Success divergence"),
  .label_plural = N_ ("Success divergences"),
  .help = N_ ("Record where two stakeholders would not call the same thing success, "
              "until they have agreed."),
  .icon = "object-flip-horizontal-symbolic",
  .feature = "people",
  ENT_FIELDS (success_divergence_fields),
  .title_field = ENT_SUCCESS_DIVERGENCE_DIFFERENCE,
  .check = check_success_divergence,
};

/* What the person must say is not left to defaults. */
static gboolean
require (const char *value, guint field, GError **error)
{
  if (value != NULL && *value != '\0')
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               /* Translators: %s is the label of a field, as “Root cause”. */
               _ ("“%s” is missing; say what it is."), _ (success_divergence_fields[field].label));
  return FALSE;
}

static gboolean
set_mark (EntTransaction *transaction,
          EntRecord *record,
          const EntSuccessMark *mark,
          GError **error)
{
  const struct
  {
    guint field;
    const char *value;
  } values[] = {
    { ENT_SUCCESS_DIVERGENCE_DIFFERENCE, mark->difference },
    { ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE, mark->root_cause },
    { ENT_SUCCESS_DIVERGENCE_SEVERITY, mark->severity },
    { ENT_SUCCESS_DIVERGENCE_EVIDENCE, mark->evidence },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!ent_transaction_set (transaction, record, values[i].field, values[i].value, error))
      return FALSE;
  return ent_transaction_set_reference (transaction, record, ENT_SUCCESS_DIVERGENCE_FIRST,
                                        mark->first, error)
         && ent_transaction_set_reference (transaction, record, ENT_SUCCESS_DIVERGENCE_SECOND,
                                           mark->second, error);
}

EntRecord *
ent_success_mark_divergent (const EntSuccessMark *mark, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (mark->first));
  g_autofree char *first = ent_record_dup_title (mark->first);
  g_autofree char *second = ent_record_dup_title (mark->second);
  g_autofree char *label
      /* Translators: two people. */
      = g_strdup_printf (_ ("Mark %s and %s as divergent"), first, second);
  g_autoptr (EntTransaction) transaction = NULL;
  g_autoptr (EntRecord) record = NULL;

  if (!require (mark->difference, ENT_SUCCESS_DIVERGENCE_DIFFERENCE, error)
      || !require (mark->root_cause, ENT_SUCCESS_DIVERGENCE_ROOT_CAUSE, error)
      || !require (mark->severity, ENT_SUCCESS_DIVERGENCE_SEVERITY, error))
    return NULL;
  transaction = ent_transaction_begin (engagement, label, error);
  if (transaction == NULL)
    return NULL;
  record = ent_transaction_add (transaction, &ent_success_divergence_kind, NULL, error);
  if (record == NULL || !set_mark (transaction, record, mark, error)
      || !ent_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&record);
}

gboolean
ent_success_resolve (EntRecord *divergence, const EntSuccessResolution *resolution, GError **error)
{
  EntEngagement *engagement = ENT_ENGAGEMENT (ent_record_get_source (divergence));
  g_autofree char *title = ent_record_dup_title (divergence);
  /* Translators: %s is the difference between two people. */
  g_autofree char *label = g_strdup_printf (_ ("Resolve “%s”"), title);
  g_autofree char *date = ent_date_format (resolution->date);
  g_autofree char *roles = ent_record_join_ids (resolution->agreed_by);
  g_autoptr (EntTransaction) transaction = NULL;

  if (!require (resolution->resolution, ENT_SUCCESS_DIVERGENCE_RESOLUTION, error)
      || !require (roles, ENT_SUCCESS_DIVERGENCE_AGREED_BY, error))
    return FALSE;
  transaction = ent_transaction_begin (engagement, label, error);
  return transaction != NULL
         && ent_transaction_set (transaction, divergence, ENT_SUCCESS_DIVERGENCE_RESOLUTION,
                                 resolution->resolution, error)
         && ent_transaction_set (transaction, divergence, ENT_SUCCESS_DIVERGENCE_AGREED_BY, roles,
                                 error)
         && ent_transaction_set (transaction, divergence, ENT_SUCCESS_DIVERGENCE_RESOLVED_ON, date,
                                 error)
         && ent_transaction_commit (transaction, error);
}
