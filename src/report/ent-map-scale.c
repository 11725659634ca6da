/* SPDX-License-Identifier: GPL-3.0-or-later
 * The scales of the stakeholder map. */
#include "ent-map-scale.h"

#include <glib/gi18n-lib.h>

/* From the least on. */
static const char *const influence_words[]
    = { NC_ ("influence", "Little"), NC_ ("influence", "Some"), NC_ ("influence", "Medium"),
        NC_ ("influence", "Strong"), NC_ ("influence", "Decides") };
static const char *const support_words[]
    = { NC_ ("support", "Against it"), NC_ ("support", "Doubtful"), NC_ ("support", "Undecided"),
        NC_ ("support", "In favour"), NC_ ("support", "Fights for it") };

const char *
ent_map_scale_get_influence_title (void)
{
  return _ ("Influence ↑");
}

const char *
ent_map_scale_get_support_title (void)
{
  return _ ("Support →");
}

char *
ent_map_scale_dup_influence (int influence)
{
  const char *word = influence_words[influence - ENT_MAP_MINIMUM_INFLUENCE];

  return g_strdup_printf ("%d  %s", influence, g_dpgettext2 (GETTEXT_PACKAGE, "influence", word));
}

char *
ent_map_scale_dup_support (int support, EntMapTick tick)
{
  const char *word
      = g_dpgettext2 (GETTEXT_PACKAGE, "support", support_words[support - ENT_MAP_MINIMUM_SUPPORT]);
  const char *sign = support < 0 ? "−" : support > 0 ? "+" : "";

  if (tick == ENT_MAP_TICK_WORD)
    return g_strdup (word);
  if (tick == ENT_MAP_TICK_NUMBER)
    return g_strdup_printf ("%s%d", sign, ABS (support));
  return g_strdup_printf ("%s%d  %s", sign, ABS (support), word);
}

EntMapTick
ent_map_scale_choose_tick (double room, EntMapMeasure measure, gpointer user_data)
{
  EntMapTick tick = ENT_MAP_TICK_WHOLE;

  for (int i = ENT_MAP_MINIMUM_SUPPORT; i <= ENT_MAP_MAXIMUM_SUPPORT; i++)
    for (; tick < ENT_MAP_TICK_NUMBER; tick++)
      {
        g_autofree char *word = ent_map_scale_dup_support (i, tick);

        if (measure (word, user_data) <= room)
          break;
      }
  return tick;
}
