/* SPDX-License-Identifier: GPL-3.0-or-later
 * What of a table is shown. */
#include "ent-record-filter.h"

#include <glib/gi18n-lib.h>

#include "ent-children.h"
#include "ent-choice-item.h"
#include "ent-menu-button.h"

struct _EntRecordFilter
{
  GtkWidget parent_instance;
  GtkWidget *bar;
  GtkSearchEntry *search;
  GtkWidget *button;
  GtkBox *choices;
  GtkWidget *values_line;
  GtkBox *values;
  const EntKind *kind;
  GPtrArray *drop_downs; /* (element-type GtkDropDown): by field index, NULL where there is none */
  gboolean clearing;     /* one change is told, not each */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (EntRecordFilter, ent_record_filter, GTK_TYPE_WIDGET)

static GtkDropDown *
get_drop_down (EntRecordFilter *self, guint field)
{
  return g_ptr_array_index (self->drop_downs, field);
}

/* Returns: (nullable): the value asked for in @field; NULL: any. */
static const char *
get_value (EntRecordFilter *self, guint field)
{
  GtkDropDown *drop_down = get_drop_down (self, field);
  EntChoiceItem *item = drop_down != NULL ? gtk_drop_down_get_selected_item (drop_down) : NULL;

  return item != NULL ? ent_choice_item_get_value (item) : NULL;
}

static void
value_clicked_cb (GtkDropDown *drop_down)
{
  gtk_drop_down_set_selected (drop_down, 0);
}

static void
add_value (EntRecordFilter *self, guint field, const char *value)
{
  const EntField *description = &self->kind->fields[field];
  g_autofree char *word = ent_field_format (description, value);
  /* Translators: a filter in force: a field's name and the value asked for. */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), _ (description->label), word);
  /* Translators: what a button does; %s is a filter in force, as "State: Open". */
  g_autofree char *name = g_strdup_printf (_ ("Take out the filter %s"), label);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "filter-value");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (value_clicked_cb),
                           get_drop_down (self, field), G_CONNECT_SWAPPED);
  gtk_box_append (self->values, button);
}

static void
refresh_values (EntRecordFilter *self)
{
  gboolean any = FALSE;

  ent_children_remove (GTK_WIDGET (self->values));
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (get_value (self, i) != NULL)
      {
        add_value (self, i, get_value (self, i));
        any = TRUE;
      }
  gtk_widget_set_visible (self->values_line, any);
}

static void
changed_cb (EntRecordFilter *self)
{
  if (self->clearing)
    return;
  refresh_values (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
stopped_cb (EntRecordFilter *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* @first: above the choices that are there. */
static void
add_choice (EntRecordFilter *self, guint field, GListModel *items, gboolean first)
{
  const EntField *description = &self->kind->fields[field];
  GtkWidget *label = gtk_label_new (_ (description->label));
  GtkWidget *drop_down
      = gtk_drop_down_new (items,
                           gtk_property_expression_new (ENT_TYPE_CHOICE_ITEM, NULL, "label"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_name (drop_down, description->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (description->label), -1);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (changed_cb), self);
  gtk_box_append (self->choices, label);
  gtk_box_append (self->choices, drop_down);
  if (first)
    {
      gtk_box_reorder_child_after (self->choices, label, NULL);
      gtk_box_reorder_child_after (self->choices, drop_down, label);
    }
  g_ptr_array_index (self->drop_downs, field) = drop_down;
}

static void
ent_record_filter_dispose (GObject *object)
{
  EntRecordFilter *self = ENT_RECORD_FILTER (object);

  /* Closing drop-downs change their selection: nobody is to hear of it any more. */
  self->clearing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_RECORD_FILTER);
  G_OBJECT_CLASS (ent_record_filter_parent_class)->dispose (object);
}

static void
ent_record_filter_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_RECORD_FILTER (object)->drop_downs);
  G_OBJECT_CLASS (ent_record_filter_parent_class)->finalize (object);
}

static void
ent_record_filter_class_init (EntRecordFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_record_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_record_filter_finalize;

  changed_signal = g_signal_new ("changed", ENT_TYPE_RECORD_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-record-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, EntRecordFilter, bar);
  gtk_widget_class_bind_template_child (widget_class, EntRecordFilter, search);
  gtk_widget_class_bind_template_child (widget_class, EntRecordFilter, button);
  gtk_widget_class_bind_template_child (widget_class, EntRecordFilter, choices);
  gtk_widget_class_bind_template_child (widget_class, EntRecordFilter, values);
  gtk_widget_class_bind_template_child (widget_class, EntRecordFilter, values_line);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
}

static void
ent_record_filter_init (EntRecordFilter *self)
{
  self->drop_downs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_menu_button_set_name (GTK_MENU_BUTTON (self->button), NULL);
}

void
ent_record_filter_set_kind (EntRecordFilter *self, const EntKind *kind)
{
  self->kind = kind;
  g_ptr_array_set_size (self->drop_downs, kind->n_fields);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == ENT_TYPE_CHOICE || kind->fields[i].type == ENT_TYPE_BOOLEAN)
      add_choice (self, i, ent_choice_item_list (&kind->fields[i], C_ ("filter", "Any")), FALSE);
  gtk_widget_set_visible (self->button,
                          gtk_widget_get_first_child (GTK_WIDGET (self->choices)) != NULL);
}

void
ent_record_filter_offer (EntRecordFilter *self, guint field, const char *const *values)
{
  GListModel *items = ent_choice_item_list_texts (values, C_ ("filter", "Any"));
  GtkDropDown *drop_down = get_drop_down (self, field);
  g_autofree char *value = g_strdup (get_value (self, field));
  guint position = ent_choice_item_find (items, value);

  if (drop_down == NULL)
    {
      add_choice (self, field, items, TRUE);
      return;
    }
  self->clearing = position != G_MAXUINT;
  gtk_drop_down_set_model (drop_down, items);
  gtk_drop_down_set_selected (drop_down, position != G_MAXUINT ? position : 0);
  self->clearing = FALSE;
  g_object_unref (items);
}

void
ent_record_filter_apply (EntRecordFilter *self, EntQuery *query)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (query->words);
  query->words = *words != '\0' ? g_strdup (words) : NULL;
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (get_value (self, i) != NULL)
      ent_query_where (query, i, get_value (self, i));
}

gboolean
ent_record_filter_is_active (EntRecordFilter *self)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (get_value (self, i) != NULL)
      return TRUE;
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

void
ent_record_filter_clear (EntRecordFilter *self)
{
  self->clearing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (get_drop_down (self, i) != NULL)
      gtk_drop_down_set_selected (get_drop_down (self, i), 0);
  self->clearing = FALSE;
  changed_cb (self);
}

void
ent_record_filter_focus (EntRecordFilter *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
ent_record_filter_append (EntRecordFilter *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->bar), widget);
}
