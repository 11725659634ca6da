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
  AdwBin *marketing;
  AdwBin *sales;
  GtkWidget *further_section; /* stands where the view's owner puts it */
  GtkBox *further;
  GtkWidget *further_label;
  GtkWidget *add_button;
  EntSession *session; /* (nullable) */
  EntRecord *term;     /* (nullable) */
  guint compare_source;
};

G_DEFINE_FINAL_TYPE (EntDefinitionsView, ent_definitions_view, ADW_TYPE_BIN)

static AdwBin *
get_slot (EntDefinitionsView *self, guint side)
{
  return side == 0 ? self->marketing : self->sales;
}

static EntDefinitionCard *
get_main_card (EntDefinitionsView *self, guint side)
{
  GtkWidget *card = adw_bin_get_child (get_slot (self, side));

  return card != NULL ? ENT_DEFINITION_CARD (card) : NULL;
}

static gboolean
compare_cb (gpointer data)
{
  EntDefinitionsView *self = data;

  self->compare_source = 0;
  if (get_main_card (self, 0) != NULL && get_main_card (self, 1) != NULL)
    ent_definition_card_compare (get_main_card (self, 0), get_main_card (self, 1));
  return G_SOURCE_REMOVE;
}

static void
schedule_compare (EntDefinitionsView *self)
{
  if (self->compare_source == 0)
    self->compare_source = g_idle_add (compare_cb, self);
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

/* A card that shows the record already stays, with what is being typed in it. */
static void
refresh_main (EntDefinitionsView *self, guint side, EntRecord *record)
{
  AdwBin *slot = get_slot (self, side);
  GtkWidget *card = adw_bin_get_child (slot);
  g_autoptr (EntSubject) subject = NULL;

  if (card != NULL && get_record (card) == record)
    return;
  subject
      = record != NULL ? ent_subject_new (self->session, record) : create_draft (self, sides[side]);
  card = ent_definition_card_new (subject, TRUE);
  g_signal_connect_object (card, "edited", G_CALLBACK (schedule_compare), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (slot, card);
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
  GtkWidget *card = ent_definition_card_new (subject, FALSE);

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

void
ent_definitions_view_refresh (EntDefinitionsView *self)
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
  refresh_further (self, definitions);
  gtk_widget_set_visible (self->add_button, !ent_session_is_read_only (self->session));
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
clear (EntDefinitionsView *self)
{
  GtkWidget *card;

  adw_bin_set_child (self->marketing, NULL);
  adw_bin_set_child (self->sales, NULL);
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->further))) != NULL)
    gtk_box_remove (self->further, card);
  g_clear_handle_id (&self->compare_source, g_source_remove);
}

static void
ent_definitions_view_dispose (GObject *object)
{
  EntDefinitionsView *self = ENT_DEFINITIONS_VIEW (object);

  g_clear_handle_id (&self->compare_source, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionsView, marketing);
  gtk_widget_class_bind_template_child (widget_class, EntDefinitionsView, sales);
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
}

void
ent_definitions_view_set_term (EntDefinitionsView *self, EntSession *session, EntRecord *term)
{
  if (self->term == term && self->session == session)
    return;
  clear (self);
  g_set_object (&self->session, session);
  g_set_object (&self->term, term);
  ent_definitions_view_refresh (self);
}

void
ent_definitions_view_focus (EntDefinitionsView *self, EntRecord *definition, const char *field)
{
  GtkWidget *card = definition != NULL ? find_card (self, definition) : NULL;

  for (guint i = 0; card == NULL && i < G_N_ELEMENTS (sides); i++)
    {
      GtkWidget *at = adw_bin_get_child (get_slot (self, i));

      if (at != NULL && (definition != NULL ? get_record (at) == definition : is_draft (at)))
        card = at;
    }
  if (card == NULL)
    card = adw_bin_get_child (self->marketing);
  if (card != NULL)
    ent_definition_card_focus (ENT_DEFINITION_CARD (card), field);
}

void
ent_definitions_view_commit (EntDefinitionsView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (get_main_card (self, i) != NULL)
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
