/* SPDX-License-Identifier: GPL-3.0-or-later
 * What uses a term. */
#include "ent-term-citations.h"

#include <glib/gi18n-lib.h>

#include "ent-present.h"
#include "ent-term-places.h"
#include "ent-tooltip.h"
#include "ent-transaction.h"

/* Who wants to see more looks in the tables. */
#define ROWS_LIMIT 50

struct _EntTermCitations
{
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkListBox *list;
  EntSession *session;     /* (nullable) */
  EntGlossaryIndex *index; /* (nullable) */
  EntRecord *term;         /* (nullable) */
  GPtrArray *records;      /* (element-type EntRecord): by row */
};

G_DEFINE_FINAL_TYPE (EntTermCitations, ent_term_citations, ADW_TYPE_BIN)

static guint
count_kind (GPtrArray *users, const EntKind *kind)
{
  guint n = 0;

  for (guint i = 0; i < users->len; i++)
    n += ((const EntTermUser *)users->pdata[i])->kind == kind;
  return n;
}

char *
ent_term_citations_describe (GPtrArray *users)
{
  GString *text = g_string_new (NULL);
  guint length;
  const EntTermPlace *places = ent_term_place_get_all (&length);

  for (guint i = 0; users != NULL && i < length; i++)
    {
      guint n = count_kind (users, places[i].kind);
      g_autofree char *name
          = n == 1 ? ent_present_kind (places[i].kind) : ent_present_kinds (places[i].kind);

      if (n > 0)
        /* Translators: how many records of a kind use a term, as "3 deliverables". */
        g_string_append_printf (text, C_ ("users", "%s%u %s"), text->len > 0 ? ", " : "", n, name);
    }
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): what is known of @users (nullable), which are those of a term. */
static char *
describe (EntTermUsersState state, GPtrArray *users)
{
  g_autofree char *kinds = ent_term_citations_describe (users);

  if (users != NULL)
    /* Translators: what uses a term; %s is a list, as "3 deliverables, 2 metrics". */
    return g_strdup_printf (_ ("Cited by %s"), kinds);
  if (state == ENT_TERM_USERS_KNOWN)
    return g_strdup (_ ("Not cited yet"));
  return g_strdup (state == ENT_TERM_USERS_SOUGHT ? _ ("Looking for what cites it…") : "");
}

static void
refresh_label (EntTermCitations *self)
{
  GPtrArray *users = NULL;
  g_autofree char *label = NULL;

  if (self->term == NULL)
    return;
  users = ent_glossary_index_get_users (self->index, self->term);
  label = describe (ent_glossary_index_get_users_state (self->index), users);
  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), users != NULL);
}

/* What mentions the term declares it from now on, so that it shows there, too. */
static gboolean
declare (EntTermCitations *self, EntRecord *user, GError **error)
{
  const EntTermPlace *place = ent_term_place_find (ent_record_get_kind (user));
  const char *stored = ent_record_get_text (user, place->declared);
  g_autofree char *terms = g_strconcat (stored != NULL ? stored : "", stored != NULL ? " " : "",
                                        ent_record_get_id (self->term), NULL);

  return ent_record_change (user, place->declared, terms, error);
}

static void
link_cb (GtkButton *button, gpointer data)
{
  EntTermCitations *self = data;
  EntRecord *user = g_object_get_data (G_OBJECT (button), "user");
  g_autofree char *title = ent_record_dup_title (user);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!declare (self, user, &error))
    {
      ent_session_show_error (self->session, error);
      return;
    }
  /* Translators: after a deliverable was linked with a term; %s is its title. */
  text = g_strdup_printf (_ ("“%s” cites the term"), title);
  ent_session_toast_undo (self->session, text);
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
}

static GtkWidget *
create_link_button (EntTermCitations *self, EntRecord *user, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Link"));
  /* Translators: what a button does; %s is the title of a deliverable, metric or agreement. */
  g_autofree char *spoken = g_strdup_printf (_ ("Link “%s” with the term"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  ent_tooltip_set (button, _ ("Declare that it uses the term"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "user", g_object_ref (user), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_cb), self, 0);
  return button;
}

static void
add_user (EntTermCitations *self, const EntTermUser *user)
{
  g_autoptr (EntRecord) record
      = ent_source_lookup (ent_session_get_source (self->session), user->id);
  g_autofree char *title = record != NULL ? ent_record_dup_title (record) : NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (record == NULL)
    return;
  /* Translators: what uses a term and how: a kind, and whether it says so or only mentions it. */
  subtitle = g_strdup_printf (C_ ("citation", "%s · %s"), _ (user->kind->label),
                              user->declared ? _ ("cites it") : _ ("mentions it in its text"));
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                      subtitle, "title-lines", 2, "activatable", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (!user->declared && !ent_session_is_read_only (self->session))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_link_button (self, record, title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->records, g_steal_pointer (&record));
}

static void
clear (EntTermCitations *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->records, 0);
}

/* Records are looked up when somebody looks. */
static void
shown_cb (EntTermCitations *self)
{
  GPtrArray *users = ent_glossary_index_get_users (self->index, self->term);

  clear (self);
  for (guint i = 0; users != NULL && i < MIN (users->len, ROWS_LIMIT); i++)
    add_user (self, users->pdata[i]);
}

static void
row_activated_cb (EntTermCitations *self, GtkListBoxRow *row)
{
  g_autoptr (EntRecord) record
      = g_object_ref (g_ptr_array_index (self->records, gtk_list_box_row_get_index (row)));

  gtk_popover_popdown (self->popover);
  ent_session_go_to (self->session, record, NULL);
}

static void
ent_term_citations_dispose (GObject *object)
{
  EntTermCitations *self = ENT_TERM_CITATIONS (object);

  g_clear_object (&self->term);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  G_OBJECT_CLASS (ent_term_citations_parent_class)->dispose (object);
}

static void
ent_term_citations_class_init (EntTermCitationsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_term_citations_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/glossary/ent-term-citations.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTermCitations, button);
  gtk_widget_class_bind_template_child (widget_class, EntTermCitations, label);
  gtk_widget_class_bind_template_child (widget_class, EntTermCitations, popover);
  gtk_widget_class_bind_template_child (widget_class, EntTermCitations, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
ent_term_citations_init (EntTermCitations *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

void
ent_term_citations_set_term (EntTermCitations *self,
                             EntSession *session,
                             EntGlossaryIndex *index,
                             EntRecord *term)
{
  g_set_object (&self->session, session);
  g_set_object (&self->index, index);
  g_set_object (&self->term, term);
  refresh_label (self);
}
