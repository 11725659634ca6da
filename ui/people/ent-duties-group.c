/* SPDX-License-Identifier: GPL-3.0-or-later
 * What hangs on a role or a person. */
#include "ent-duties-group.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"

/* More rows of one kind than anybody reads before deciding; the rest is counted. */
#define ROWS_LIMIT 100

struct _EntDutiesGroup
{
  AdwPreferencesGroup parent_instance;
  GPtrArray *duties; /* (nullable) (element-type EntDuty) */
  GPtrArray *shown;  /* (element-type GtkWidget), borrowed: the rows by kind */
  GPtrArray *checks; /* (element-type GtkCheckButton), borrowed */
};

G_DEFINE_FINAL_TYPE (EntDutiesGroup, ent_duties_group, ADW_TYPE_PREFERENCES_GROUP)

static const EntKind *
get_kind (const EntDuty *duty)
{
  return ent_record_get_kind (duty->record);
}

static GtkWidget *
create_row (const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  return row;
}

static void
add_check (EntDutiesGroup *self, GtkWidget *row, const EntDuty *duty, const char *title)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (check), "duty", (gpointer)duty);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);
}

static void
add_duty (EntDutiesGroup *self, AdwExpanderRow *expander, const EntDuty *duty)
{
  g_autofree char *title = ent_duty_dup_text (duty);
  GtkWidget *row = create_row (title);

  if (duty->type == ENT_DUTY_PERSONAL)
    add_check (self, row, duty, title);
  adw_expander_row_add_row (expander, row);
}

static void
add_rest (AdwExpanderRow *expander, guint n_rest)
{
  g_autofree char *title
      /* Translators: the end of a long list; %u is how many more there are. */
      = g_strdup_printf (ngettext ("and %u more", "and %u more", n_rest), n_rest);

  adw_expander_row_add_row (expander, create_row (title));
}

/* Adds the @n duties from @first on, which are of one kind. What is to be decided is open, and all
 * of it is shown. */
static void
add_kind (EntDutiesGroup *self, guint first, guint n)
{
  const EntDuty *duty = g_ptr_array_index (self->duties, first);
  gboolean personal = duty->type == ENT_DUTY_PERSONAL;
  guint n_shown = personal ? n : MIN (n, ROWS_LIMIT);
  g_autofree char *number = g_strdup_printf ("%u", n);
  GtkWidget *count = gtk_label_new (number);
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (adw_expander_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _ (get_kind (duty)->label_plural));
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  ent_compat_add_row_suffix (expander, count);
  for (guint i = 0; i < n_shown; i++)
    add_duty (self, expander, g_ptr_array_index (self->duties, first + i));
  if (n > n_shown)
    add_rest (expander, n - n_shown);
  adw_expander_row_set_expanded (expander, personal);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (expander));
  g_ptr_array_add (self->shown, expander);
}

static void
clear (EntDutiesGroup *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->shown->pdata[i]);
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->checks, 0);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
}

static void
ent_duties_group_finalize (GObject *object)
{
  EntDutiesGroup *self = ENT_DUTIES_GROUP (object);

  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->checks);
  G_OBJECT_CLASS (ent_duties_group_parent_class)->finalize (object);
}

static void
ent_duties_group_class_init (EntDutiesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_duties_group_finalize;
}

static void
ent_duties_group_init (EntDutiesGroup *self)
{
  self->shown = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
}

void
ent_duties_group_set_duties (EntDutiesGroup *self, GPtrArray *duties, EntDutyType type)
{
  guint next;

  clear (self);
  self->duties = g_ptr_array_ref (duties);
  for (guint i = 0; i < duties->len; i = next)
    {
      const EntDuty *first = g_ptr_array_index (duties, i);

      for (next = i + 1; next < duties->len; next++)
        {
          const EntDuty *other = g_ptr_array_index (duties, next);

          if (other->type != first->type || get_kind (other) != get_kind (first))
            break;
        }
      if (first->type == type)
        add_kind (self, i, next - i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->shown->len > 0);
}

GPtrArray *
ent_duties_group_list_checked (EntDutiesGroup *self)
{
  GPtrArray *checked = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (checked, g_object_get_data (self->checks->pdata[i], "duty"));
  return checked;
}
