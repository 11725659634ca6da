/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page of stakeholders. */
#include "ent-stakeholders-page.h"

#include <glib/gi18n-lib.h>

#include "ent-contacts.h"
#include "ent-map-papers.h"
#include "ent-people-kinds.h"
#include "ent-people-view.h"
#include "ent-roles-view.h"
#include "ent-success-comparison.h"
#include "ent-success-dialog.h"

struct _EntStakeholdersPage
{
  EntKindPage parent_instance;
  GtkButton *compare_button;
  EntPeopleView *view; /* borrowed from the page's content, as the next one */
  EntRolesView *roles;
};

G_DEFINE_FINAL_TYPE (EntStakeholdersPage, ent_stakeholders_page, ENT_TYPE_KIND_PAGE)

static EntSession *
get_session (EntStakeholdersPage *self)
{
  return ent_page_get_session (ENT_PAGE (self));
}

static EntRecordTable *
get_table (EntStakeholdersPage *self)
{
  return ent_kind_page_get_table (ENT_KIND_PAGE (self), &ent_stakeholder_kind);
}

static void
activated_cb (EntStakeholdersPage *self, EntRecord *record)
{
  ent_page_show_record (ENT_PAGE (self), record, NULL);
}

static void
rate_wanted_cb (EntStakeholdersPage *self)
{
  g_autoptr (EntRecord) unrated = ent_people_view_dup_unrated (self->view);
  gboolean placed;

  if (unrated == NULL)
    return;
  placed = ent_record_has (unrated, ENT_STAKEHOLDER_INFLUENCE);
  ent_page_show_record (ENT_PAGE (self), unrated, placed ? "support" : "influence");
}

/* What is chosen on the map is brought into sight in the table. */
static void
selected_cb (EntStakeholdersPage *self, EntRecord *record, EntRecordTable *table)
{
  if (record != NULL && gtk_widget_has_focus (GTK_WIDGET (ent_people_view_get_map (self->view))))
    ent_record_table_select (table, record);
}

/* Paper */

/* Returns: (transfer full): what of all the map shows: “12 of 27 stakeholders. Not rated yet: 2.”
 */
static char *
dup_note (EntStakeholdersPage *self)
{
  guint unrated = ent_map_view_get_unrated (ent_people_view_get_map (self->view));
  const char *state = ent_record_table_get_state (get_table (self));

  if (unrated == 0)
    return g_strdup (state);
  /* Translators: a sentence on how many people there are, and how many of them have no place on the
   * map. */
  return g_strdup_printf (_ ("%s, %u of them not rated yet"), state, unrated);
}

/* Returns: (transfer full): the map as it is shown. */
static EntPrintout *
make_printout (EntStakeholdersPage *self)
{
  g_autofree char *note = dup_note (self);

  return ent_map_papers_new (get_session (self),
                             ent_map_view_get_people (ent_people_view_get_map (self->view)), note);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntStakeholdersPage *self = ENT_STAKEHOLDERS_PAGE (widget);

  ent_printout_print (make_printout (self), get_session (self), widget);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntStakeholdersPage *self = ENT_STAKEHOLDERS_PAGE (widget);

  ent_printout_save (make_printout (self), get_session (self), widget);
}

/* Comparing */

/* The button says how many would be compared, also where the table is out of sight. */
static void
refresh_compare (EntStakeholdersPage *self)
{
  g_autoptr (GPtrArray) chosen = ent_record_table_list_selected (get_table (self));
  gboolean fits = chosen->len >= ENT_SUCCESS_MINIMUM && chosen->len <= ENT_SUCCESS_MAXIMUM;
  /* Translators: what a button does; %u are 2 to 6 people. */
  g_autofree char *label = g_strdup_printf (_ ("_Compare %u…"), chosen->len);

  gtk_button_set_label (self->compare_button, fits ? label : _ ("_Compare…"));
}

