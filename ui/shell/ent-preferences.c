/* SPDX-License-Identifier: GPL-3.0-or-later
 * The preferences. */
#include "ent-preferences.h"

struct _EntPreferences
{
  AdwPreferencesPage parent_instance;
  GtkWidget *person_row;
  AdwComboRow *scheme_row;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (EntPreferences, ent_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
scheme_selected_cb (EntPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, "color-scheme",
                         adw_combo_row_get_selected (self->scheme_row));
}

static void
ent_preferences_dispose (GObject *object)
{
  g_clear_object (&ENT_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (ent_preferences_parent_class)->dispose (object);
}

static void
ent_preferences_class_init (EntPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPreferences, person_row);
  gtk_widget_class_bind_template_child (widget_class, EntPreferences, scheme_row);
  gtk_widget_class_bind_template_callback (widget_class, scheme_selected_cb);
}

static void
ent_preferences_init (EntPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_preferences_new (EntApplication *application)
{
  EntPreferences *self = g_object_new (ENT_TYPE_PREFERENCES, NULL);
  GSettings *settings = ent_application_get_settings (application);

  adw_combo_row_set_selected (self->scheme_row, g_settings_get_enum (settings, "color-scheme"));
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "person", self->person_row, "text", G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}
