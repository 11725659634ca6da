/* SPDX-License-Identifier: GPL-3.0-or-later
 * All definitions of a term. */
#include "ent-definitions-view.h"

#include "ent-columns.h"
#include "ent-definition-card.h"
#include "ent-glossary-kinds.h"

/* The two whose agreement everything is about. */
static const char *const sides[] = { "marketing", "sales" };

struct _EntDefinitionsView
{
  AdwBin parent_instance;
  AdwBin *slots[G_N_ELEMENTS (sides)]; /* of the cards of both sides */
  GtkWidget *further_section;          /* stands where the view's owner puts it */
  GtkBox *further;
  GtkWidget *further_label;
  GtkWidget *add_button;
  EntSession *session; /* (nullable) */
  EntRecord *term;     /* (nullable) */
  guint compare_source;
  guint further_source;
};

G_DEFINE_FINAL_TYPE (EntDefinitionsView, ent_definitions_view, ADW_TYPE_BIN)

static EntDefinitionCard *
get_main_card (EntDefinitionsView *self, guint side)
{
  return ENT_DEFINITION_CARD (adw_bin_get_child (self->slots[side]));
}

static gboolean
compare_cb (gpointer data)
{
  EntDefinitionsView *self = data;

  self->compare_source = 0;
  ent_definition_card_compare (get_main_card (self, 0), get_main_card (self, 1));
  return G_SOURCE_REMOVE;
}

/* After all that was typed or shown, and before it is laid out: it costs no second frame. */
static void
schedule_compare (EntDefinitionsView *self)
{
  if (self->compare_source == 0)
    self->compare_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, compare_cb, self, NULL);
}

static EntRecord *
get_record (GtkWidget *card)
{
  return ent_subject_get_record (ent_definition_card_get_subject (ENT_DEFINITION_CARD (card)));
}

static gboolean
is_draft (GtkWidget *card)
{
  return ent_subject_is_draft (ent_definition_card_get_subject (ENT_DEFINITION_CARD (card)));
}

/* Takes the first of @definitions that speaks for @side everywhere out of them. Returns: (transfer
 * full) (nullable) */
static EntRecord *
take_main (GPtrArray *definitions, const char *side)
{
  for (guint i = 0; i < definitions->len; i++)
    {
      EntRecord *definition = definitions->pdata[i];

      if (ent_record_equals (definition, ENT_TERM_DEFINITION_SIDE, side)
          && !ent_record_has (definition, ENT_TERM_DEFINITION_REGION))
        return g_ptr_array_steal_index (definitions, i);
    }
  return NULL;
}

static EntSubject *
create_draft (EntDefinitionsView *self, const char *side)
{
  EntSubject *draft = ent_subject_new_draft (self->session, &ent_term_definition_kind, self->term);

  if (side != NULL)
    ent_subject_set (draft, ENT_TERM_DEFINITION_SIDE, side, NULL);
  return draft;
}

/* TRUE if @subject is the draft of a definition of the term that is shown. */
static gboolean
is_own_draft (EntDefinitionsView *self, EntSubject *subject)
{
  return ent_subject_is_draft (subject)
         && g_strcmp0 (ent_subject_get_text (subject, ENT_TERM_DEFINITION_TERM),
                       ent_record_get_id (self->term))
                == 0;
}

/* A card that shows the record already stays, with what is being typed in it. */
static void
refresh_main (EntDefinitionsView *self, guint side, EntRecord *record)
{
  EntDefinitionCard *card = get_main_card (self, side);
  EntSubject *shown = ent_definition_card_get_subject (card);
  g_autoptr (EntSubject) subject = NULL;

  if (shown != NULL
      && (record != NULL ? ent_subject_get_record (shown) == record : is_own_draft (self, shown)))
    return;
  subject
      = record != NULL ? ent_subject_new (self->session, record) : create_draft (self, sides[side]);
  ent_definition_card_set_subject (card, subject);
  schedule_compare (self);
}

static void
discarded_cb (EntDefinitionsView *self, GtkWidget *card)
{
  gtk_box_remove (self->further, card);
  ent_definitions_view_refresh (self);
  gtk_widget_grab_focus (self->add_button);
}

static GtkWidget *
add_card (EntDefinitionsView *self, EntSubject *subject)
{
  GtkWidget *card = ent_definition_card_new (FALSE);

  ent_definition_card_set_subject (ENT_DEFINITION_CARD (card), subject);
  g_signal_connect_object (card, "discarded", G_CALLBACK (discarded_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->further, card);
  return card;
}

static GtkWidget *
find_card (EntDefinitionsView *self, EntRecord *record)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->further)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (get_record (card) == record)
      return card;
  return NULL;
}

static void
drop_gone (EntDefinitionsView *self, GPtrArray *definitions)
{
  GtkWidget *next;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->further)); card != NULL;
       card = next)
    {
      next = gtk_widget_get_next_sibling (card);
      if (!is_draft (card) && !g_ptr_array_find (definitions, get_record (card), NULL))
        gtk_box_remove (self->further, card);
    }
}

