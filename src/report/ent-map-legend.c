/* SPDX-License-Identifier: GPL-3.0-or-later
 * The legend of the stakeholder map. */
#include "ent-map-legend.h"

#include "ent-map-people.h"
#include "ent-people-kinds.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntMapLook look;
  char *text;
} Entry;

struct _EntMapLegend
{
  GArray *entries; /* (element-type Entry) */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
}

static void
add (EntMapLegend *self, EntMapLook look, const char *text)
{
  Entry entry = { look, g_strdup (text) };

  g_array_append_val (self->entries, entry);
}

static gboolean
has_choice (GPtrArray *people, gsize offset, const char *value)
{
  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (G_STRUCT_MEMBER (char *, people->pdata[i], offset), value) == 0)
      return TRUE;
  return FALSE;
}

static void
add_classes (EntMapLegend *self, GPtrArray *people)
{
  const EntChoice *choices = ent_stakeholder_kind.fields[ENT_STAKEHOLDER_CLASS].choices;

  for (; choices->value != NULL; choices++)
    if (has_choice (people, G_STRUCT_OFFSET (EntMapPerson, class), choices->value))
      add (self, (EntMapLook){ .class = choices->value }, _ (choices->label));
  if (has_choice (people, G_STRUCT_OFFSET (EntMapPerson, class), NULL))
    add (self, (EntMapLook){ NULL }, _ ("No class yet"));
}

/* A circle with the letter, for any shape may have the colour. */
static void
add_functions (EntMapLegend *self, GPtrArray *people)
{
  for (const EntChoice *choice = ent_function_choices; choice->value != NULL; choice++)
    if (has_choice (people, G_STRUCT_OFFSET (EntMapPerson, function), choice->value))
      add (self, (EntMapLook){ .class = "frontline-leader", .function = choice->value },
           _ (choice->label));
}

static void
add_lines (EntMapLegend *self, GPtrArray *people)
{
  gboolean blocks = FALSE;
  gboolean vacant = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      const EntMapPerson *person = people->pdata[i];

      blocks |= person->can_block;
      vacant |= person->vacant;
    }
  if (blocks)
    add (self, (EntMapLook){ .class = "frontline-leader", .can_block = TRUE }, _ ("Can block"));
  if (vacant)
    add (self, (EntMapLook){ .class = "frontline-leader", .vacant = TRUE }, _ ("Vacant role"));
}

EntMapLegend *
ent_map_legend_new (GPtrArray *people, gboolean classes)
{
  EntMapLegend *self = g_new0 (EntMapLegend, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  if (classes)
    add_classes (self, people);
  add_functions (self, people);
  add_lines (self, people);
  return self;
}

void
ent_map_legend_free (EntMapLegend *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

double
ent_map_legend_draw (const EntMapLegend *self,
                     cairo_t *cairo,
                     const EntMapPen *pen,
                     PangoLayout *layout,
                     EntMapTheme theme,
                     double width)
{
  double marker = ent_map_pen_get_diameter (pen);
  double row = marker * 1.15;
  double x = 0;
  double y = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      int text_width, text_height;

      pango_layout_set_text (layout, entry->text, -1);
      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      if (x > 0 && x + marker * 1.2 + text_width > width)
        {
          x = 0;
          y += row;
        }
      if (cairo != NULL)
        {
          ent_map_pen_draw (pen, cairo, entry->look, x + marker / 2, y + row / 2);
          ent_map_color_set (ent_map_theme_get_ink (theme, 0.8), cairo, 1);
          cairo_move_to (cairo, x + marker * 1.2, y + (row - text_height) / 2.0);
          pango_cairo_show_layout (cairo, layout);
        }
      x += marker * 1.2 + text_width + marker * 0.8;
    }
  return self->entries->len > 0 ? y + row : 0;
}
