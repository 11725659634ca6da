/* SPDX-License-Identifier: GPL-3.0-or-later
 * Content with a side pane that folds. All that depends on libadwaita's version is at the top. */
#include "ent-panes.h"

struct _EntPanes
{
  AdwBin parent_instance;
  GtkWidget *split; /* AdwFlap or AdwOverlaySplitView */
  GtkWidget *content;
  GtkWidget *pane;
  GtkPackType position;
  int pane_width;
  int content_width;
  guint folding; /* source */
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_PANE,
  PROP_PANE_POSITION,
  PROP_PANE_WIDTH,
  PROP_CONTENT_WIDTH,
  PROP_SHOW_PANE,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntPanes, ent_panes, ADW_TYPE_BIN)

/* Newer functions are chosen by the version at hand, not by the version the rest is pinned to. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

#if ADW_CHECK_VERSION(1, 4, 0)

#define SHOW_PROPERTY "show-sidebar"
#define FOLDED_PROPERTY "collapsed"

/* A split view without a pane would leave its place free. */
static void
reserve_pane (AdwOverlaySplitView *split, gboolean reserved)
{
  adw_overlay_split_view_set_pin_sidebar (split, !reserved);
  adw_overlay_split_view_set_show_sidebar (split,
                                           reserved
                                               && !adw_overlay_split_view_get_collapsed (split));
}

static GtkWidget *
create_split (void)
{
  GtkWidget *split = adw_overlay_split_view_new ();

  reserve_pane (ADW_OVERLAY_SPLIT_VIEW (split), FALSE);
  return split;
}

static void
split_set_content (GtkWidget *split, GtkWidget *content)
{
  adw_overlay_split_view_set_content (ADW_OVERLAY_SPLIT_VIEW (split), content);
}

static void
split_set_pane (GtkWidget *split, GtkWidget *pane)
{
  gboolean had_pane = adw_overlay_split_view_get_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)) != NULL;

  adw_overlay_split_view_set_sidebar (ADW_OVERLAY_SPLIT_VIEW (split), pane);
  if (had_pane != (pane != NULL))
    reserve_pane (ADW_OVERLAY_SPLIT_VIEW (split), pane != NULL);
}

/* Each pair of panes has a breakpoint bin of its own, so that nested ones do not depend on which of
 * several matching breakpoints is the last. */
static GtkWidget *
wrap_split (GtkWidget *split)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();

  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), split);
  return bin;
}

static void
set_up_geometry (EntPanes *self)
{
  AdwOverlaySplitView *split = ADW_OVERLAY_SPLIT_VIEW (self->split);
  double fold_below = self->pane_width + self->content_width;
  AdwBreakpoint *breakpoint
      = adw_breakpoint_new (adw_breakpoint_condition_new_length (ADW_BREAKPOINT_CONDITION_MAX_WIDTH,
                                                                 fold_below, ADW_LENGTH_UNIT_SP));

  /* A breakpoint bin says itself how small it may get; then either child has it all. */
  gtk_widget_set_size_request (gtk_widget_get_parent (self->split),
                               MAX (self->content_width, self->pane_width), 200);
  adw_overlay_split_view_set_sidebar_position (split, self->position);
  adw_overlay_split_view_set_min_sidebar_width (split, self->pane_width);
  adw_overlay_split_view_set_max_sidebar_width (split, self->pane_width);
  adw_overlay_split_view_set_sidebar_width_unit (split, ADW_LENGTH_UNIT_SP);
  adw_breakpoint_add_setters (breakpoint, G_OBJECT (split), FOLDED_PROPERTY, TRUE, NULL);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (gtk_widget_get_parent (self->split)),
                                     breakpoint);
}

static void
request_width (GtkWidget *child, int width)
{
  gtk_widget_set_size_request (child, width, -1);
}

#else

#define SHOW_PROPERTY "reveal-flap"
#define FOLDED_PROPERTY "folded"

static GtkWidget *
create_split (void)
{
  GtkWidget *flap = adw_flap_new ();

  adw_flap_set_transition_type (ADW_FLAP (flap), ADW_FLAP_TRANSITION_TYPE_OVER);
  adw_flap_set_separator (ADW_FLAP (flap), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  return flap;
}

static void
split_set_content (GtkWidget *split, GtkWidget *content)
{
  adw_flap_set_content (ADW_FLAP (split), content);
}

static void
split_set_pane (GtkWidget *split, GtkWidget *pane)
{
  adw_flap_set_flap (ADW_FLAP (split), pane);
}

static GtkWidget *
wrap_split (GtkWidget *split)
{
  return split;
}

/* px: up to here larger text makes a child wider; the window stays as narrow as a narrow screen. */
#define SCALED_WIDTH 460

/* @width: px at the usual size of text, 96 dots an inch. */
static void
request_width (GtkWidget *child, int width)
{
  int resolution; /* 1/1024 dots an inch; -1: the usual one */
  int scaled;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &resolution, NULL);
  scaled = resolution > 0 ? (int)((gint64)width * resolution / (96 * 1024)) : width;
  gtk_widget_set_size_request (child, CLAMP (scaled, width, MAX (width, SCALED_WIDTH)), -1);
}

static void
refresh_widths (EntPanes *self)
{
  if (self->pane != NULL)
    request_width (self->pane, self->pane_width);
  if (self->content != NULL)
    request_width (self->content, self->content_width);
}

