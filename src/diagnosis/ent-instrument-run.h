/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs of an instrument: which there are, which one is under way, and starting and ending one. The
 * first interviews are a run without an audit. */
#pragma once

#include "ent-engagement.h"

G_BEGIN_DECLS

/**
 * EntRunState: how far a run has come
 * @ENT_RUN_NOT_STARTED: nobody has been asked
 * @ENT_RUN_ASKING: answers are missing
 * @ENT_RUN_COMPARING: all answers are in; some differ and are not settled
 * @ENT_RUN_DONE: all answers are in, and nothing is open
 */
typedef enum
{
  ENT_RUN_NOT_STARTED,
  ENT_RUN_ASKING,
  ENT_RUN_COMPARING,
  ENT_RUN_DONE,
} EntRunState;

/* Returns: the state's translated name. */
const char *ent_run_state_get_label (EntRunState state);

/**
 * EntRun: one run in figures
 * @audit: (nullable): NULL: the first interviews
 * @asked: questions there are
 * @complete: questions all have answered who are to
 * @single: of those, questions one person was to answer: there is nothing to compare
 * @open: questions whose answers are in words, differ, and are not settled
 */
typedef struct
{
  EntRecord *audit;
  EntRunState state;
  guint asked;
  guint complete;
  guint single;
  guint open;
} EntRun;

/* Returns: (transfer full) (element-type EntRecord): the audits of @questionnaire, newest first. */
GPtrArray *ent_instrument_list_audits (EntRecord *questionnaire);

/* TRUE if there is a run without an audit: roles are named to answer, or somebody did. */
gboolean ent_instrument_has_first_run (EntRecord *questionnaire);

/**
 * ent_instrument_dup_current_audit:
 * @today: audits planned for later do not count
 *
 * Returns: (transfer full) (nullable): the audit that runs, else the newest; NULL: the first
 *   interviews, or no run yet.
 */
EntRecord *ent_instrument_dup_current_audit (EntRecord *questionnaire, const GDate *today);

/* @audit: (nullable); @run: (out caller-allocates): borrows @audit. */
void ent_instrument_read_run (EntRecord *questionnaire, EntRecord *audit, EntRun *run);

/* Returns: (transfer full) (element-type EntRecord): the stakeholders to propose as respondents on
 * @today: those of the last run, else the holders of the roles that answer, else the CMO and CRO.
 */
GPtrArray *ent_instrument_list_proposed (EntRecord *questionnaire, const GDate *today);

/* The same for a run that repeats @audit: those that one asked come first. */
GPtrArray *ent_instrument_list_repeated (EntRecord *audit, const GDate *today);

/**
 * EntInstrumentStart:
 * @people: (element-type EntRecord): the stakeholders who answer
 * @name: (nullable): what the run is called; NULL: the instrument's name with month and year
 * @date: the day it starts
 * @repeats: (nullable): the run it repeats; NULL: the newest that is over
 */
typedef struct
{
  EntRecord *questionnaire;
  GPtrArray *people;
  const char *name;
  const GDate *date;
  EntRecord *repeats;
} EntInstrumentStart;

/* Returns: (transfer full): "Six-symptom check, July 2026". */
char *ent_instrument_dup_run_name (EntRecord *questionnaire, const GDate *date);

/* Starts a run, in one transaction: an audit that runs, with its respondents, on the baseline
 * ent_audit_dup_repeat_baseline() names. Returns: (transfer full) (nullable): the audit;
 * ENT_ERROR_INVALID without questions or people, or with one where both
 * sides are to be compared; ENT_ERROR_CONFLICT while another run is not ended.
 */
EntRecord *ent_instrument_start (const EntInstrumentStart *start, GError **error);

/* Ends a run all have answered, in one transaction; due again a year later where nothing else was
 * said. FALSE with ENT_ERROR_CONFLICT while answers are missing. */
gboolean ent_instrument_end (EntRecord *audit, const GDate *date, GError **error);

G_END_DECLS
