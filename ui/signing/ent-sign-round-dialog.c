/* SPDX-License-Identifier: GPL-3.0-or-later
 * A round of signing. */
#include "ent-sign-round-dialog.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-glossary-kinds.h"
#include "ent-round-item.h"
#include "ent-round-papers.h"
#include "ent-round-row.h"
#include "ent-signatory-form.h"

/* What holds for all signatures of the round. */
static const guint fields[] = {
  ENT_SIGN_OFF_ROLE,     ENT_SIGN_OFF_HOLDER,  ENT_SIGN_OFF_SIGNED_ON,
  ENT_SIGN_OFF_DECISION, ENT_SIGN_OFF_COMMENT,
};

struct _EntSignRoundDialog
{
  AdwWindow parent_instance;
  GtkButton *sign_button;
  GtkWidget *print_button;
  GtkStack *stack;
  GtkLabel *count;
  EntSignatoryForm *form;
  GtkNoSelection *selection;
  EntSession *session;
  GListStore *items;         /* EntRoundItem: all that can be signed */
  GtkFilterListModel *shown; /* what the role has still to sign */
};

G_DEFINE_FINAL_TYPE (EntSignRoundDialog, ent_sign_round_dialog, ADW_TYPE_WINDOW)

static EntSignatures *
get_signatures (EntSignRoundDialog *self)
{
  return ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
}

/* What the role approved and nobody changed since it has not to sign again. */
static gboolean
is_open_for (EntSignRoundDialog *self, EntRecord *subject, EntRecord *role)
{
  return ent_signatures_get (get_signatures (self), subject, role) != ENT_SIGNATURE_APPROVED;
}

static gboolean
is_open (gpointer item, gpointer user_data)
{
  EntSignRoundDialog *self = user_data;
  EntRecord *role = ent_signatory_form_get_role (self->form);

  return role == NULL || is_open_for (self, ent_round_item_get_subject (item), role);
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
refresh_button (EntSignRoundDialog *self, gboolean reject, gboolean possible)
{
  GtkWidget *button = GTK_WIDGET (self->sign_button);

  gtk_button_set_label (self->sign_button,
                        reject ? _ ("_Reject What Is Chosen") : _ ("_Approve What Is Chosen"));
  gtk_widget_remove_css_class (button, reject ? "suggested-action" : "destructive-action");
  gtk_widget_add_css_class (button, reject ? "destructive-action" : "suggested-action");
  gtk_widget_set_sensitive (button, possible);
}

/* What stands in the way of one of @chosen mostly does of all; the others are looked at when they
 * are signed. */
static gboolean
check_first (EntSignRoundDialog *self, EntSigning *signing, GPtrArray *chosen)
{
  g_autoptr (GError) error = NULL;

  if (!ent_signatory_form_read (self->form, signing) || chosen->len == 0)
    return FALSE;
  signing->subject = chosen->pdata[0];
  if (ent_signing_can (signing, ent_session_get_today (self->session), &error))
    return TRUE;
  ent_signatory_form_show_obstacle (self->form, error->message);
  return FALSE;
}

static void
refresh (EntSignRoundDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  EntSigning signing = { NULL };
  gboolean possible;
  g_autofree char *count = NULL;

  /* Translators: how many terms are chosen, of how many there are to choose from. */
  count = g_strdup_printf (ngettext ("%u of %u term chosen", "%u of %u terms chosen", shown),
                           chosen->len, shown);
  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "terms" : "nothing");
  ent_signatory_form_show_obstacle (self->form, NULL);
  possible = check_first (self, &signing, chosen);
  refresh_button (self, signing.reject, possible);
  gtk_widget_set_sensitive (self->print_button, chosen->len > 0);
}

static void
form_changed_cb (EntSignRoundDialog *self, guint field)
{
  if (self->shown == NULL)
    return;
  if (field == ENT_SIGN_OFF_ROLE)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown),
                        GTK_FILTER_CHANGE_DIFFERENT);
  refresh (self);
}

/* Gives all signatures in @transaction, as @signing says. Returns: (transfer full) (nullable): the
 * sign-offs. */
