/* SPDX-License-Identifier: GPL-3.0-or-later
 * The last row of an opened child record. */
#include "ent-child-actions.h"

#include <glib/gi18n-lib.h>

struct _EntChildActions
{
  GtkListBoxRow parent_instance;
  GtkWidget *open_button;
  GtkLabel *missing;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *remove_button;
  GtkWidget *discard_button;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (EntChildActions, ent_child_actions, GTK_TYPE_LIST_BOX_ROW)

static void
ent_child_actions_class_init (EntChildActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-child-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, EntChildActions, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildActions, missing);
  gtk_widget_class_bind_template_child (widget_class, EntChildActions, up_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildActions, down_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildActions, remove_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildActions, discard_button);
  gtk_widget_class_bind_template_child (widget_class, EntChildActions, add_button);
}

static void
ent_child_actions_init (EntChildActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_child_actions_new (EntSubject *subject)
{
  EntChildActions *self = g_object_new (ENT_TYPE_CHILD_ACTIONS, NULL);
  const EntKind *kind = ent_subject_get_kind (subject);
  gboolean draft = ent_subject_is_draft (subject);
  gboolean editable = !draft && !ent_subject_is_read_only (subject);
  gboolean ordered = editable && ent_kind_get_order_field (kind, NULL) != NULL;

  gtk_widget_set_visible (self->open_button, !draft);
  gtk_widget_set_visible (self->up_button, ordered);
  gtk_widget_set_visible (self->down_button, ordered);
  gtk_widget_set_visible (self->remove_button, editable);
  gtk_widget_set_visible (self->discard_button, draft);
  gtk_widget_set_visible (self->add_button, draft);
  return GTK_WIDGET (self);
}

void
ent_child_actions_set_missing (EntChildActions *self, const EntField *missing)
{
  g_autofree char *text = NULL;

  if (missing != NULL)
    /* Translators: what a new record still lacks; %s is the label of a field. */
    text = g_strdup_printf (_ ("Still needed: %s"), _ (missing->label));
  gtk_label_set_label (self->missing, text != NULL ? text : "");
}
