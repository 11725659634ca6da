/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders as map and table: two views of one selection under one filter, beside each other
 * where there is room, with the five classes above them. */
#pragma once

#include "ent-map-view.h"
#include "ent-record-table.h"

G_BEGIN_DECLS

/* Signal `rate-wanted`: somebody not rated yet is to be shown. */
#define ENT_TYPE_PEOPLE_VIEW (ent_people_view_get_type ())
G_DECLARE_FINAL_TYPE (EntPeopleView, ent_people_view, ENT, PEOPLE_VIEW, AdwBin)

/* Returns: (transfer floating): a view on @table, a table of stakeholders, which it takes in. */
GtkWidget *ent_people_view_new (EntRecordTable *table);

/* @session: (nullable) */
void ent_people_view_set_session (EntPeopleView *self, EntSession *session);

EntMapView *ent_people_view_get_map (EntPeopleView *self);

/* Returns: (transfer full) (nullable): the first stakeholder shown who lacks a score. */
EntRecord *ent_people_view_dup_unrated (EntPeopleView *self);

G_END_DECLS