static GPtrArray *
sign_all (EntTransaction *transaction, EntSigning signing, GPtrArray *chosen, GError **error)
{
  g_autoptr (GPtrArray) sign_offs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chosen->len; i++)
    {
      EntRecord *sign_off;

      signing.subject = chosen->pdata[i];
      sign_off = ent_signing_sign (transaction, &signing, error);
      if (sign_off == NULL)
        return NULL;
      g_ptr_array_add (sign_offs, sign_off);
    }
  return g_steal_pointer (&sign_offs);
}

/* All or none, in one transaction. */
static GPtrArray *
sign_chosen (EntSignRoundDialog *self, EntSigning signing, GPtrArray *chosen, GError **error)
{
  g_autofree char *title = ent_record_dup_title (signing.role);
  /* Translators, here and below: what was done, in the history: how many terms, and a role. */
  g_autofree char *label = g_strdup_printf (
      signing.reject ? ngettext ("Reject %u term as %s", "Reject %u terms as %s", chosen->len)
                     : ngettext ("Sign %u term as %s", "Sign %u terms as %s", chosen->len),
      chosen->len, title);
  g_autoptr (EntTransaction) transaction
      = ent_transaction_begin (ent_session_get_engagement (self->session), label, error);
  g_autoptr (GPtrArray) sign_offs = NULL;

  if (transaction != NULL)
    sign_offs = sign_all (transaction, signing, chosen, error);
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
  EntSigning signing = { NULL };

  if (!ent_signatory_form_commit (self->form) || !ent_signatory_form_read (self->form, &signing))
    return;
  sign_offs = sign_chosen (self, signing, chosen, &error);
  if (sign_offs == NULL)
    {
      ent_signatory_form_show_obstacle (self->form, error->message);
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
  gtk_list_item_set_child (item, ent_round_row_new ());
}

static void
bind_cb (EntSignRoundDialog *self, GtkListItem *item)
{
  ent_round_row_set_item (ENT_ROUND_ROW (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item));
}

static void
unbind_cb (EntSignRoundDialog *self, GtkListItem *item)
{
  ent_round_row_set_item (ENT_ROUND_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
ent_sign_round_dialog_dispose (GObject *object)
{
  EntSignRoundDialog *self = ENT_SIGN_ROUND_DIALOG (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->items);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ent_sign_round_dialog_parent_class)->dispose (object);
}

static void
ent_sign_round_dialog_class_init (EntSignRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_sign_round_dialog_dispose;

  g_type_ensure (ENT_TYPE_COLUMNS);
  g_type_ensure (ENT_TYPE_SIGNATORY_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/signing/ent-sign-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, sign_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, count);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, form);
  gtk_widget_class_bind_template_child (widget_class, EntSignRoundDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_none_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
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

static gboolean
has_open (EntSignRoundDialog *self, EntRecord *role)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntRoundItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (is_open_for (self, ent_round_item_get_subject (item), role))
        return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): the first role that still has to sign something. */
static EntRecord *
find_next_role (EntSignRoundDialog *self)
{
  g_autoptr (EntRoundItem) first = g_list_model_get_item (G_LIST_MODEL (self->items), 0);
  g_autoptr (GPtrArray) roles = NULL;

  if (first == NULL)
    return NULL;
  roles = ent_signing_list_required (ent_round_item_get_subject (first));
  for (guint i = 0; i < roles->len; i++)
    if (has_open (self, roles->pdata[i]))
      return g_object_ref (roles->pdata[i]);
  return NULL;
}

EntSignRoundDialog *
ent_sign_round_dialog_new (GtkWidget *parent, EntSession *session)
{
  EntSignRoundDialog *self = g_object_new (ENT_TYPE_SIGN_ROUND_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (EntRecord) role = NULL;

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->session = g_object_ref (session);
  self->items = g_list_store_new (ENT_TYPE_ROUND_ITEM);
  fill_items (self);
  role = find_next_role (self);
  ent_signatory_form_start (self->form, session, fields, G_N_ELEMENTS (fields), role);
  self->shown
      = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                   GTK_FILTER (gtk_custom_filter_new (is_open, self, NULL)));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  refresh (self);
  ent_signatory_form_focus (self->form, ENT_SIGN_OFF_ROLE);
  return self;
}