/* A flap folds where the least widths of both children do not fit beside each other. */
static void
set_up_geometry (EntPanes *self)
{
  adw_flap_set_flap_position (ADW_FLAP (self->split), self->position);
  refresh_widths (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (refresh_widths), self, G_CONNECT_SWAPPED);
}

#endif

G_GNUC_END_IGNORE_DEPRECATIONS

/* Only a pane that lies over the content is in its way. */
static void
refresh_close (EntPanes *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "panes.close",
                                 ent_panes_get_folded (self) && ent_panes_get_show_pane (self));
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_panes_set_show_pane (ENT_PANES (widget), FALSE);
}

static void
show_changed_cb (EntPanes *self)
{
  refresh_close (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PANE]);
}

static gboolean
tell_folded_cb (gpointer data)
{
  EntPanes *self = data;

  self->folding = 0;
  refresh_close (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

/* Panes fold while sizes are dealt out, when nobody who is told may ask for another size. */
static void
folded_changed_cb (EntPanes *self)
{
  if (self->folding == 0)
    self->folding = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_folded_cb, self, NULL);
}

static void
ent_panes_dispose (GObject *object)
{
  g_clear_handle_id (&ENT_PANES (object)->folding, g_source_remove);
  G_OBJECT_CLASS (ent_panes_parent_class)->dispose (object);
}

static void
ent_panes_constructed (GObject *object)
{
  EntPanes *self = ENT_PANES (object);

  G_OBJECT_CLASS (ent_panes_parent_class)->constructed (object);
  set_up_geometry (self);
}

static void
ent_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntPanes *self = ENT_PANES (object);

  switch (id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_PANE:
      g_value_set_object (value, self->pane);
      break;
    case PROP_PANE_POSITION:
      g_value_set_enum (value, self->position);
      break;
    case PROP_PANE_WIDTH:
      g_value_set_int (value, self->pane_width);
      break;
    case PROP_CONTENT_WIDTH:
      g_value_set_int (value, self->content_width);
      break;
    case PROP_SHOW_PANE:
      g_value_set_boolean (value, ent_panes_get_show_pane (self));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, ent_panes_get_folded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntPanes *self = ENT_PANES (object);

  switch (id)
    {
    case PROP_CONTENT:
      ent_panes_set_content (self, g_value_get_object (value));
      break;
    case PROP_PANE:
      ent_panes_set_pane (self, g_value_get_object (value));
      break;
    case PROP_PANE_POSITION:
      self->position = g_value_get_enum (value);
      break;
    case PROP_PANE_WIDTH:
      self->pane_width = g_value_get_int (value);
      break;
    case PROP_CONTENT_WIDTH:
      self->content_width = g_value_get_int (value);
      break;
    case PROP_SHOW_PANE:
      ent_panes_set_show_pane (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_panes_class_init (EntPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags made = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags kept = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = ent_panes_constructed;
  object_class->dispose = ent_panes_dispose;
  object_class->get_property = ent_panes_get_property;
  object_class->set_property = ent_panes_set_property;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, kept);
  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET, kept);
  properties[PROP_PANE_POSITION]
      = g_param_spec_enum ("pane-position", NULL, NULL, GTK_TYPE_PACK_TYPE, GTK_PACK_START, made);
  properties[PROP_PANE_WIDTH] = g_param_spec_int ("pane-width", NULL, NULL, 0, G_MAXINT, 220, made);
  properties[PROP_CONTENT_WIDTH]
      = g_param_spec_int ("content-width", NULL, NULL, 0, G_MAXINT, 340, made);
  properties[PROP_SHOW_PANE] = g_param_spec_boolean ("show-pane", NULL, NULL, TRUE, kept);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "panes.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "panes.close",
                                       NULL);
}

static void
ent_panes_init (EntPanes *self)
{
  self->split = create_split ();
  adw_bin_set_child (ADW_BIN (self), wrap_split (self->split));
  g_signal_connect_object (self->split, "notify::" SHOW_PROPERTY, G_CALLBACK (show_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::" FOLDED_PROPERTY, G_CALLBACK (folded_changed_cb),
                           self, G_CONNECT_SWAPPED);
  refresh_close (self);
}

void
ent_panes_set_pane (EntPanes *self, GtkWidget *pane)
{
  if (self->pane == pane)
    return;
  self->pane = pane;
  split_set_pane (self->split, pane);
  if (pane != NULL)
    {
      /* Folded, it lies over the content, which must not show through. */
      gtk_widget_add_css_class (pane, "background");
      request_width (pane, self->pane_width);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE]);
}

void
ent_panes_set_content (EntPanes *self, GtkWidget *content)
{
  if (self->content == content)
    return;
  self->content = content;
  split_set_content (self->split, content);
  if (content != NULL)
    request_width (content, self->content_width);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

gboolean
ent_panes_get_folded (EntPanes *self)
{
  gboolean folded = FALSE;

  g_object_get (self->split, FOLDED_PROPERTY, &folded, NULL);
  return folded;
}

gboolean
ent_panes_get_show_pane (EntPanes *self)
{
  gboolean show = FALSE;

  g_object_get (self->split, SHOW_PROPERTY, &show, NULL);
  return show && self->pane != NULL;
}

void
ent_panes_set_show_pane (EntPanes *self, gboolean show)
{
  g_object_set (self->split, SHOW_PROPERTY, show, NULL);
}
