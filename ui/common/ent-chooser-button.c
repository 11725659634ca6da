/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button of a field of references. */
#include "ent-chooser-button.h"

#include "ent-menu-button.h"
#include "ent-record-chooser.h"

typedef struct
{
  EntFieldRow *row; /* not held: the button lives in it */
  EntChooserFunc chosen;
} Owner;

static void
chosen_cb (Owner *owner, EntRecord *record)
{
  owner->chosen (owner->row, record);
}

static void
create_chooser (GtkMenuButton *button, gpointer data)
{
  Owner *owner = data;
  EntSubject *subject = ent_field_row_get_subject (owner->row);
  GtkWidget *chooser;

  if (gtk_menu_button_get_popover (button) != NULL || subject == NULL)
    return;
  chooser = ent_record_chooser_new (ent_subject_get_session (subject),
                                    ent_field_row_get_field (owner->row));
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), owner);
  gtk_menu_button_set_popover (button, chooser);
}

void
ent_chooser_button_install (GtkMenuButton *button, EntFieldRow *row, EntChooserFunc chosen)
{
  Owner *owner = g_new (Owner, 1);

  *owner = (Owner){ row, chosen };
  ent_menu_button_fill (button);
  gtk_menu_button_set_create_popup_func (button, create_chooser, owner, g_free);
  /* A popover that is open when its window goes would keep what it shows. */
  g_signal_connect (button, "unmap", G_CALLBACK (gtk_menu_button_popdown), NULL);
}

void
ent_chooser_button_reset (GtkMenuButton *button)
{
  gtk_menu_button_set_popover (button, NULL);
}
