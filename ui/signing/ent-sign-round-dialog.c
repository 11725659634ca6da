/* SPDX-License-Identifier: GPL-3.0-or-later
 * A round of signing. */
#include "ent-sign-round-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-date.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-role.h"
#include "ent-round-item.h"
#include "ent-round-papers.h"
#include "ent-sign-off-state.h"
#include "ent-signing.h"

/* What holds for all signatures of the round. */
static const guint fields[] = {
  ENT_SIGN_OFF_ROLE,
  ENT_SIGN_OFF_HOLDER,
  ENT_SIGN_OFF_SIGNED_ON,
};

struct _EntSignRoundDialog
{
  AdwWindow parent_instance;
  GtkButton *sign_button;
  GtkWidget *print_button;
  GtkStack *stack;
  GtkLabel *count;
  GtkListBox *fields_list;
  GtkLabel *obstacle;
  GtkNoSelection *selection;
  EntFieldRow *rows[G_N_ELEMENTS (fields)]; /* borrowed from the list */
  EntSession *session;
  EntSubject *draft;         /* of the sign-offs */
  GListStore *items;         /* EntRoundItem: all that can be signed */
  GtkFilterListModel *shown; /* what the role has still to sign */
  gboolean filling;          /* the holder is being set from the role */
};

G_DEFINE_FINAL_TYPE (EntSignRoundDialog, ent_sign_round_dialog, ADW_TYPE_WINDOW)

/* Returns: (transfer full) (nullable) */
static EntRecord *
dup_reference (EntSignRoundDialog *self, guint field)
{
  g_autoptr (GPtrArray) records = ent_subject_list_references (self->draft, field);

  return records->len > 0 ? g_object_ref (records->pdata[0]) : NULL;
}

static gboolean
read_date (EntSignRoundDialog *self, GDate *date)
{
  const char *day = ent_subject_get_text (self->draft, ENT_SIGN_OFF_SIGNED_ON);

  return day != NULL && ent_date_parse (day, date);
}

/* What the role approved and nobody changed since it has not to sign again. */
static gboolean
is_open (gpointer item, gpointer user_data)
{
  EntSignRoundDialog *self = user_data;
  EntSignatures *signatures
      = ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
  g_autoptr (EntRecord) role = dup_reference (self, ENT_SIGN_OFF_ROLE);
  EntRecord *newest
      = role != NULL
            ? ent_signatures_get_newest (signatures, ent_round_item_get_subject (item), role)
            : NULL;

  return newest == NULL || ent_sign_off_get_state (newest, signatures) != ENT_SIGN_OFF_VALID;
}

/* Returns: (transfer full) (element-type EntRecord): what is chosen of what is shown. */
static GPtrArray *
list_chosen (EntSignRoundDialog *self)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntRoundItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (ent_round_item_is_chosen (item))
        g_ptr_array_add (subjects, g_object_ref (ent_round_item_get_subject (item)));
    }
  return subjects;
}

static void
show_obstacle (EntSignRoundDialog *self, const char *obstacle)
{
  gtk_label_set_label (self->obstacle, obstacle != NULL ? obstacle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), obstacle != NULL);
}

static void
refresh (EntSignRoundDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *count = NULL;
  GDate date;
  gboolean whole = ent_subject_get_text (self->draft, ENT_SIGN_OFF_ROLE) != NULL
                   && ent_subject_get_text (self->draft, ENT_SIGN_OFF_HOLDER) != NULL
                   && read_date (self, &date);

  /* Translators: how many terms are chosen, of how many there are to choose from. */
  count = g_strdup_printf (ngettext ("%u of %u term chosen", "%u of %u terms chosen", shown),
                           chosen->len, shown);
  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "terms" : "nothing");
  gtk_widget_set_sensitive (GTK_WIDGET (self->sign_button), whole && chosen->len > 0);
  gtk_widget_set_sensitive (self->print_button, chosen->len > 0);
}

/* Whoever held the role on that day signs. */
static void
fill_holder (EntSignRoundDialog *self)
{
  g_autoptr (EntRecord) role = dup_reference (self, ENT_SIGN_OFF_ROLE);
  g_autoptr (EntRecord) holder = NULL;
  GDate date;

  if (role == NULL || !read_date (self, &date))
    return;
  holder = ent_role_dup_holder (role, &date);
  self->filling = TRUE;
  ent_subject_set (self->draft, ENT_SIGN_OFF_HOLDER,
                   holder != NULL ? ent_record_get_id (holder) : NULL, NULL);
  self->filling = FALSE;
}

static void
draft_changed_cb (EntSignRoundDialog *self, guint field)
{
  if (self->filling)
    return;
  if (field == ENT_SIGN_OFF_ROLE || field == ENT_SIGN_OFF_SIGNED_ON)
    fill_holder (self);
  if (field == ENT_SIGN_OFF_ROLE)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown),
                        GTK_FILTER_CHANGE_DIFFERENT);
  show_obstacle (self, NULL);
  refresh (self);
}

