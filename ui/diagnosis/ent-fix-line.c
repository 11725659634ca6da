/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sequenced fix as a dependency line. */
#include "ent-fix-line.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-diagnosis-kinds.h"
#include "ent-fix-card.h"
#include "ent-fix-node.h"
#include "ent-follower.h"
#include "ent-line-keys.h"

struct _EntFixLine
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkLabel *state;
  GtkWidget *line;
  EntFixCard *card;
  GtkWidget *merge_box;
  GtkSwitch *merge_switch;
  GtkLabel *merge_reason;
  EntFollower *follower;
  GPtrArray *nodes;    /* (element-type EntFixNode): borrowed from the line */
  GPtrArray *links;    /* (nullable) (element-type EntFixLink) */
  EntRecord *selected; /* (nullable): a step */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (EntFixLine, ent_fix_line, ADW_TYPE_BIN)

static EntSession *
get_session (EntFixLine *self)
{
  return ent_follower_get_session (self->follower);
}

static const EntFixLink *
get_link (EntFixLine *self, int index)
{
  return index >= 0 && index < (int)self->links->len ? g_ptr_array_index (self->links, index)
                                                     : NULL;
}

static int
find_step (EntFixLine *self, EntRecord *step)
{
  for (guint i = 0; step != NULL && i < self->links->len; i++)
    if (get_link (self, i)->step == step)
      return i;
  return -1;
}

/* Where work is: the first step that is neither done nor merged; else the last. */
static int
find_current (EntFixLine *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      EntFixStand stand = ent_fix_link_get_stand (get_link (self, i));

      if (stand != ENT_FIX_DONE && stand != ENT_FIX_MERGED)
        return i;
    }
  return (int)self->links->len - 1;
}

static void
show_selected (EntFixLine *self)
{
  int index = find_step (self, self->selected);

  for (guint i = 0; i < self->nodes->len; i++)
    ent_fix_node_set_selected (self->nodes->pdata[i], (int)i == index);
  if (index >= 0)
    ent_fix_card_show (self->card, get_session (self), get_link (self, index));
}

static void
select_index (EntFixLine *self, int index)
{
  const EntFixLink *link = get_link (self, index);

  if (link == NULL)
    return;
  g_set_object (&self->selected, link->step);
  show_selected (self);
  gtk_widget_grab_focus (self->nodes->pdata[index]);
}

static void
node_selected_cb (EntFixLine *self, EntFixNode *node)
{
  guint index;

  if (g_ptr_array_find (self->nodes, node, &index))
    select_index (self, (int)index);
}

/* As many nodes as there are steps. */
static void
fit_nodes (EntFixLine *self)
{
  while (self->nodes->len > self->links->len)
    {
      gtk_widget_unparent (self->nodes->pdata[self->nodes->len - 1]);
      g_ptr_array_set_size (self->nodes, (int)self->nodes->len - 1);
    }
  while (self->nodes->len < self->links->len)
    {
      GtkWidget *node = ent_fix_node_new ();

      g_signal_connect_object (node, "selected", G_CALLBACK (node_selected_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (node, self->line);
      g_ptr_array_add (self->nodes, node);
    }
}

static void
show_nodes (EntFixLine *self)
{
  guint done = 0;
  g_autofree char *state = NULL;

  fit_nodes (self);
  for (guint i = 0; i < self->links->len; i++)
    {
      const EntFixLink *link = get_link (self, i);
      EntFixStand stand = ent_fix_link_get_stand (link);

      ent_fix_node_show (self->nodes->pdata[i], link, get_link (self, (int)i - 1),
                         get_link (self, (int)i + 1));
      done += stand == ENT_FIX_DONE || stand == ENT_FIX_MERGED;
    }
  /* Translators: two numbers of steps. */
  state = g_strdup_printf (_ ("%u of %u steps done. Each waits for the one before it."), done,
                           self->links->len);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), self->links->len > 0);
}

