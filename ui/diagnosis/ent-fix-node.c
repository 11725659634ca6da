/* SPDX-License-Identifier: GPL-3.0-or-later
 * One step on the dependency line. */
#include "ent-fix-node.h"

#include <glib/gi18n-lib.h>

#include "ent-children.h"
#include "ent-chip.h"
#include "ent-compat.h"
#include "ent-diagnosis-kinds.h"

#define DOT 36     /* px: its width and height */
#define GAP 6      /* px: between dot, words and lines */
#define PAD 6      /* px: around */
#define BESIDE 240 /* px: from this width on the words stand beside the dot */

struct _EntFixNode
{
  GtkWidget parent_instance;
  GtkStack *dot;
  GtkLabel *number;
  GtkImage *icon;
  GtkBox *words;
  GtkLabel *name;
  EntChip *chip;
  gboolean beside;
  gboolean has_before;
  gboolean has_after;
  gboolean fed; /* the step before is done: the line to this one is whole */
  gboolean done;
};

static guint selected_signal;

G_DEFINE_FINAL_TYPE (EntFixNode, ent_fix_node, GTK_TYPE_WIDGET)

/* How a stand looks. */
static const struct
{
  const char *style;
  const char *icon; /* (nullable): in the dot, in place of the number */
  EntMeaning meaning;
  const char *chip_icon; /* (nullable): the meaning's own */
} looks[] = {
  [ENT_FIX_WAITS] = { "waits", NULL, ENT_MEANING_NEUTRAL, "changes-prevent-symbolic" },
  [ENT_FIX_READY] = { "ready", NULL, ENT_MEANING_UNDER_WAY, "go-next-symbolic" },
  [ENT_FIX_BEGUN] = { "begun", NULL, ENT_MEANING_UNDER_WAY, NULL },
  [ENT_FIX_EARLY] = { "early", "dialog-warning-symbolic", ENT_MEANING_ATTENTION, NULL },
  [ENT_FIX_DONE] = { "done", "object-select-symbolic", ENT_MEANING_GOOD, NULL },
  [ENT_FIX_MERGED]
  = { "merged", "insert-link-symbolic", ENT_MEANING_NEUTRAL, "insert-link-symbolic" },
};

static void
clicked_cb (EntFixNode *self)
{
  g_signal_emit (self, selected_signal, 0);
}

static GtkSizeRequestMode
ent_fix_node_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_words (EntFixNode *self, int width)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->words), GTK_ORIENTATION_VERTICAL, width, NULL, &natural,
                      NULL, NULL);
  return natural;
}

static void
ent_fix_node_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  EntFixNode *self = ENT_FIX_NODE (widget);
  int words;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->words), orientation, -1, minimum, natural, NULL, NULL);
      *minimum = MAX (*minimum, DOT) + 2 * PAD;
      *natural = MAX (*natural, DOT) + 2 * PAD;
      return;
    }
  if (for_size >= BESIDE)
    {
      words = measure_words (self, for_size - 2 * PAD - DOT - 2 * GAP);
      *minimum = *natural = MAX (words, DOT) + 3 * PAD;
    }
  else
    {
      words = measure_words (self, for_size < 0 ? -1 : MAX (for_size - 2 * PAD, 1));
      *minimum = *natural = words + DOT + GAP + 2 * PAD;
    }
}

static void
align_words (EntFixNode *self, gboolean beside)
{
  self->beside = beside;
  gtk_label_set_xalign (self->name, beside ? 0 : 0.5f);
  gtk_label_set_justify (self->name, beside ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self->chip), beside ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
}

static void
ent_fix_node_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntFixNode *self = ENT_FIX_NODE (widget);
  gboolean beside = width >= BESIDE;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side = PAD + DOT + 2 * GAP;
  GtkAllocation dot = { (width - DOT) / 2, PAD, DOT, DOT };
  GtkAllocation words = { PAD, PAD + DOT + GAP, width - 2 * PAD, 0 };

  if (beside)
    {
      dot.x = mirrored ? width - PAD - DOT : PAD;
      words = (GtkAllocation){ mirrored ? PAD : side, PAD, width - side - PAD, height - 2 * PAD };
    }
  else
    words.height = height - words.y - PAD;
  align_words (self, beside);
  gtk_widget_size_allocate (GTK_WIDGET (self->dot), &dot, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->words), &words, -1);
}

/* A whole line where the way is free, a dashed one where it is not yet. */
static void
draw_line (cairo_t *cairo, double x1, double y1, double x2, double y2, gboolean whole)
{
  const double dashes[] = { 3, 4 };

  cairo_set_line_width (cairo, 2);
  cairo_set_dash (cairo, dashes, whole ? 0 : G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cairo, x1, y1);
  cairo_line_to (cairo, x2, y2);
  cairo_stroke (cairo);
}

