/* SPDX-License-Identifier: GPL-3.0-or-later
 * The palette over the window. */
#include "ent-palette.h"

#include <glib/gi18n-lib.h>

#include "ent-children.h"
#include "ent-page-table.h"
#include "ent-palette-item.h"

/* Records offered for what was typed; who needs more types more. */
#define RECORD_LIMIT 40
#define PAGE_STEP 8

struct _EntPalette
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *answers;
  GtkLabel *nothing;
  EntSession *session;
  GtkWidget *focus_before; /* (weak) */
  double rest_x;           /* where the pointer rested when the keyboard took over */
  double rest_y;
  gboolean resting;
};

G_DEFINE_FINAL_TYPE (EntPalette, ent_palette, GTK_TYPE_WIDGET)

static void
select_answer (EntPalette *self, int position)
{
  int last = (int)g_list_model_get_n_items (G_LIST_MODEL (self->answers)) - 1;
  g_autoptr (EntPaletteItem) item = NULL;

  if (last < 0)
    return;
  position = CLAMP (position, 0, last);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  item = g_list_model_get_item (G_LIST_MODEL (self->answers), position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ent_palette_item_get_title (item), -1);
}

/* A command that cannot be used now is not offered. */
static gboolean
is_usable (EntPalette *self, const EntCommand *command)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *name = strchr (command->action, '.') + 1;
  GActionGroup *group = G_ACTION_GROUP (root);

  if (g_str_has_prefix (command->action, "app."))
    group = G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (root)));
  return group != NULL && g_action_group_get_action_enabled (group, name);
}

static void
add_commands (EntPalette *self, const char *words)
{
  for (guint i = 0; i < ent_commands_get_length (); i++)
    {
      const EntCommand *command = ent_commands_get (i);
      g_autoptr (EntPaletteItem) item = NULL;

      if (command->icon == NULL || !g_str_match_string (words, _ (command->title), TRUE)
          || !is_usable (self, command))
        continue;
      item = ent_palette_item_new_for_command (command);
      g_list_store_append (self->answers, item);
    }
}

static void
add_pages (EntPalette *self, const char *words)
{
  for (guint i = 0; i < ent_page_table_get_length (); i++)
    {
      const EntPageInfo *info = ent_page_table_get (i);
      g_autoptr (EntPaletteItem) item = NULL;

      if (!g_str_match_string (words, _ (info->title), TRUE))
        continue;
      item = ent_palette_item_new_for_page (info);
      g_list_store_append (self->answers, item);
    }
}

static void
add_records (EntPalette *self, const char *words)
{
  g_autoptr (GPtrArray) hits = NULL;

  if (*words == '\0')
    return;
  hits = ent_engagement_search (ent_session_get_engagement (self->session), words, RECORD_LIMIT);
  for (guint i = 0; i < hits->len; i++)
    {
      const EntHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (EntPaletteItem) item = ent_palette_item_new_for_record (hit->record, hit->snippet);

      g_list_store_append (self->answers, item);
    }
}

static void
refresh (EntPalette *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *sentence = NULL;

  g_strstrip (words);
  g_list_store_remove_all (self->answers);
  if (self->session == NULL)
    return;
  add_pages (self, words);
  add_records (self, words);
  add_commands (self, words);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->answers)) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "answers");
      select_answer (self, 0);
      return;
    }
  /* Translators: %s is what was typed. */
  sentence = g_strdup_printf (_ ("Nothing holds “%s”."), words);
  gtk_label_set_label (self->nothing, sentence);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
choose (EntPalette *self, guint position)
{
  g_autoptr (EntPaletteItem) item = NULL;
  g_autoptr (EntSession) session = NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->answers), position);
  if (item == NULL)
    return;
  g_set_object (&session, self->session);
  ent_palette_close (self);
  ent_palette_item_activate (item, GTK_WIDGET (self), session);
}

static void
search_changed_cb (EntPalette *self)
{
  refresh (self);
}

static void
entry_activated_cb (EntPalette *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
row_activated_cb (EntPalette *self, guint position)
{
  choose (self, position);
}

/* A pointer that happens to rest over the answers chooses nothing, until it moves. */
static void
rest_pointer (EntPalette *self)
{
  self->resting = FALSE;
  gtk_widget_set_can_target (GTK_WIDGET (self->list), FALSE);
}

static void
motion_cb (EntPalette *self, double x, double y)
{
  if (!self->resting)
    {
      self->resting = TRUE;
      self->rest_x = x;
      self->rest_y = y;
    }
  else if (x != self->rest_x || y != self->rest_y)
    gtk_widget_set_can_target (GTK_WIDGET (self->list), TRUE);
}

static gboolean
key_pressed_cb (EntPalette *self, guint key, guint code, GdkModifierType modifiers)
{
  int selected = gtk_single_selection_get_selected (self->selection);

  rest_pointer (self);
  switch (key)
    {
    case GDK_KEY_Escape:
      ent_palette_close (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      select_answer (self, selected - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      select_answer (self, selected + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      select_answer (self, selected - PAGE_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      select_answer (self, selected + PAGE_STEP);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
pressed_cb (EntPalette *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || !(picked == self->box || gtk_widget_is_ancestor (picked, self->box)))
    ent_palette_close (self);
}

static void
ent_palette_dispose (GObject *object)
{
  EntPalette *self = ENT_PALETTE (object);

  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->session);
  ent_children_remove (GTK_WIDGET (self));
  G_OBJECT_CLASS (ent_palette_parent_class)->dispose (object);
}

static void
ent_palette_class_init (EntPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_palette_dispose;
  g_type_ensure (ENT_TYPE_PALETTE_ITEM);
  gtk_widget_class_set_css_name (widget_class, "palette");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/shell/ent-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPalette, box);
  gtk_widget_class_bind_template_child (widget_class, EntPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, EntPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, EntPalette, list);
  gtk_widget_class_bind_template_child (widget_class, EntPalette, selection);
  gtk_widget_class_bind_template_child (widget_class, EntPalette, answers);
  gtk_widget_class_bind_template_child (widget_class, EntPalette, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
ent_palette_init (EntPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_palette_open (EntPalette *self, EntSession *session)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (root));
  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  rest_pointer (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
ent_palette_close (EntPalette *self)
{
  GtkWidget *focus = self->focus_before;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_list_store_remove_all (self->answers);
  g_clear_object (&self->session);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  g_clear_weak_pointer (&self->focus_before);
}

GListModel *
ent_palette_get_answers (EntPalette *self)
{
  return G_LIST_MODEL (self->answers);
}
