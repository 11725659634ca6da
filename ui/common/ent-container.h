/* SPDX-License-Identifier: GPL-3.0-or-later
 * A widget that takes its children from its .ui file and lets go of them at its end; a class of it
 * says where they are. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_CONTAINER (ent_container_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntContainer, ent_container, ENT, CONTAINER, GtkWidget)

struct _EntContainerClass
{
  GtkWidgetClass parent_class;
};

/* The width (px) of children that are under each other at the least and naturally beside each
 * other; those that are hidden take none. */
void ent_container_measure_width (EntContainer *self, int *minimum, int *natural);

G_END_DECLS