static void
refresh_further_label (EntDefinitionsView *self)
{
  gboolean any = gtk_widget_get_first_child (GTK_WIDGET (self->further)) != NULL;

  gtk_widget_set_visible (self->further_label, any);
  gtk_widget_set_visible (GTK_WIDGET (self->further), any);
}

static void
refresh_further (EntDefinitionsView *self, GPtrArray *definitions)
{
  drop_gone (self, definitions);
  for (guint i = 0; i < definitions->len; i++)
    if (find_card (self, definitions->pdata[i]) == NULL)
      {
        g_autoptr (EntSubject) subject = ent_subject_new (self->session, definitions->pdata[i]);

        add_card (self, subject);
      }
  refresh_further_label (self);
}

static void
refresh (EntDefinitionsView *self, gboolean further)
{
  g_autoptr (GPtrArray) definitions = NULL;

  if (self->term == NULL || ent_record_is_removed (self->term))
    return;
  definitions = ent_record_list_children (self->term, "term-definition");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (EntRecord) record = take_main (definitions, sides[i]);

      refresh_main (self, i, record);
    }
  if (further)
    refresh_further (self, definitions);
  gtk_widget_set_visible (self->add_button, !ent_session_is_read_only (self->session));
}

void
ent_definitions_view_refresh (EntDefinitionsView *self)
{
  g_clear_handle_id (&self->further_source, g_source_remove);
  refresh (self, TRUE);
}

static gboolean
further_cb (gpointer data)
{
  EntDefinitionsView *self = data;

  self->further_source = 0;
  refresh (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
add_cb (EntDefinitionsView *self)
{
  g_autoptr (EntSubject) draft = create_draft (self, NULL);
  GtkWidget *card = add_card (self, draft);

  refresh_further_label (self);
  ent_definition_card_focus (ENT_DEFINITION_CARD (card), "side");
}

static void
clear_further (EntDefinitionsView *self)
{
  GtkWidget *card;

  g_clear_handle_id (&self->further_source, g_source_remove);
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->further))) != NULL)
    gtk_box_remove (self->further, card);
  refresh_further_label (self);
}

static void
ent_definitions_view_dispose (GObject *object)
{
  EntDefinitionsView *self = ENT_DEFINITIONS_VIEW (object);

  g_clear_handle_id (&self->compare_source, g_source_remove);
  g_clear_handle_id (&self->further_source, g_source_remove);
  g_clear_object (&self->term);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_definitions_view_parent_class)->dispose (object);
}

static void
ent_definitions_view_class_init (EntDefinitionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_definitions_view_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/glossary/ent-definitions-view.ui");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    gtk_widget_class_bind_template_child_full (widget_class, sides[i], FALSE,
                                               G_STRUCT_OFFSET (EntDefinitionsView, slots)
                                                   + (goffset)i * (goffset)sizeof (AdwBin *));
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionsView, further_section);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionsView, further);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionsView, further_label);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionsView, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
ent_definitions_view_init (EntDefinitionsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      GtkWidget *card = ent_definition_card_new (TRUE);

      g_signal_connect_object (card, "edited", G_CALLBACK (schedule_compare), self,
                               G_CONNECT_SWAPPED);
      adw_bin_set_child (self->slots[i], card);
    }
}

/* The sides are shown at once; what stands far below is made when there is time. */
void
ent_definitions_view_set_term (EntDefinitionsView *self, EntSession *session, EntRecord *term)
{
  if (self->term == term && self->session == session)
    return;
  clear_further (self);
  g_set_object (&self->session, session);
  g_set_object (&self->term, term);
  if (term == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
        ent_definition_card_set_subject (get_main_card (self, i), NULL);
      return;
    }
  refresh (self, FALSE);
  self->further_source = g_idle_add_full (G_PRIORITY_LOW, further_cb, self, NULL);
}

/* Returns: the card of @definition, or, without, of the first side that has said nothing. */
static EntDefinitionCard *
choose_card (EntDefinitionsView *self, EntRecord *definition)
{
  GtkWidget *card = definition != NULL ? find_card (self, definition) : NULL;

  if (card != NULL)
    return ENT_DEFINITION_CARD (card);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      GtkWidget *at = GTK_WIDGET (get_main_card (self, i));

      if (definition != NULL ? get_record (at) == definition : is_draft (at))
        return ENT_DEFINITION_CARD (at);
    }
  return get_main_card (self, 0);
}

void
ent_definitions_view_focus (EntDefinitionsView *self, EntRecord *definition, const char *field)
{
  if (self->term == NULL)
    return;
  ent_definitions_view_refresh (self);
  ent_definition_card_focus (choose_card (self, definition), field);
}

void
ent_definitions_view_commit (EntDefinitionsView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    ent_definition_card_commit (get_main_card (self, i));
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->further)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    ent_definition_card_commit (ENT_DEFINITION_CARD (card));
}

GtkWidget *
ent_definitions_view_get_further (EntDefinitionsView *self)
{
  return self->further_section;
}
