/* SPDX-License-Identifier: GPL-3.0-or-later
 * What both sides agreed on. */
#include "ent-agreed-view.h"

#include <glib/gi18n-lib.h>

#include "ent-diff-markup.h"
#include "ent-field-row.h"
#include "ent-glossary-kinds.h"
#include "ent-present.h"
#include "ent-signing-state.h"
#include "ent-version-dialog.h"

/* The fields of a version in the order they are read. */
static const guint fields[] = {
  ENT_AGREED_VERSION_TEXT,
  ENT_AGREED_VERSION_WHY,
  ENT_AGREED_VERSION_EFFECTIVE_FROM,
};

struct _EntAgreedView
{
  AdwBin parent_instance;
  GtkLabel *version;
  GtkButton *agree_button;
  GtkWidget *nothing;
  GtkWidget *card;
  GtkListBox *list;
  GtkWidget *signed_hint;
  GtkWidget *earlier_group;
  AdwExpanderRow *earlier;
  EntFieldRow *rows[G_N_ELEMENTS (fields)]; /* borrowed from the list */
  GPtrArray *earlier_rows;                  /* borrowed from the expander */
  EntSession *session;                      /* (nullable) */
  EntRecord *term;                          /* (nullable) */
  EntRecord *newest;                        /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntAgreedView, ent_agreed_view, ADW_TYPE_BIN)

/* Returns: (transfer full): "Version 3, effective 1 March". */
static char *
describe (EntAgreedView *self, EntRecord *version)
{
  gint64 number = ent_record_get_integer (version, ENT_AGREED_VERSION_NUMBER, 1);
  g_autofree char *day = NULL;
  GDate date;

  if (!ent_record_get_date (version, ENT_AGREED_VERSION_EFFECTIVE_FROM, &date))
    /* Translators: which version of an agreed text. */
    return g_strdup_printf (_ ("Version %d"), (int)number);
  day = ent_present_date (&date, ent_session_get_today (self->session));
  /* Translators: which version of an agreed text, and from which day it counts: "30 June", "today",
   * "in 5 days". */
  return g_strdup_printf (_ ("Version %d, effective %s"), (int)number, day);
}

/* Returns: (transfer full): markup: what the next version changed, why it read so, who signed it.
 */
