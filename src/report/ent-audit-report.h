/* SPDX-License-Identifier: GPL-3.0-or-later
 * The report of a yearly audit on paper: what was asked of whom, what it amounts to, categories
 * with the weakest first, and each question then and now with its drift and evidence. */
#pragma once

#include "ent-record.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntAuditReport:
 * @questionnaire: the instrument
 * @audit: (nullable): the run; NULL: the newest
 * @date: when it is printed
 */
typedef struct
{
  EntRecord *questionnaire;
  EntRecord *audit;
  GDate date;
} EntAuditReport;

/* Returns: (transfer full) (nullable): the report as a PDF document; the same report gives the same
 * bytes. What respondents may not see of each other yet is not in it. */
GBytes *ent_audit_report_print (const EntAuditReport *report, GError **error);

/* Returns: how many pages it takes. */
int ent_audit_report_count_pages (const EntAuditReport *report);

/* Draws page @page, from 1, of @n_pages on @cairo in points, for a printer. */
void
ent_audit_report_draw_page (const EntAuditReport *report, int page, int n_pages, cairo_t *cairo);

/* Returns: (transfer full): a name for its file, as “Six-symptom check 2026-03-31.pdf”. */
char *ent_audit_report_dup_name (const EntAuditReport *report);

G_END_DECLS