static void
compare_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntStakeholdersPage *self = ENT_STAKEHOLDERS_PAGE (widget);
  g_autoptr (GPtrArray) chosen = ent_record_table_list_selected (get_table (self));
  g_autoptr (GError) error = NULL;
  EntSuccessDialog *dialog = ent_success_dialog_new (widget, get_session (self), chosen, &error);

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else
    ent_session_show_error (get_session (self), error);
}

/* Contacts */

static void
export_contacts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntStakeholdersPage *self = ENT_STAKEHOLDERS_PAGE (widget);
  g_autoptr (GPtrArray) selected = ent_record_table_list_selected (get_table (self));

  ent_contacts_export (widget, get_session (self), selected);
}

/* Adding */

static void
add_class_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntStakeholdersPage *self = ENT_STAKEHOLDERS_PAGE (widget);
  EntSubject *draft;

  ent_page_add (ENT_PAGE (self), &ent_stakeholder_kind);
  draft = ent_kind_page_get_subject (ENT_KIND_PAGE (self));
  if (draft != NULL && ent_subject_is_draft (draft))
    ent_subject_set (draft, ENT_STAKEHOLDER_CLASS, g_variant_get_string (parameter, NULL), NULL);
}

/* The page */

static GtkWidget *
place_roles (EntStakeholdersPage *self, EntRecordTable *table)
{
  self->roles = ENT_ROLES_VIEW (ent_roles_view_new (table));
  g_signal_connect_object (self->roles, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->roles);
}

static GtkWidget *
ent_stakeholders_page_place_table (EntKindPage *page, EntRecordTable *table)
{
  EntStakeholdersPage *self = ENT_STAKEHOLDERS_PAGE (page);

  if (ent_record_table_get_kind (table) == &ent_role_kind)
    return place_roles (self, table);
  if (ent_record_table_get_kind (table) != &ent_stakeholder_kind)
    return GTK_WIDGET (table);
  self->view = ENT_PEOPLE_VIEW (ent_people_view_new (table));
  g_signal_connect_object (ent_people_view_get_map (self->view), "activated",
                           G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "rate-wanted", G_CALLBACK (rate_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->view);
}

static void
refresh_actions (EntStakeholdersPage *self)
{
  gboolean open = get_session (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.compare", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.print", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.save", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.export-contacts", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.add-class",
                                 ent_page_can_add (ENT_PAGE (self)));
}

static void
ent_stakeholders_page_set_session (EntPage *page, EntSession *session)
{
  EntStakeholdersPage *self = ENT_STAKEHOLDERS_PAGE (page);

  if (session == get_session (self))
    return;
  ent_people_view_set_session (self->view, NULL);
  ent_roles_view_set_session (self->roles, NULL);
  ENT_PAGE_CLASS (ent_stakeholders_page_parent_class)->set_session (page, session);
  ent_people_view_set_session (self->view, session);
  ent_roles_view_set_session (self->roles, session);
  if (session != NULL)
    g_signal_connect_object (ent_record_table_get_selection (get_table (self)), "selection-changed",
                             G_CALLBACK (refresh_compare), self, G_CONNECT_SWAPPED);
  refresh_compare (self);
  refresh_actions (self);
}

static void
ent_stakeholders_page_class_init (EntStakeholdersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_PAGE_CLASS (klass)->set_session = ent_stakeholders_page_set_session;
  ENT_KIND_PAGE_CLASS (klass)->place_table = ent_stakeholders_page_place_table;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/people/ent-stakeholders-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntStakeholdersPage, compare_button);
  gtk_widget_class_install_action (widget_class, "people.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "people.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "people.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "people.export-contacts", NULL,
                                   export_contacts_cb);
  gtk_widget_class_install_action (widget_class, "people.add-class", "s", add_class_cb);
}

static void
ent_stakeholders_page_init (EntStakeholdersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_page_set_finding_lines (ENT_PAGE (self), 1);
  refresh_actions (self);
}

EntPage *
ent_stakeholders_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_STAKEHOLDERS_PAGE, "info", info, NULL);
}
