/* SPDX-License-Identifier: GPL-3.0-or-later
 * The side a respondent speaks for. */
#include "ent-respondent-side.h"

#include "ent-diagnosis-kinds.h"
#include "ent-people-kinds.h"
#include "ent-role.h"

static const struct
{
  const char *side;
  const char *icon_name;
} sides[] = {
  { "marketing", "ent-side-marketing-symbolic" },
  { "sales", "ent-side-sales-symbolic" },
};

static const char *
find_side (EntRecord *record, guint field)
{
  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (sides); i++)
    if (ent_record_equals (record, field, sides[i].side))
      return sides[i].side;
  return NULL;
}

const char *
ent_respondent_get_side (EntRecord *role, EntRecord *person)
{
  const char *side = find_side (role, ENT_ROLE_FUNCTION);

  return side != NULL ? side : find_side (person, ENT_STAKEHOLDER_FUNCTION);
}

EntRecord *
ent_respondent_dup_role (EntRecord *questionnaire, EntRecord *person)
{
  g_autoptr (GPtrArray) roles = ent_record_list_references (questionnaire, ENT_QUESTIONNAIRE_ROLES);

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr (GPtrArray) holders = ent_role_list_all_holders (roles->pdata[i]);

      if (g_ptr_array_find (holders, person, NULL))
        return g_object_ref (roles->pdata[i]);
    }
  return NULL;
}

char *
ent_respondent_dup_name (EntRecord *role, EntRecord *person)
{
  g_autofree char *name = ent_record_dup_title (person);
  g_autofree char *role_name = role != NULL ? ent_record_dup_title (role) : NULL;

  return role_name != NULL ? g_strconcat (name, " · ", role_name, NULL) : g_steal_pointer (&name);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
ent_respondent_mark_side (GtkImage *marker, GtkWidget *widget, const char *side)
{
  const char *icon_name = "ent-side-other-symbolic";

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      gboolean is_side = g_strcmp0 (side, sides[i].side) == 0;

      set_class (GTK_WIDGET (marker), sides[i].side, is_side);
      if (widget != NULL)
        set_class (widget, sides[i].side, is_side);
      if (is_side)
        icon_name = sides[i].icon_name;
    }
  gtk_image_set_from_icon_name (marker, icon_name);
}
