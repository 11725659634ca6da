/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of a CSV file and the fields they go into. */
#include "ent-mapping-row.h"

#include <glib/gi18n-lib.h>

struct _EntMappingRow
{
  AdwExpanderRow parent_instance;
  GPtrArray *rows; /* (element-type AdwComboRow), borrowed */
  GArray *targets; /* (element-type int): what the choices stand for */
  gboolean filling;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (EntMappingRow, ent_mapping_row, ADW_TYPE_EXPANDER_ROW)

static void
selected_cb (EntMappingRow *self)
{
  if (!self->filling)
    g_signal_emit (self, changed_signal, 0);
}

static void
ent_mapping_row_finalize (GObject *object)
{
  EntMappingRow *self = ENT_MAPPING_ROW (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->targets);
  G_OBJECT_CLASS (ent_mapping_row_parent_class)->finalize (object);
}

static void
ent_mapping_row_class_init (EntMappingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_mapping_row_finalize;
  changed_signal = g_signal_new ("changed", ENT_TYPE_MAPPING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ent_mapping_row_init (EntMappingRow *self)
{
  self->rows = g_ptr_array_new ();
  self->targets = g_array_new (FALSE, FALSE, sizeof (int));
}

static const char *
get_label (const EntKind *kind, int target)
{
  if (target == ENT_CSV_COLUMN_ID)
    return _ ("Identity");
  return target >= 0 ? _ (kind->fields[target].label) : _ ("Leave out");
}

static GListModel *
list_labels (EntMappingRow *self, const EntKind *kind)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->targets->len; i++)
    gtk_string_list_append (labels, get_label (kind, g_array_index (self->targets, int, i)));
  return G_LIST_MODEL (labels);
}

/* Returns: the place of @target among the choices; 0 if it is none of them. */
static guint
find_choice (EntMappingRow *self, int target)
{
  guint i = self->targets->len;

  while (i > 0 && (i == self->targets->len || g_array_index (self->targets, int, i) != target))
    i--;
  return i;
}

static void
add_column (EntMappingRow *self, const char *header, int target, GListModel *labels)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), header);
  if (target == ENT_CSV_COLUMN_UNMATCHED)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("No field is called so. Choose one."));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), labels);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_choice (self, target));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

void
ent_mapping_row_fill (EntMappingRow *self,
                      const EntKind *kind,
                      const GArray *targets,
                      GPtrArray *headers,
                      const GArray *columns)
{
  g_autoptr (GListModel) labels = NULL;

  ent_mapping_row_clear (self);
  g_array_set_size (self->targets, 0);
  g_array_append_vals (self->targets, targets->data, targets->len);
  labels = list_labels (self, kind);
  self->filling = TRUE;
  for (guint i = 0; i < headers->len; i++)
    {
      int target = g_array_index (columns, int, i);

      add_column (self, g_ptr_array_index (headers, i), target, labels);
      if (target == ENT_CSV_COLUMN_UNMATCHED)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
    }
  self->filling = FALSE;
}

void
ent_mapping_row_clear (EntMappingRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

guint
ent_mapping_row_get_length (EntMappingRow *self)
{
  return self->rows->len;
}

int
ent_mapping_row_get_target (EntMappingRow *self, guint column)
{
  guint choice = adw_combo_row_get_selected (g_ptr_array_index (self->rows, column));

  return choice < self->targets->len ? g_array_index (self->targets, int, choice)
                                     : ENT_CSV_COLUMN_IGNORED;
}
