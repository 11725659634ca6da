/* SPDX-License-Identifier: GPL-3.0-or-later
 * The five classes of stakeholders at a glance. */
#include "ent-class-strip.h"

#include <glib/gi18n-lib.h>

#include "ent-class-tile.h"
#include "ent-even-layout.h"
#include "ent-follower.h"
#include "ent-people-kinds.h"
#include "ent-tooltip.h"

struct _EntClassStrip
{
  AdwBin parent_instance;
  GtkWidget *tiles;
  GtkLabel *missing;
  EntFollower *follower;
};

G_DEFINE_FINAL_TYPE (EntClassStrip, ent_class_strip, ADW_TYPE_BIN)

/* Appends the classes nobody is in: “Nobody yet: Data owner, Frontline leader.” */
static void
append_empty (GString *text, const EntStakeholderClass *classes)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < ENT_STAKEHOLDER_N_CLASSES; i++)
    if (classes[i].count == 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              _ (classes[i].choice->label));
  if (names->len > 0)
    /* Translators: %s are classes of stakeholders nobody is in, as “Data owner, Frontline leader”.
     */
    g_string_append_printf (text, _ ("Nobody yet: %s.  "), names->str);
}

/* Appends what is missing of those in a class: “Data owner: not asked… ” */
static void
append_missing (GString *text, const EntStakeholderClass *class)
{
  g_autofree char *missing = class->count > 0 ? ent_stakeholder_class_dup_missing (class) : NULL;

  if (missing == NULL)
    return;
  /* Translators: a class of stakeholders, as “Data owner”, and a sentence on what is missing. */
  g_string_append_printf (text, C_ ("class", "%s: %s"), _ (class->choice->label), missing);
  g_string_append (text, "  ");
}

/* Returns: (transfer full): what is missing in all classes; "" if nothing is. */
static char *
describe_missing (const EntStakeholderClass *classes, guint unclassed)
{
  GString *text = g_string_new (NULL);

  append_empty (text, classes);
  for (guint i = 0; i < ENT_STAKEHOLDER_N_CLASSES; i++)
    append_missing (text, &classes[i]);
  if (unclassed > 0)
    g_string_append_printf (text,
                            /* Translators: how many stakeholders have no class. */
                            ngettext ("%u person is in no class.", "%u people are in no class.",
                                      unclassed),
                            unclassed);
  return g_strchomp (g_string_free (text, FALSE));
}

static void
refresh (gpointer view)
{
  EntClassStrip *self = view;
  EntSession *session = ent_follower_get_session (self->follower);
  EntStakeholderClass classes[ENT_STAKEHOLDER_N_CLASSES];
  GtkWidget *tile = gtk_widget_get_first_child (self->tiles);
  g_autofree char *missing = NULL;
  guint unclassed;

  if (session == NULL)
    return;
  ent_stakeholder_class_survey (ent_session_get_source (session), classes, &unclassed);
  for (guint i = 0; i < ENT_STAKEHOLDER_N_CLASSES; i++)
    {
      ent_class_tile_set (ENT_CLASS_TILE (tile), &classes[i]);
      tile = gtk_widget_get_next_sibling (tile);
    }
  missing = describe_missing (classes, unclassed);
  gtk_label_set_label (self->missing, missing);
  ent_tooltip_set (GTK_WIDGET (self->missing), missing);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), *missing != '\0');
}

static void
ent_class_strip_dispose (GObject *object)
{
  g_clear_pointer (&ENT_CLASS_STRIP (object)->follower, ent_follower_free);
  G_OBJECT_CLASS (ent_class_strip_parent_class)->dispose (object);
}

static void
ent_class_strip_class_init (EntClassStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_class_strip_dispose;
  g_type_ensure (ENT_TYPE_EVEN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-class-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, EntClassStrip, tiles);
  gtk_widget_class_bind_template_child (widget_class, EntClassStrip, missing);
}

static void
ent_class_strip_init (EntClassStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->follower = ent_follower_new (ent_stakeholder_kind.name, refresh, self);
  for (guint i = 0; i < ENT_STAKEHOLDER_N_CLASSES; i++)
    gtk_box_append (GTK_BOX (self->tiles), g_object_new (ENT_TYPE_CLASS_TILE, NULL));
}

void
ent_class_strip_set_session (EntClassStrip *self, EntSession *session)
{
  ent_follower_set_session (self->follower, session);
}
