/* SPDX-License-Identifier: GPL-3.0-or-later
 * One answer of the palette. */
#include "ent-palette-item.h"

#include <glib/gi18n-lib.h>

struct _EntPaletteItem
{
  GObject parent_instance;
  char *title;
  char *detail;
  char *hint; /* what kind of thing it is, or its key */
  const char *icon_name;
  const char *action;      /* of a command */
  const EntPageInfo *info; /* of a page */
  EntRecord *record;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_HINT,
  PROP_ICON_NAME,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (EntPaletteItem, ent_palette_item, G_TYPE_OBJECT)

static void
ent_palette_item_finalize (GObject *object)
{
  EntPaletteItem *self = ENT_PALETTE_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->hint);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (ent_palette_item_parent_class)->finalize (object);
}

static void
ent_palette_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntPaletteItem *self = ENT_PALETTE_ITEM (object);
  const char *const texts[N_PROPS] = {
    [PROP_TITLE] = self->title,
    [PROP_DETAIL] = self->detail,
    [PROP_HINT] = self->hint,
    [PROP_ICON_NAME] = self->icon_name,
  };

  g_value_set_string (value, texts[id]);
}

static void
ent_palette_item_class_init (EntPaletteItemClass *klass)
{
  static const char *const names[N_PROPS] = { NULL, "title", "detail", "hint", "icon-name" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ent_palette_item_finalize;
  object_class->get_property = ent_palette_item_get_property;
  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL,
                                                          G_PARAM_READABLE
                                                              | G_PARAM_STATIC_STRINGS));
}

static void
ent_palette_item_init (EntPaletteItem *self)
{
}

EntPaletteItem *
ent_palette_item_new_for_command (const EntCommand *command)
{
  EntPaletteItem *self = g_object_new (ENT_TYPE_PALETTE_ITEM, NULL);

  self->title = g_strdup (_ (command->title));
  self->hint = ent_command_dup_label (command);
  self->icon_name = command->icon;
  self->action = command->action;
  return self;
}

EntPaletteItem *
ent_palette_item_new_for_page (const EntPageInfo *info)
{
  EntPaletteItem *self = g_object_new (ENT_TYPE_PALETTE_ITEM, NULL);

  self->title = g_strdup (_ (info->title));
  self->detail = g_strdup (_ (info->help));
  self->hint = g_strdup (_ ("Page"));
  self->icon_name = info->icon;
  self->info = info;
  return self;
}

EntPaletteItem *
ent_palette_item_new_for_record (EntRecord *record, const char *snippet)
{
  EntPaletteItem *self = g_object_new (ENT_TYPE_PALETTE_ITEM, NULL);
  const EntKind *kind = ent_record_get_kind (record);

  self->title = ent_record_dup_title (record);
  if (g_strcmp0 (snippet, self->title) != 0)
    self->detail = g_strdup (snippet);
  self->hint = g_strdup (_ (kind->label));
  self->icon_name = kind->icon;
  self->record = g_object_ref (record);
  return self;
}

const char *
ent_palette_item_get_title (EntPaletteItem *self)
{
  return self->title;
}

void
ent_palette_item_activate (EntPaletteItem *self, GtkWidget *widget, EntSession *session)
{
  if (self->action != NULL)
    gtk_widget_activate_action_variant (widget, self->action, NULL);
  else if (self->info != NULL)
    gtk_widget_activate_action (widget, "win.show-page", "s", self->info->name);
  else
    ent_session_go_to (session, self->record, NULL);
}
