/* SPDX-License-Identifier: GPL-3.0-or-later
 * The base of every page. */
#include "ent-page.h"

#include <glib/gi18n-lib.h>

#include "ent-catalogue.h"
#include "ent-findings-strip.h"
#include "ent-panes.h"

typedef struct
{
  EntPanes *panes;
  GtkWidget *title;
  GtkWidget *state;
  GtkWidget *actions;
  GtkWidget *add_button;
  GtkWidget *add_menu_button;
  EntFindingsStrip *strip;
  AdwBin *content;
  GtkWidget *details_pane; /* in the panes only while there are details */
  AdwBin *details;
  const EntPageInfo *info;
  EntSession *session;
  gboolean plain;
} EntPagePrivate;

enum
{
  PROP_0,
  PROP_INFO,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void ent_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (EntPage,
                         ent_page,
                         ADW_TYPE_BIN,
                         G_ADD_PRIVATE (EntPage)
                             G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ent_page_buildable_init))

static gboolean
concerns_page (gpointer item, gpointer user_data)
{
  return ent_page_info_concerns (user_data, item);
}

static EntPagePrivate *
get_private (EntPage *self)
{
  return ent_page_get_instance_private (self);
}

/* A record inside another is shown with it, so a kind counts with those it lives in. */
static gboolean
names_kind (const char *const *names, const EntKind *kind)
{
  const EntField *owning = ent_kind_get_owning_field (kind, NULL);
  g_auto (GStrv) parents = NULL;

  if (g_strv_contains (names, kind->name))
    return TRUE;
  if (owning == NULL || owning->target == NULL)
    return FALSE;
  parents = g_strsplit (owning->target, " ", -1);
  for (guint i = 0; parents[i] != NULL; i++)
    {
      const EntKind *parent = ent_catalogue_find (parents[i], NULL);

      if (parent != NULL && names_kind (names, parent))
        return TRUE;
    }
  return FALSE;
}

gboolean
ent_page_info_shows (const EntPageInfo *info, const EntKind *kind)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (info != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  if (info->kinds == NULL)
    return FALSE;
  names = g_strsplit (info->kinds, " ", -1);
  return names_kind ((const char *const *)names, kind);
}

gboolean
ent_page_info_concerns (const EntPageInfo *info, EntFinding *finding)
{
  const EntKind *subject = ent_finding_get_subject (finding);

  return subject != NULL && ent_page_info_shows (info, subject);
}

static void
refresh_add (EntPage *self)
{
  EntPagePrivate *priv = get_private (self);
  gboolean adds = ENT_PAGE_GET_CLASS (self)->add != NULL && !priv->plain;
  gboolean menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (priv->add_menu_button)) != NULL;

  gtk_widget_set_visible (priv->add_button, adds && !menu);
  gtk_widget_set_visible (priv->add_menu_button, adds && menu);
  gtk_widget_set_sensitive (priv->add_menu_button, ent_page_can_add (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add", ent_page_can_add (self));
}

static void
take_findings (EntPage *self)
{
  EntPagePrivate *priv = get_private (self);
  g_autoptr (GtkFilter) filter = NULL;

  if (priv->info == NULL)
    return;
  filter = GTK_FILTER (gtk_custom_filter_new (concerns_page, (gpointer)priv->info, NULL));
  ent_findings_strip_set_session (priv->strip, priv->plain ? NULL : priv->session, filter);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_page_add (ENT_PAGE (widget),
                ent_catalogue_find (g_variant_get_string (parameter, NULL), NULL));
}

static void
close_details_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ent_panes_set_show_pane (get_private (ENT_PAGE (widget))->panes, FALSE);
}

/* Only a pane that lies over the content is in the way. */
static void
folded_changed_cb (EntPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.close-details",
                                 ent_panes_get_folded (get_private (self)->panes));
}

