/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who is on the stakeholder map: stakeholders with both scores, and roles nobody holds, at the
 * place of whoever held them last. */
#pragma once

#include "ent-engagement.h"
#include "ent-influence-map.h"

G_BEGIN_DECLS

/**
 * EntMapPerson:
 * @record: the stakeholder, or the vacant role
 * @name: its label
 * @class, @function: (nullable): choice values, for shape and colour
 * @can_block: has a ring
 * @vacant: a role without holder: dashed
 */
typedef struct
{
  EntRecord *record;
  char *name;
  char *class;
  char *function;
  EntMapScore score;
  gboolean can_block;
  gboolean vacant;
} EntMapPerson;

/* What to show; NULL: all. @region is compared without case. */
typedef struct
{
  const char *region;
  const char *function;
  const char *class;
} EntMapFilter;

/**
 * ent_map_people_list:
 * @filter: (nullable)
 * @unrated: (out) (optional): how many stakeholders fit the filter but lack a score
 *
 * Returns: (transfer full) (element-type EntMapPerson)
 */
GPtrArray *ent_map_people_list (EntSource *source,
                                const GDate *today,
                                const EntMapFilter *filter,
                                guint *unrated);

/* As ent_map_people_list(), of @stakeholders (of EntRecord) alone; a vacant role is there if
 * whoever held it last is. */
GPtrArray *ent_map_people_list_among (EntSource *source,
                                      GListModel *stakeholders,
                                      const GDate *today,
                                      guint *unrated);

/* Returns: (transfer full) (element-type EntMapItem): @people as items of a map, in their order;
 * their texts are borrowed from @people. */
GArray *ent_map_people_make_items (GPtrArray *people);

/* Returns: (transfer full): the regions stakeholders have, each once, sorted. */
GStrv ent_map_people_list_regions (EntSource *source);

/* Returns: (transfer full): one line for screen readers and tooltips: “Maya Lund, Executive
 * sponsor: influence 4 of 5, support +1, can block”. */
char *ent_map_person_describe (const EntMapPerson *person);

/* Gives @stakeholder both scores in one transaction, “Move Maya Lund on the map”. Moving somebody
 * to where they are changes nothing. Returns: FALSE with the reason. */
gboolean ent_stakeholder_rescore (EntRecord *stakeholder, EntMapScore score, GError **error);

G_END_DECLS
