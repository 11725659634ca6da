/* SPDX-License-Identifier: GPL-3.0-or-later
 * A widget with children from its .ui file. */
#include "ent-container.h"

#include "ent-children.h"

static GtkBuildableIface *parent_buildable;

static void ent_container_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntContainer,
                                  ent_container,
                                  GTK_TYPE_WIDGET,
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                         ent_container_buildable_init))

static void
ent_container_dispose (GObject *object)
{
  ent_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (ent_container_parent_class)->dispose (object);
}

static void
ent_container_add_child (GtkBuildable *buildable,
                         GtkBuilder *builder,
                         GObject *child,
                         const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
ent_container_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ent_container_add_child;
}

static void
ent_container_class_init (EntContainerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_container_dispose;
}

static void
ent_container_init (EntContainer *self)
{
}

void
ent_container_measure_width (EntContainer *self, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural;
    }
}