static char *
describe_earlier (EntAgreedView *self, EntRecord *version, EntRecord *next)
{
  EntSignatures *signatures
      = ent_signing_watch_get_signatures (ent_session_get_signing (self->session));
  const char *why = ent_record_get_text (version, ENT_AGREED_VERSION_WHY);
  g_autofree char *markup = ent_diff_markup (ent_record_get_text (version, ENT_AGREED_VERSION_TEXT),
                                             ent_record_get_text (next, ENT_AGREED_VERSION_TEXT));
  GString *text = g_string_new (markup);
  g_autofree char *reason = NULL;
  g_autofree char *escaped = NULL;

  if (why != NULL)
    {
      g_autofree char *plain = g_markup_escape_text (why, -1);

      /* Translators: %s is the reason for an earlier text. */
      g_string_append_printf (text, _ ("\nWhy: %s"), plain);
    }
  if (ent_signatures_get_words (signatures, version) == NULL)
    return g_string_free (text, FALSE);
  ent_signing_get_state (version, signatures, &reason);
  escaped = g_markup_escape_text (reason, -1);
  g_string_append_printf (text, "\n<i>%s</i>", escaped);
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_earlier_row (EntAgreedView *self, EntRecord *version, EntRecord *next)
{
  g_autofree char *title = describe (self, version);
  g_autofree char *markup = describe_earlier (self, version, next);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", markup, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

/* Each version with what the next one made of it. */
static void
refresh_earlier (EntAgreedView *self, GPtrArray *versions)
{
  for (guint i = 0; i < self->earlier_rows->len; i++)
    adw_expander_row_remove (self->earlier, self->earlier_rows->pdata[i]);
  g_ptr_array_set_size (self->earlier_rows, 0);
  gtk_widget_set_visible (self->earlier_group, versions->len > 1);
  if (!adw_expander_row_get_expanded (self->earlier))
    return;
  for (guint i = versions->len; i-- > 1;)
    {
      GtkWidget *row = create_earlier_row (self, versions->pdata[i - 1], versions->pdata[i]);

      adw_expander_row_add_row (self->earlier, row);
      g_ptr_array_add (self->earlier_rows, row);
    }
}

static void
show_newest (EntAgreedView *self, EntRecord *newest)
{
  g_autoptr (EntSubject) subject = NULL;

  if (!g_set_object (&self->newest, newest))
    return;
  if (newest != NULL)
    subject = ent_subject_new (self->session, newest);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ent_field_row_set_subject (self->rows[i], subject);
}

static gboolean
is_signed (EntAgreedView *self)
{
  EntSignatures *signatures
      = ent_signing_watch_get_signatures (ent_session_get_signing (self->session));

  return ent_signatures_get_words (signatures, self->newest) != NULL;
}

static void
refresh_head (EntAgreedView *self)
{
  g_autofree char *version = self->newest != NULL ? describe (self, self->newest) : NULL;
  gboolean editable = !ent_session_is_read_only (self->session);

  gtk_label_set_label (self->version, version != NULL ? version : "");
  gtk_button_set_label (self->agree_button, self->newest != NULL ? _ ("A_gree on a New Version…")
                                                                 : _ ("A_gree on a Text…"));
  gtk_widget_set_visible (GTK_WIDGET (self->agree_button), editable);
  if (self->newest == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->agree_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->agree_button), "suggested-action");
}

void
ent_agreed_view_refresh (EntAgreedView *self)
{
  g_autoptr (GPtrArray) versions = NULL;

  if (self->term == NULL || ent_record_is_removed (self->term))
    return;
  versions = ent_record_list_children (self->term, "agreed-version");
  show_newest (self, versions->len > 0 ? versions->pdata[versions->len - 1] : NULL);
  refresh_head (self);
  gtk_widget_set_visible (self->nothing, self->newest == NULL);
  gtk_widget_set_visible (self->card, self->newest != NULL);
  gtk_widget_set_visible (self->signed_hint, self->newest != NULL && is_signed (self));
  refresh_earlier (self, versions);
}

static void
agreed_cb (EntAgreedView *self)
{
  ent_agreed_view_refresh (self);
  ent_agreed_view_focus (self, NULL);
}

void
ent_agreed_view_agree (EntAgreedView *self)
{
  EntVersionDialog *dialog;

  if (self->term == NULL || ent_session_is_read_only (self->session))
    return;
  dialog = ent_version_dialog_new (GTK_WIDGET (self), self->session, self->term);
  g_signal_connect_object (dialog, "agreed", G_CALLBACK (agreed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ent_agreed_view_dispose (GObject *object)
{
  EntAgreedView *self = ENT_AGREED_VIEW (object);

  g_clear_object (&self->newest);
  g_clear_object (&self->term);
  g_clear_object (&self->session);
  g_clear_pointer (&self->earlier_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_agreed_view_parent_class)->dispose (object);
}

static void
ent_agreed_view_class_init (EntAgreedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_agreed_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/glossary/ent-agreed-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, version);
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, agree_button);
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, nothing);
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, card);
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, list);
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, signed_hint);
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, earlier_group);
  gtk_widget_class_bind_template_child (widget_class, EntAgreedView, earlier);
  gtk_widget_class_bind_template_callback (widget_class, ent_agreed_view_agree);
  gtk_widget_class_bind_template_callback (widget_class, ent_agreed_view_refresh);
}

static void
ent_agreed_view_init (EntAgreedView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->earlier_rows = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->rows[i] = ent_field_row_new (&ent_agreed_version_kind, fields[i]);
      gtk_list_box_append (self->list, GTK_WIDGET (self->rows[i]));
    }
}

void
ent_agreed_view_set_term (EntAgreedView *self, EntSession *session, EntRecord *term)
{
  if (self->term == term && self->session == session)
    return;
  g_set_object (&self->session, session);
  g_set_object (&self->term, term);
  if (term == NULL)
    show_newest (self, NULL);
  else if (adw_expander_row_get_expanded (self->earlier))
    adw_expander_row_set_expanded (self->earlier, FALSE);
  else
    ent_agreed_view_refresh (self);
}

void
ent_agreed_view_focus (EntAgreedView *self, const char *field)
{
  guint at = 0;

  if (self->newest == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->agree_button));
      return;
    }
  for (guint i = 0; field != NULL && i < G_N_ELEMENTS (fields); i++)
    if (strcmp (ent_field_row_get_field (self->rows[i])->name, field) == 0)
      at = i;
  ent_field_row_focus (self->rows[at]);
}

void
ent_agreed_view_commit (EntAgreedView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ent_field_row_commit (self->rows[i]);
}
