/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders as map and table. */
#include "ent-people-view.h"

#include <glib/gi18n-lib.h>

#include "ent-class-strip.h"
#include "ent-follower.h"
#include "ent-people-kinds.h"
#include "ent-twin-views.h"

struct _EntPeopleView
{
  AdwBin parent_instance;
  GtkViewport *viewport;
  EntClassStrip *strip;
  AdwBin *filter_slot;
  GtkWidget *map_side;
  GtkStack *map_stack;
  EntMapView *map;
  GtkButton *unrated;
  AdwBin *table_slot;
  EntRecordTable *table;
  EntRecordFilter *filter;
  EntFollower *follower; /* of the regions to choose from */
};

static guint rate_wanted_signal;

G_DEFINE_FINAL_TYPE (EntPeopleView, ent_people_view, ADW_TYPE_BIN)

static void
refresh_unrated (EntPeopleView *self)
{
  guint n = ent_map_view_get_unrated (self->map);
  g_autofree char *text = g_strdup_printf (
      /* Translators: how many people lack a score, and so are not on the map. */
      ngettext ("%u person is not rated yet: rate…", "%u people are not rated yet: rate…", n), n);

  gtk_button_set_label (self->unrated, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unrated), n > 0);
}

/* Without anybody the table says what to do, and has all the room. */
static void
refresh (EntPeopleView *self)
{
  GListModel *shown = G_LIST_MODEL (ent_record_table_get_selection (self->table));
  EntSession *session = ent_follower_get_session (self->follower);
  const char *page = "map";

  if (session == NULL || shown == NULL)
    return;
  if (g_list_model_get_n_items (shown) == 0)
    page = "no-match";
  else if (ent_map_view_get_people (self->map)->len == 0)
    page = "unrated";
  gtk_stack_set_visible_child_name (self->map_stack, page);
  gtk_widget_set_visible (self->map_side,
                          ent_source_count (ent_session_get_source (session), "stakeholder") > 0);
  refresh_unrated (self);
}

static void
refresh_regions (gpointer view)
{
  EntPeopleView *self = view;
  EntSession *session = ent_follower_get_session (self->follower);
  g_auto (GStrv) regions = NULL;

  if (session == NULL)
    return;
  regions = ent_map_people_list_regions (ent_session_get_source (session));
  ent_record_filter_offer (self->filter, ENT_STAKEHOLDER_REGION, (const char *const *)regions);
}

/* The view goes along with the focus, except while something is pressed: what is under the pointer
 * stays there, and no click on the map becomes a drag. */
static void
press_begun_cb (EntPeopleView *self)
{
  gtk_viewport_set_scroll_to_focus (self->viewport, FALSE);
}

static void
press_ended_cb (EntPeopleView *self)
{
  gtk_viewport_set_scroll_to_focus (self->viewport, TRUE);
}

static void
unrated_clicked_cb (EntPeopleView *self)
{
  g_signal_emit (self, rate_wanted_signal, 0);
}

static void
clear_filter_cb (EntPeopleView *self)
{
  ent_record_filter_clear (self->filter);
}

static void
ent_people_view_dispose (GObject *object)
{
  EntPeopleView *self = ENT_PEOPLE_VIEW (object);

  if (self->follower != NULL)
    ent_people_view_set_session (self, NULL);
  g_clear_pointer (&self->follower, ent_follower_free);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (ent_people_view_parent_class)->dispose (object);
}

static void
ent_people_view_class_init (EntPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_people_view_dispose;
  rate_wanted_signal = g_signal_new ("rate-wanted", ENT_TYPE_PEOPLE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_CLASS_STRIP);
  g_type_ensure (ENT_TYPE_MAP_VIEW);
  g_type_ensure (ENT_TYPE_TWIN_VIEWS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/people/ent-people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, viewport);
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, strip);
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, filter_slot);
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, map_side);
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, map_stack);
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, map);
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, unrated);
  gtk_widget_class_bind_template_child (widget_class, EntPeopleView, table_slot);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, press_begun_cb);
  gtk_widget_class_bind_template_callback (widget_class, press_ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, unrated_clicked_cb);
}

static void
ent_people_view_init (EntPeopleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->follower = ent_follower_new (ent_stakeholder_kind.name, refresh_regions, self);
}

GtkWidget *
ent_people_view_new (EntRecordTable *table)
{
  EntPeopleView *self = g_object_new (ENT_TYPE_PEOPLE_VIEW, NULL);

  self->table = table;
  self->filter = ent_record_table_take_filter (table);
  adw_bin_set_child (self->filter_slot, GTK_WIDGET (self->filter));
  adw_bin_set_child (self->table_slot, GTK_WIDGET (table));
  return GTK_WIDGET (self);
}

void
ent_people_view_set_session (EntPeopleView *self, EntSession *session)
{
  if (!ent_follower_set_session (self->follower, session))
    return;
  ent_class_strip_set_session (self->strip, session);
  ent_record_table_set_session (self->table, session);
  ent_map_view_set_selection (self->map, session, ent_record_table_get_selection (self->table));
  refresh (self);
}

EntMapView *
ent_people_view_get_map (EntPeopleView *self)
{
  return self->map;
}

EntRecord *
ent_people_view_dup_unrated (EntPeopleView *self)
{
  GListModel *shown = G_LIST_MODEL (ent_record_table_get_selection (self->table));
  guint n = shown != NULL ? g_list_model_get_n_items (shown) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntRecord) record = g_list_model_get_item (shown, i);

      if (ent_map_view_find (self->map, record) < 0)
        return g_steal_pointer (&record);
    }
  return NULL;
}