static void
draw_lines (EntFixNode *self, cairo_t *cairo, double width, double height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double middle = PAD + DOT / 2.0;
  double x = !self->beside ? width / 2 : mirrored ? width - middle : middle;
  double reach = DOT / 2.0 + 4;

  if (self->beside)
    {
      if (self->has_before)
        draw_line (cairo, x, 0, x, middle - reach, self->fed);
      if (self->has_after)
        draw_line (cairo, x, middle + reach, x, height, self->done);
      return;
    }
  if (mirrored ? self->has_after : self->has_before)
    draw_line (cairo, 0, middle, x - reach, middle, mirrored ? self->done : self->fed);
  if (mirrored ? self->has_before : self->has_after)
    draw_line (cairo, x + reach, middle, width, middle, mirrored ? self->fed : self->done);
}

static void
ent_fix_node_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntFixNode *self = ENT_FIX_NODE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA color;

  ent_compat_get_color (widget, &color);
  color.alpha *= 0.4f;
  gdk_cairo_set_source_rgba (cairo, &color);
  draw_lines (self, cairo, width, height);
  cairo_destroy (cairo);
  GTK_WIDGET_CLASS (ent_fix_node_parent_class)->snapshot (widget, snapshot);
}

static void
ent_fix_node_dispose (GObject *object)
{
  ent_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (ent_fix_node_parent_class)->dispose (object);
}

static void
ent_fix_node_class_init (EntFixNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_fix_node_dispose;
  widget_class->get_request_mode = ent_fix_node_get_request_mode;
  widget_class->measure = ent_fix_node_measure;
  widget_class->size_allocate = ent_fix_node_size_allocate;
  widget_class->snapshot = ent_fix_node_snapshot;
  selected_signal = g_signal_new ("selected", ENT_TYPE_FIX_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_CHIP);
  gtk_widget_class_set_css_name (widget_class, "fix-node");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-fix-node.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFixNode, dot);
  gtk_widget_class_bind_template_child (widget_class, EntFixNode, number);
  gtk_widget_class_bind_template_child (widget_class, EntFixNode, icon);
  gtk_widget_class_bind_template_child (widget_class, EntFixNode, words);
  gtk_widget_class_bind_template_child (widget_class, EntFixNode, name);
  gtk_widget_class_bind_template_child (widget_class, EntFixNode, chip);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
ent_fix_node_init (EntFixNode *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_fix_node_new (void)
{
  return g_object_new (ENT_TYPE_FIX_NODE, NULL);
}

/* What keeps nobody waiting: the line behind it is whole. */
static gboolean
is_settled (const EntFixLink *link)
{
  EntFixStand stand = ent_fix_link_get_stand (link);

  return stand == ENT_FIX_DONE || stand == ENT_FIX_MERGED;
}

static void
speak (EntFixNode *self, const EntFixLink *link)
{
  gint64 number = ent_record_get_integer (link->step, ENT_FIX_STEP_NUMBER, 0);
  g_autofree char *title = ent_record_dup_title (link->step);
  g_autofree char *spoken
      /* Translators: number and name of a step, and a sentence on how it stands. */
      = g_strdup_printf (_ ("Step %d, %s: %s"), (int)number, title, link->sentence);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), link->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
ent_fix_node_show (EntFixNode *self,
                   const EntFixLink *link,
                   const EntFixLink *before,
                   const EntFixLink *after)
{
  EntFixStand stand = ent_fix_link_get_stand (link);
  const char *classes[] = { looks[stand].style, NULL };
  g_autofree char *title = ent_record_dup_title (link->step);
  g_autofree char *number = ent_record_dup_display (link->step, ENT_FIX_STEP_NUMBER);

  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->name, title);
  if (looks[stand].icon != NULL)
    gtk_image_set_from_icon_name (self->icon, looks[stand].icon);
  gtk_stack_set_visible_child_name (self->dot, looks[stand].icon != NULL ? "icon" : "number");
  ent_chip_set (self->chip, looks[stand].meaning, looks[stand].chip_icon,
                ent_fix_stand_get_label (stand));
  self->has_before = before != NULL;
  self->has_after = after != NULL;
  self->fed = before != NULL && is_settled (before);
  self->done = is_settled (link);
  speak (self, link);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ent_fix_node_set_selected (EntFixNode *self, gboolean selected)
{
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED);
  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               selected ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                        : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}