static void
ent_page_real_set_session (EntPage *self, EntSession *session)
{
  EntPagePrivate *priv = get_private (self);

  if (!g_set_object (&priv->session, session))
    return;
  take_findings (self);
  refresh_add (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
ent_page_constructed (GObject *object)
{
  EntPage *self = ENT_PAGE (object);
  EntPagePrivate *priv = get_private (self);

  G_OBJECT_CLASS (ent_page_parent_class)->constructed (object);
  if (priv->info != NULL)
    gtk_label_set_label (GTK_LABEL (priv->title), _ (priv->info->title));
  refresh_add (self);
}

static void
ent_page_real_focus_content (EntPage *self)
{
  GtkWidget *content = GTK_WIDGET (get_private (self)->content);

  if ((gtk_widget_get_state_flags (content) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0
      && !gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
ent_page_dispose (GObject *object)
{
  EntPagePrivate *priv = get_private (ENT_PAGE (object));

  g_clear_object (&priv->session);
  G_OBJECT_CLASS (ent_page_parent_class)->dispose (object);
}

static void
ent_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntPagePrivate *priv = get_private (ENT_PAGE (object));

  switch (id)
    {
    case PROP_INFO:
      g_value_set_pointer (value, (gpointer)priv->info);
      break;
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntPagePrivate *priv = get_private (ENT_PAGE (object));

  switch (id)
    {
    case PROP_INFO:
      priv->info = g_value_get_pointer (value);
      break;
    case PROP_SESSION:
      ent_page_set_session (ENT_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ent_page_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  EntPage *self = ENT_PAGE (buildable);

  if (g_strcmp0 (type, "content") == 0)
    ent_page_set_content (self, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "details") == 0)
    ent_page_set_details (self, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "action") == 0)
    ent_page_add_action (self, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
ent_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = ent_page_add_child;
}

static void
ent_page_class_init (EntPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ent_page_constructed;
  object_class->dispose = ent_page_dispose;
  object_class->get_property = ent_page_get_property;
  object_class->set_property = ent_page_set_property;
  klass->set_session = ent_page_real_set_session;
  klass->focus_content = ent_page_real_focus_content;

  properties[PROP_INFO]
      = g_param_spec_pointer ("info", NULL, NULL,
                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, ENT_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENT_TYPE_PANES);
  g_type_ensure (ENT_TYPE_FINDINGS_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/common/ent-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, panes);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, title);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, state);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, actions);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, add_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, add_menu_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, strip);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, content);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, details_pane);
  gtk_widget_class_bind_template_child_private (widget_class, EntPage, details);
  gtk_widget_class_install_action (widget_class, "page.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "page.close-details", NULL, close_details_cb);
}

static void
ent_page_init (EntPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (get_private (self)->panes, "notify::folded",
                           G_CALLBACK (folded_changed_cb), self, G_CONNECT_SWAPPED);
  folded_changed_cb (self);
}

const EntPageInfo *
ent_page_get_info (EntPage *self)
{
  return get_private (self)->info;
}

EntSession *
ent_page_get_session (EntPage *self)
{
  return get_private (self)->session;
}

void
ent_page_set_session (EntPage *self, EntSession *session)
{
  g_return_if_fail (ENT_IS_PAGE (self));

  ENT_PAGE_GET_CLASS (self)->set_session (self, session);
}

void
ent_page_set_state (EntPage *self, const char *state)
{
  EntPagePrivate *priv = get_private (self);

  gtk_label_set_label (GTK_LABEL (priv->state), state != NULL ? state : "");
  gtk_widget_set_visible (priv->state, state != NULL && *state != '\0');
}

void
ent_page_set_content (EntPage *self, GtkWidget *content)
{
  adw_bin_set_child (get_private (self)->content, content);
}

void
ent_page_set_details (EntPage *self, GtkWidget *details)
{
  EntPagePrivate *priv = get_private (self);

  adw_bin_set_child (priv->details, details);
  ent_panes_set_pane (priv->panes, details != NULL ? priv->details_pane : NULL);
}

void
ent_page_reveal_details (EntPage *self)
{
  ent_panes_set_show_pane (get_private (self)->panes, TRUE);
}

gboolean
ent_page_shows_details (EntPage *self)
{
  return ent_panes_get_show_pane (get_private (self)->panes);
}

void
ent_page_add_action (EntPage *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (get_private (self)->actions), widget);
}

void
ent_page_set_add_menu (EntPage *self, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (get_private (self)->add_menu_button), menu);
  refresh_add (self);
}

gboolean
ent_page_can_add (EntPage *self)
{
  EntPagePrivate *priv = get_private (self);

  return ENT_PAGE_GET_CLASS (self)->add != NULL && priv->session != NULL
         && !ent_session_is_read_only (priv->session);
}

void
ent_page_add (EntPage *self, const EntKind *kind)
{
  if (ent_page_can_add (self))
    ENT_PAGE_GET_CLASS (self)->add (self, kind);
}

gboolean
ent_page_show_record (EntPage *self, EntRecord *record, const char *field)
{
  EntPageClass *klass = ENT_PAGE_GET_CLASS (self);

  return klass->show_record != NULL && klass->show_record (self, record, field);
}

void
ent_page_focus_search (EntPage *self)
{
  EntPageClass *klass = ENT_PAGE_GET_CLASS (self);

  if (klass->focus_search != NULL)
    klass->focus_search (self);
}

void
ent_page_focus_content (EntPage *self)
{
  ENT_PAGE_GET_CLASS (self)->focus_content (self);
}

void
ent_page_set_finding_lines (EntPage *self, guint lines)
{
  g_object_set (get_private (self)->strip, "lines", lines, NULL);
}

void
ent_page_set_plain (EntPage *self, gboolean plain)
{
  EntPagePrivate *priv = get_private (self);

  priv->plain = plain;
  take_findings (self);
  refresh_add (self);
}
