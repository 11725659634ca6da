/* SPDX-License-Identifier: GPL-3.0-or-later
 * Exit check: one line of the exit checklist. */
#include "ent-handoff-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice state_choices[] = {
  { "open", N_ ("Open"), NULL },
  { "done", N_ ("Done"), NULL },
  { "not-applicable", N_ ("Does not apply"), N_ ("The evidence says why") },
  { NULL, NULL, NULL },
};

static const EntField exit_check_fields[] = {
  [ENT_EXIT_CHECK_NUMBER] = { "number", N_ ("Number"), N_ ("Place on the list, counted from 1"),
                              ENT_TYPE_INTEGER, .orders = true, .minimum = 1, .maximum = 9999 },
  [ENT_EXIT_CHECK_TITLE] = { "title", N_ ("Check"), N_ ("What must be true, as a sentence"),
                             ENT_TYPE_TEXT, .required = true, .column = true },
  [ENT_EXIT_CHECK_STATE]
  = { "state", N_ ("State"), N_ ("Whether it is"), ENT_TYPE_CHOICE, .required = true,
      .column = true, .choices = state_choices, .initial = "open" },
  [ENT_EXIT_CHECK_OWNER] = { "owner", N_ ("Owner"), N_ ("The role that sees to it"),
                             ENT_TYPE_REFERENCE, .column = true, .target = "role" },
  [ENT_EXIT_CHECK_DUE]
  = { "due", N_ ("Due"), N_ ("The day it must be true"), ENT_TYPE_DATE, .column = true },
  [ENT_EXIT_CHECK_DONE_ON] = { "done-on", N_ ("Done on"), N_ ("The day it was seen to be true"),
                               ENT_TYPE_DATE, .column = true, .event = true },
  [ENT_EXIT_CHECK_EVIDENCE]
  = { "evidence", N_ ("Evidence"), N_ ("What shows it, or why it does not apply"),
      ENT_TYPE_LONG_TEXT },
};

const EntKind ent_exit_check_kind = {
  .name = "exit-check",
  .label = N_ ("Exit check"),
  .label_plural = N_ ("Exit checklist"),
  .help = N_ ("List what must be true before the consultants leave."),
  .icon = "checkbox-checked-symbolic",
  .feature = "handoff",
  ENT_FIELDS (exit_check_fields),
  .title_field = ENT_EXIT_CHECK_TITLE,
};
