/* SPDX-License-Identifier: GPL-3.0-or-later
 * What changed since a sign-off was given. */
#include "ent-sign-off-changes.h"

#include <glib/gi18n-lib.h>

#include "ent-children.h"
#include "ent-history-entry.h"
#include "ent-sign-off-state.h"

/* Who wants to see more looks in the history. */
#define CHANGES_LIMIT 20

struct _EntSignOffChanges
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (EntSignOffChanges, ent_sign_off_changes, GTK_TYPE_WIDGET)

static void
add_line (EntSignOffChanges *self, const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

/* Returns: (transfer full): markup: what the change was, and to what. */
static char *
describe (EntSession *session, const EntFieldChange *change)
{
  g_autofree char *kind = g_markup_escape_text (_ (change->kind->label), -1);
  g_autofree char *title = g_markup_escape_text (change->title != NULL ? change->title : "", -1);
  g_autofree char *what = NULL;

  if (change->operation == ENT_OPERATION_ADD)
    /* Translators: a record that came since something was signed: its kind and title; markup. */
    return g_strdup_printf (_ ("%s “%s” was added."), kind, title);
  if (change->operation == ENT_OPERATION_REMOVE)
    /* Translators: a record that went since something was signed: its kind and title; markup. */
    return g_strdup_printf (_ ("%s “%s” was removed."), kind, title);
  if (change->field == NULL)
    /* Translators: a record that changed since something was signed: its kind and title; markup. */
    return g_strdup_printf (_ ("%s “%s” changed."), kind, title);
  what = ent_history_format_change (session, change);
  /* Translators: what changed since something was signed: kind and title of a record, and the
   * change itself; markup. */
  return g_strdup_printf (_ ("%s “%s” – %s"), kind, title, what);
}

static void
add_changes (EntSignOffChanges *self, EntSession *session, GPtrArray *changes)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < changes->len && n < CHANGES_LIMIT; i++)
    {
      const EntFieldChange *change = changes->pdata[i];
      gboolean whole = change->operation != ENT_OPERATION_CHANGE;
      g_autofree char *line = NULL;

      if (whole && !g_hash_table_add (told, change->id))
        continue;
      line = describe (session, change);
      add_line (self, line);
      n++;
    }
  if (changes->len == 0)
    add_line (self, _ ("Nothing changed."));
}

static void
clear (EntSignOffChanges *self)
{
  ent_children_remove (GTK_WIDGET (self));
}

static void
ent_sign_off_changes_dispose (GObject *object)
{
  clear (ENT_SIGN_OFF_CHANGES (object));
  G_OBJECT_CLASS (ent_sign_off_changes_parent_class)->dispose (object);
}

static void
ent_sign_off_changes_class_init (EntSignOffChangesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_sign_off_changes_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "changes");
}

static void
ent_sign_off_changes_init (EntSignOffChanges *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

void
ent_sign_off_changes_set_sign_off (EntSignOffChanges *self,
                                   EntSession *session,
                                   EntRecord *sign_off)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *escaped = NULL;

  clear (self);
  if (sign_off == NULL)
    return;
  changes = ent_sign_off_list_changes (sign_off, &error);
  if (changes != NULL)
    {
      add_changes (self, session, changes);
      return;
    }
  escaped = g_markup_escape_text (error->message, -1);
  add_line (self, escaped);
}
