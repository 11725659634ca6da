/* SPDX-License-Identifier: GPL-3.0-or-later
 * All instruments as cards. */
#include "ent-instruments-group.h"

#include "ent-columns.h"
#include "ent-diagnosis-kinds.h"
#include "ent-instrument-card.h"

struct _EntInstrumentsGroup
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkFlowBox *cards;
  EntSession *session; /* (nullable) */
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_ADD_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntInstrumentsGroup, ent_instruments_group, ADW_TYPE_BIN)

static EntInstrumentCard *
get_card (EntInstrumentsGroup *self, guint index)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cards, (int)index);

  return child != NULL ? ENT_INSTRUMENT_CARD (child) : NULL;
}

/* TRUE if the cards are of these questionnaires in this order. */
static gboolean
shows (EntInstrumentsGroup *self, GPtrArray *questionnaires)
{
  guint n = 0;

  for (EntInstrumentCard *card; (card = get_card (self, n)) != NULL; n++)
    if (n >= questionnaires->len
        || ent_instrument_card_get_questionnaire (card) != questionnaires->pdata[n])
      return FALSE;
  return n == questionnaires->len;
}

static void
clear (EntInstrumentsGroup *self)
{
  EntInstrumentCard *card;

  while ((card = get_card (self, 0)) != NULL)
    gtk_flow_box_remove (self->cards, GTK_WIDGET (card));
}

/* Cards stay as long as they can, with the focus on them. */
void
ent_instruments_group_refresh (EntInstrumentsGroup *self)
{
  g_autoptr (GPtrArray) questionnaires = NULL;

  if (self->session == NULL)
    return;
  questionnaires = ent_source_list (ent_session_get_source (self->session), "questionnaire");
  gtk_stack_set_visible_child_name (self->stack, questionnaires->len > 0 ? "cards" : "empty");
  if (shows (self, questionnaires))
    {
      for (guint i = 0; i < questionnaires->len; i++)
        ent_instrument_card_refresh (get_card (self, i));
      return;
    }
  clear (self);
  for (guint i = 0; i < questionnaires->len; i++)
    gtk_flow_box_append (self->cards,
                         ent_instrument_card_new (self->session, questionnaires->pdata[i]));
}

static void
activated_cb (EntInstrumentsGroup *self, GtkFlowBoxChild *child)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0,
                 ent_instrument_card_get_questionnaire (ENT_INSTRUMENT_CARD (child)));
}

static void
add_cb (EntInstrumentsGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD_WANTED], 0);
}

static void
ent_instruments_group_dispose (GObject *object)
{
  g_clear_object (&ENT_INSTRUMENTS_GROUP (object)->session);
  G_OBJECT_CLASS (ent_instruments_group_parent_class)->dispose (object);
}

static void
ent_instruments_group_class_init (EntInstrumentsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_instruments_group_dispose;
  signals[SIGNAL_OPENED] = g_signal_new ("opened", ENT_TYPE_INSTRUMENTS_GROUP, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, ENT_TYPE_RECORD);
  signals[SIGNAL_ADD_WANTED]
      = g_signal_new ("add-wanted", ENT_TYPE_INSTRUMENTS_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/diagnosis/ent-instruments-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentsGroup, stack);
  gtk_widget_class_bind_template_child (widget_class, EntInstrumentsGroup, cards);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
ent_instruments_group_init (EntInstrumentsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_instruments_group_set_session (EntInstrumentsGroup *self, EntSession *session)
{
  if (g_set_object (&self->session, session))
    clear (self);
}

void
ent_instruments_group_focus (EntInstrumentsGroup *self, EntRecord *questionnaire)
{
  EntInstrumentCard *card = get_card (self, 0);

  for (guint i = 0; questionnaire != NULL && get_card (self, i) != NULL; i++)
    if (ent_instrument_card_get_questionnaire (get_card (self, i)) == questionnaire)
      card = get_card (self, i);
  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
}