/* The switch is off limits, with the reason beside it, where more than two people sell. */
static void
show_merge (EntFixLine *self)
{
  EntSession *session = get_session (self);
  g_autoptr (EntRecord) step = ent_fix_order_dup_mergeable (ent_session_get_source (session));
  gboolean merged = step != NULL && ent_record_equals (step, ENT_FIX_STEP_STATE, "merged");
  g_autoptr (GError) error = NULL;
  gboolean possible = step != NULL && (merged || ent_fix_step_can_merge (step, &error));

  self->filling = TRUE;
  gtk_widget_set_visible (self->merge_box, step != NULL);
  gtk_switch_set_active (self->merge_switch, merged);
  gtk_widget_set_sensitive (GTK_WIDGET (self->merge_switch),
                            possible && !ent_session_is_read_only (session));
  gtk_label_set_label (self->merge_reason,
                       error != NULL ? error->message
                                     : _ ("One or two people sell: both are one meeting."));
  self->filling = FALSE;
}

static void
merge_switched_cb (EntFixLine *self)
{
  g_autoptr (EntRecord) step = NULL;
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  step = ent_fix_order_dup_mergeable (ent_session_get_source (get_session (self)));
  if (step == NULL)
    return;
  if (ent_fix_step_set_merged (step, gtk_switch_get_active (self->merge_switch), &error))
    ent_session_toast_undo (get_session (self), ent_session_get_undo_label (get_session (self)));
  else
    ent_session_show_error (get_session (self), error);
  show_merge (self);
}

static void
refresh (gpointer view)
{
  EntFixLine *self = view;
  EntSession *session = get_session (self);

  g_clear_pointer (&self->links, g_ptr_array_unref);
  if (session == NULL)
    {
      g_clear_object (&self->selected);
      ent_fix_card_clear (self->card);
      return;
    }
  self->links = ent_fix_order_list (ent_session_get_source (session));
  gtk_stack_set_visible_child_name (self->stack, self->links->len > 0 ? "line" : "nothing");
  show_nodes (self);
  show_merge (self);
  if (find_step (self, self->selected) < 0 && self->links->len > 0)
    g_set_object (&self->selected, get_link (self, find_current (self))->step);
  show_selected (self);
}

static void
add_cb (EntFixLine *self)
{
  ent_session_browse (get_session (self), &ent_fix_step_kind);
}

static gboolean
key_pressed_cb (EntFixLine *self, guint key)
{
  int at = find_step (self, self->selected);

  if (!ent_line_keys_follow (self->line, key, (int)self->links->len - 1, &at))
    return GDK_EVENT_PROPAGATE;
  select_index (self, at);
  return GDK_EVENT_STOP;
}

static void
ent_fix_line_dispose (GObject *object)
{
  EntFixLine *self = ENT_FIX_LINE (object);

  if (self->follower != NULL)
    ent_follower_set_session (self->follower, NULL);
  g_clear_pointer (&self->follower, ent_follower_free);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_fix_line_parent_class)->dispose (object);
}

static void
ent_fix_line_class_init (EntFixLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_fix_line_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  g_type_ensure (ENT_TYPE_FIX_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/diagnosis/ent-fix-line.ui");
  gtk_widget_class_bind_template_child (widget_class, EntFixLine, stack);
  gtk_widget_class_bind_template_child (widget_class, EntFixLine, state);
  gtk_widget_class_bind_template_child (widget_class, EntFixLine, line);
  gtk_widget_class_bind_template_child (widget_class, EntFixLine, card);
  gtk_widget_class_bind_template_child (widget_class, EntFixLine, merge_box);
  gtk_widget_class_bind_template_child (widget_class, EntFixLine, merge_switch);
  gtk_widget_class_bind_template_child (widget_class, EntFixLine, merge_reason);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_switched_cb);
}

static void
ent_fix_line_init (EntFixLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->nodes = g_ptr_array_new ();
  self->follower = ent_follower_new ("fix-step engagement metric role", refresh, self);
}

GtkWidget *
ent_fix_line_new (void)
{
  return g_object_new (ENT_TYPE_FIX_LINE, NULL);
}

void
ent_fix_line_set_session (EntFixLine *self, EntSession *session)
{
  ent_follower_set_session (self->follower, session);
}

gboolean
ent_fix_line_select (EntFixLine *self, EntRecord *step)
{
  int index = self->links != NULL ? find_step (self, step) : -1;

  select_index (self, index);
  return index >= 0;
}
