/* SPDX-License-Identifier: GPL-3.0-or-later
 * A term in the list of terms. */
#include "ent-term-row.h"

#include <glib/gi18n-lib.h>

#include "ent-chip.h"
#include "ent-glossary-kinds.h"

struct _EntTermRow
{
  AdwBin parent_instance;
  GtkInscription *name;
  GtkInscription *more;
  EntChip *chip;
  EntGlossaryIndex *index; /* (nullable) */
  EntRecord *term;         /* (nullable) */
  gulong index_handler;
  gulong term_handler;
  guint refresh_source;
};

G_DEFINE_FINAL_TYPE (EntTermRow, ent_term_row, ADW_TYPE_BIN)

/* Returns: (transfer full): "Marketing-qualified lead · 5 uses". */
static char *
describe (EntTermRow *self)
{
  const char *full_name = ent_record_get_text (self->term, ENT_TERM_FULL_NAME);
  GPtrArray *users = ent_glossary_index_get_users (self->index, self->term);
  gboolean known = ent_glossary_index_get_users_state (self->index) == ENT_TERM_USERS_KNOWN;
  g_autofree char *uses = NULL;

  if (users == NULL)
    return g_strdup (full_name != NULL ? full_name : known ? _ ("Not cited yet") : "");
  /* Translators: how many records use a term. */
  uses = g_strdup_printf (ngettext ("%u use", "%u uses", users->len), users->len);
  return full_name != NULL ? g_strconcat (uses, " · ", full_name, NULL) : g_steal_pointer (&uses);
}

static void
refresh (EntTermRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;
  EntSigningState state;

  if (self->term == NULL || ent_record_is_removed (self->term))
    return;
  title = ent_record_dup_title (self->term);
  more = describe (self);
  state = ent_glossary_index_get_state (self->index, self->term, NULL);
  gtk_inscription_set_text (self->name, title);
  gtk_inscription_set_text (self->more, more);
  ent_chip_set_status (self->chip, ent_signing_state_get_name (state),
                       ent_signing_state_get_label (state));
}

/* Why it is in that state is asked when somebody points at it. */
static gboolean
query_tooltip_cb (EntTermRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *reason = NULL;

  if (self->term == NULL || ent_record_is_removed (self->term))
    return FALSE;
  ent_glossary_index_get_state (self->index, self->term, &reason);
  gtk_tooltip_set_text (tooltip, reason);
  return reason != NULL;
}

static gboolean
refresh_cb (gpointer data)
{
  ((EntTermRow *)data)->refresh_source = 0;
  refresh (data);
  return G_SOURCE_REMOVE;
}

/* A view keeps two hundred rows alive: after a change they follow one by one, between frames. */
static void
schedule_refresh (EntTermRow *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
}

static void
drop_term (EntTermRow *self)
{
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->index != NULL)
    g_clear_signal_handler (&self->index_handler, self->index);
  if (self->term != NULL)
    g_clear_signal_handler (&self->term_handler, self->term);
  g_clear_object (&self->index);
  g_clear_object (&self->term);
}

static void
ent_term_row_dispose (GObject *object)
{
  drop_term (ENT_TERM_ROW (object));
  G_OBJECT_CLASS (ent_term_row_parent_class)->dispose (object);
}

static void
ent_term_row_class_init (EntTermRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_term_row_dispose;
  g_type_ensure (ENT_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/glossary/ent-term-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTermRow, name);
  gtk_widget_class_bind_template_child (widget_class, EntTermRow, more);
  gtk_widget_class_bind_template_child (widget_class, EntTermRow, chip);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
ent_term_row_init (EntTermRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ent_term_row_new (void)
{
  return g_object_new (ENT_TYPE_TERM_ROW, NULL);
}

void
ent_term_row_set_term (EntTermRow *self, EntGlossaryIndex *index, EntRecord *term)
{
  drop_term (self);
  if (term == NULL)
    return;
  self->index = g_object_ref (index);
  self->term = g_object_ref (term);
  self->index_handler
      = g_signal_connect_swapped (index, "changed", G_CALLBACK (schedule_refresh), self);
  self->term_handler = g_signal_connect_swapped (term, "notify", G_CALLBACK (refresh), self);
  refresh (self);
}

EntRecord *
ent_term_row_get_term (EntTermRow *self)
{
  return self->term;
}
