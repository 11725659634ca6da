/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a window shows before an engagement is open. */
#include "ent-welcome.h"

#include "ent-recent.h"

#define RECENT_SHOWN 5

struct _EntWelcome
{
  AdwBin parent_instance;
  GtkWidget *new_button;
  AdwPreferencesGroup *recent_group;
};

G_DEFINE_FINAL_TYPE (EntWelcome, ent_welcome, ADW_TYPE_BIN)

static GtkWidget *
create_row (const EntRecentFile *file)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), file->folder);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", file->uri);
  return row;
}

static void
fill_recent (EntWelcome *self)
{
  g_autoptr (GPtrArray) files = ent_recent_list (RECENT_SHOWN);

  for (guint i = 0; i < files->len; i++)
    adw_preferences_group_add (self->recent_group, create_row (g_ptr_array_index (files, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), files->len > 0);
}

static gboolean
ent_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENT_WELCOME (widget)->new_button);
}

static void
ent_welcome_class_init (EntWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = ent_welcome_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, EntWelcome, new_button);
  gtk_widget_class_bind_template_child (widget_class, EntWelcome, recent_group);
}

static void
ent_welcome_init (EntWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_recent (self);
}

GtkWidget *
ent_welcome_new (void)
{
  return g_object_new (ENT_TYPE_WELCOME, NULL);
}
