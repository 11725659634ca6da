/* SPDX-License-Identifier: GPL-3.0-or-later
 * Finding fields in a kind's table. */
#include "ent-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ent-text.h"

static const EntField *
give (const EntKind *kind, guint i, guint *index)
{
  if (i == kind->n_fields)
    return NULL;
  if (index != NULL)
    *index = i;
  return &kind->fields[i];
}

const EntField *
ent_kind_find_field (const EntKind *kind, const char *name, guint *index)
{
  guint i = 0;

  while (i < kind->n_fields && strcmp (kind->fields[i].name, name) != 0)
    i++;
  return give (kind, i, index);
}

const EntField *
ent_kind_match_field (const EntKind *kind, const char *text, guint *index)
{
  guint i = 0;

  while (i < kind->n_fields && !ent_text_matches (text, kind->fields[i].name))
    i++;
  if (i == kind->n_fields)
    for (i = 0; i < kind->n_fields; i++)
      if (ent_text_matches (text, kind->fields[i].label)
          || ent_text_matches (text, _ (kind->fields[i].label)))
        break;
  return give (kind, i, index);
}

const EntField *
ent_kind_get_owning_field (const EntKind *kind, guint *index)
{
  guint i = 0;

  while (i < kind->n_fields && !kind->fields[i].owning)
    i++;
  return give (kind, i, index);
}

const EntField *
ent_kind_get_home_field (const EntKind *kind, guint *index)
{
  guint i = 0;

  while (i < kind->n_fields && !kind->fields[i].owning && !kind->fields[i].member)
    i++;
  return give (kind, i, index);
}

const EntField *
ent_kind_get_order_field (const EntKind *kind, guint *index)
{
  guint i = 0;

  while (i < kind->n_fields && !kind->fields[i].orders)
    i++;
  return give (kind, i, index);
}

gboolean
ent_kind_is_child_of (const EntKind *kind, const EntKind *parent)
{
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);

  return owning != NULL && strcmp (owning->target, parent->name) == 0;
}