/* Gives all signatures in @transaction. Returns: (transfer full) (nullable): the sign-offs. */
static GPtrArray *
sign_all (EntSignRoundDialog *self, EntTransaction *transaction, GPtrArray *chosen, GError **error)
{
  g_autoptr (EntRecord) role = dup_reference (self, ENT_SIGN_OFF_ROLE);
  g_autoptr (EntRecord) holder = dup_reference (self, ENT_SIGN_OFF_HOLDER);
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chosen->len; i++)
    {
      EntSigning signing = { .subject = chosen->pdata[i], .role = role, .holder = holder };
      EntRecord *sign_off;

      if (!read_date (self, &signing.date))
        return NULL;
      sign_off = ent_signing_sign (transaction, &signing, error);
      if (sign_off == NULL)
        return NULL;
      g_ptr_array_add (sign_offs, sign_off);
    }
  return g_steal_pointer (&sign_offs);
}

/* All or none, in one transaction. */
static GPtrArray *
sign_chosen (EntSignRoundDialog *self, GPtrArray *chosen, GError **error)
{
  g_autoptr (EntRecord) role = dup_reference (self, ENT_SIGN_OFF_ROLE);
  g_autofree char *title = ent_record_dup_title (role);
  /* Translators: what was done, in the history: how many terms, and a role. */
  g_autofree char *label
      = g_strdup_printf (ngettext ("Sign %u term as %s", "Sign %u terms as %s", chosen->len),
                         chosen->len, title);
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (ent_session_get_engagement (self->session), label, error);
  g_autoptr (GPtrArray) sign_offs = NULL;

  if (transaction != NULL)
    sign_offs = sign_all (self, transaction, chosen, error);
  if (sign_offs == NULL || !ent_transaction_commit (transaction, error))
    return NULL;
  return g_steal_pointer (&sign_offs);
}

static void
sign_cb (EntSignRoundDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autoptr (GPtrArray) sign_offs = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ent_field_row_commit (self->rows[i]))
      return;
  sign_offs = sign_chosen (self, chosen, &error);
  if (sign_offs == NULL)
    {
      show_obstacle (self, error != NULL ? error->message : NULL);
      return;
    }
  ent_round_papers_offer_receipt (self->session,
                                  GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                                  sign_offs);
  gtk_window_close (GTK_WINDOW (self));
}

static void
print_cb (EntSignRoundDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);

  ent_round_papers_print (self->session, GTK_WIDGET (self), chosen);
}

static void
choose (EntSignRoundDialog *self, gboolean chosen)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntRoundItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      g_object_set (item, "chosen", chosen, NULL);
    }
}

static void
choose_all_cb (EntSignRoundDialog *self)
{
  choose (self, TRUE);
}

static void
choose_none_cb (EntSignRoundDialog *self)
{
  choose (self, FALSE);
}

/* Rows */

static void
setup_cb (EntSignRoundDialog *self, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, gtk_check_button_new ());
}

static void
bind_cb (EntSignRoundDialog *self, GtkListItem *item)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  EntRoundItem *at = gtk_list_item_get_item (item);
  g_autofree char *title = ent_record_dup_title (ent_round_item_get_record (at));

  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), title);
  g_object_set_data (G_OBJECT (check), "binding",
                     g_object_bind_property (at, "chosen", check, "active",
                                             G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
}

static void
unbind_cb (EntSignRoundDialog *self, GtkListItem *item)
{
  GBinding *binding = g_object_steal_data (G_OBJECT (gtk_list_item_get_child (item)), "binding");

  if (binding != NULL)
    g_binding_unbind (binding);
}

static void
ent_sign_round_dialog_dispose (GObject *object)
{
  EntSignRoundDialog *self = ENT_SIGN_ROUND_DIALOG (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->items);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_sign_round_dialog_parent_class)->dispose (object);
}

static void
ent_sign_round_dialog_class_init (EntSignRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_sign_round_dialog_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/signing/ent-sign-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, sign_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, count);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, fields_list);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, obstacle);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_none_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
ent_sign_round_dialog_init (EntSignRoundDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* All terms with an agreed text. */
static void
fill_items (EntSignRoundDialog *self)
{
  g_autoptr (GPtrArray) terms
      = ent_source_list (ent_session_get_source (self->session), ent_term_kind.name);

  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr (EntRecord) subject = ent_signing_dup_subject (terms->pdata[i], NULL);
      g_autoptr (EntRoundItem) item = NULL;

      if (subject == NULL)
        continue;
      item = ent_round_item_new (terms->pdata[i], subject);
      g_signal_connect_object (item, "notify::chosen", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (self->items, item);
    }
}

static void
take_draft (EntSignRoundDialog *self)
{
  g_autofree char *today = ent_date_format (ent_session_get_today (self->session));

  self->draft = ent_subject_new_draft (self->session, &ent_sign_off_kind, NULL);
  ent_subject_set (self->draft, ENT_SIGN_OFF_SIGNED_ON, today, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->rows[i] = ent_field_row_new (&ent_sign_off_kind, fields[i]);
      ent_field_row_set_subject (self->rows[i], self->draft);
      gtk_list_box_append (self->fields_list, GTK_WIDGET (self->rows[i]));
    }
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

EntSignRoundDialog *
ent_sign_round_dialog_new (GtkWidget *parent, EntSession *session)
{
  EntSignRoundDialog *self = g_object_new (ENT_TYPE_SIGN_ROUND_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  take_draft (self);
  self->items = g_list_store_new (ENT_TYPE_ROUND_ITEM);
  fill_items (self);
  self->shown
      = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                   GTK_FILTER (gtk_custom_filter_new (is_open, self, NULL)));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  refresh (self);
  ent_field_row_focus (self->rows[0]);
  return self;
}
