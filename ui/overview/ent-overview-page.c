/* SPDX-License-Identifier: GPL-3.0-or-later
 * "Are we fit to go on?" */
#include "ent-overview-page.h"

#include <glib/gi18n-lib.h>

#include "ent-columns.h"
#include "ent-date.h"
#include "ent-gate-section.h"
#include "ent-metric-tile.h"
#include "ent-next-dates.h"
#include "ent-next-row.h"
#include "ent-phase-line.h"
#include "ent-record-form.h"
#include "ent-work-kinds.h"

#define TILES_SHOWN 5
#define TILE_COLUMNS 2
/* With all three gates in sight nothing scrolls at 1280 × 800; one alone may show more. */
#define LINES_EACH 2
#define LINES_ALONE 12

struct _EntOverviewPage
{
  EntPage parent_instance;
  EntPhaseLine *phase_line;
  EntGateSection *sections[ENT_N_GATES];
  GtkWidget *nothing;
  GtkListBox *next;
  GtkWidget *scorecard;
  GtkGrid *tiles;
  EntRecordForm *form; /* (nullable): made when first asked for */
  EntSession *session;
  EntRecord *root;
  int selected_gate; /* -1: all */
  gboolean follows_findings;
  guint refresh_source;
};

G_DEFINE_FINAL_TYPE (EntOverviewPage, ent_overview_page, ENT_TYPE_PAGE)

static void
fill_next (EntOverviewPage *self)
{
  g_autoptr (GPtrArray) dates = ent_next_dates_list (ent_session_get_source (self->session),
                                                     ent_session_get_today (self->session));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->next, 0)) != NULL)
    gtk_list_box_remove (self->next, GTK_WIDGET (row));
  for (guint i = 0; i < dates->len; i++)
    gtk_list_box_append (self->next,
                         ent_next_row_new (self->session, g_ptr_array_index (dates, i)));
}

/* In the last place: the way to the metrics that have no tile. */
static void
add_all_tile (EntOverviewPage *self, guint n_metrics)
{
  /* Translators: how many metrics there are. */
  g_autofree char *label
      = g_strdup_printf (ngettext ("All %u metric", "All %u metrics", n_metrics), n_metrics);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "scorecard");
  gtk_grid_attach (self->tiles, button, TILES_SHOWN % TILE_COLUMNS, TILES_SHOWN / TILE_COLUMNS, 1,
                   1);
}

static void
fill_tiles (EntOverviewPage *self)
{
  EntSource *source = ent_session_get_source (self->session);
  g_autoptr (EntQuery) query = ent_query_new (&ent_metric_kind);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tiles))) != NULL)
    gtk_grid_remove (self->tiles, child);
  ent_source_select (source, query, rows);
  for (guint i = 0; i < rows->len && i < TILES_SHOWN; i++)
    {
      g_autoptr (EntRecord) metric
          = ent_source_get_record (source, &ent_metric_kind, g_array_index (rows, gint64, i));

      gtk_grid_attach (self->tiles, ent_metric_tile_new (self->session, metric), i % TILE_COLUMNS,
                       i / TILE_COLUMNS, 1, 1);
    }
  if (rows->len > TILES_SHOWN)
    add_all_tile (self, rows->len);
  gtk_widget_set_visible (self->scorecard, rows->len > 0);
}

static void
fill_gates (EntOverviewPage *self)
{
  EntFindings *findings = ent_session_get_findings (self->session);
  gboolean busy = ent_findings_is_busy (findings);
  const char *phase
      = self->root != NULL ? ent_record_get_text (self->root, ENT_ENGAGEMENT_PHASE) : NULL;
  guint total = 0;
  EntGateTally tally;

  ent_gate_tally_take (&tally, self->session);
  for (guint i = 0; i < ENT_N_GATES; i++)
    {
      const EntGateCount *count = &tally.gates[i];
      guint all = count->open + count->waived + count->warns;
      gboolean selected = self->selected_gate < 0 || self->selected_gate == (int)i;

      ent_gate_section_set_count (self->sections[i], count);
      ent_gate_section_set_lines (self->sections[i],
                                  self->selected_gate < 0 ? LINES_EACH : LINES_ALONE);
      gtk_widget_set_visible (GTK_WIDGET (self->sections[i]), selected && all > 0);
      total += selected ? all : 0;
    }
  ent_phase_line_show (self->phase_line, phase, busy && total == 0 ? NULL : &tally);
  gtk_widget_set_visible (self->nothing, !busy && total == 0);
}

/* One sentence: who it is for, and how far it is. */
static void
describe_state (EntOverviewPage *self)
{
  const char *client = ent_record_get_text (self->root, ENT_ENGAGEMENT_CLIENT);
  const GDate *today = ent_session_get_today (self->session);
  g_autofree char *progress = NULL;
  g_autofree char *state = NULL;
  GDate start;
  GDate end;

  if (ent_record_get_date (self->root, ENT_ENGAGEMENT_START, &start)
      && ent_record_get_date (self->root, ENT_ENGAGEMENT_END, &end))
    {
      guint quarters = ent_quarter_count (&start, &end);
      EntQuarter quarter = { 0 };
      guint number = 1;

      while (number <= quarters && ent_quarter_get (&start, &end, number, &quarter)
             && g_date_compare (&quarter.end, today) < 0)
        number++;
      if (g_date_compare (today, &start) < 0)
        progress = g_strdup (_ ("not started yet"));
      else if (number > quarters)
        progress = g_strdup (_ ("over"));
      else
        /* Translators: a quarter of the engagement, and how many there are. */
        progress = g_strdup_printf (_ ("quarter %u of %u"), number, quarters);
    }
  state = client != NULL && progress != NULL ? g_strjoin (" · ", client, progress, NULL)
                                             : g_strdup (client != NULL ? client : progress);
  if (state == NULL)
    state = g_strdup (_ ("Neither client nor dates are known yet."));
  ent_page_set_state (ENT_PAGE (self), state);
}

static gboolean refresh (gpointer user_data);

/* After the frame, and once for many changes. */
static void
queue_refresh (EntOverviewPage *self)
{
  if (self->refresh_source == 0 && self->root != NULL)
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, refresh, self, NULL);
}

/* The findings are asked for after the first frame; from then on each change of them counts. */
static void
follow_findings (EntOverviewPage *self)
{
  EntFindings *findings = ent_session_get_findings (self->session);

  if (self->follows_findings)
    return;
  self->follows_findings = TRUE;
  g_signal_connect_object (findings, "notify::busy", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < ENT_N_GATES; i++)
    ent_gate_section_set_session (self->sections[i], self->session, i);
}

static gboolean
refresh (gpointer user_data)
{
  EntOverviewPage *self = user_data;

  self->refresh_source = 0;
  follow_findings (self);
  describe_state (self);
  fill_gates (self);
  fill_next (self);
  fill_tiles (self);
  return G_SOURCE_REMOVE;
}

static void
gate_selected_cb (EntOverviewPage *self, int gate)
{
  self->selected_gate = gate;
  fill_gates (self);
}

static void
show_details (EntOverviewPage *self, const char *field)
{
  EntPage *page = ENT_PAGE (self);

  if (self->root == NULL)
    return;
  if (self->form == NULL)
    {
      self->form = ENT_RECORD_FORM (ent_record_form_new ());
      ent_page_set_details (page, GTK_WIDGET (self->form));
    }
  ent_record_form_set_record (self->form, self->session, self->root);
  ent_page_reveal_details (page);
  ent_record_form_focus_field (self->form, field);
}

static void
hide_details (EntOverviewPage *self)
{
  self->form = NULL;
  ent_page_set_details (ENT_PAGE (self), NULL);
}

static void
details_clicked_cb (EntOverviewPage *self)
{
  if (ent_page_shows_details (ENT_PAGE (self)))
    hide_details (self);
  else
    show_details (self, NULL);
}

static void
leave_session (EntOverviewPage *self)
{
  if (self->session == NULL)
    return;
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_signal_handlers_disconnect_by_data (ent_session_get_engagement (self->session), self);
  if (self->follows_findings)
    g_signal_handlers_disconnect_by_data (ent_session_get_findings (self->session), self);
  self->follows_findings = FALSE;
  hide_details (self);
  g_clear_object (&self->root);
  g_clear_object (&self->session);
}

static void
ent_overview_page_set_session (EntPage *page, EntSession *session)
{
  EntOverviewPage *self = ENT_OVERVIEW_PAGE (page);
  EntEngagement *engagement;

  leave_session (self);
  ENT_PAGE_CLASS (ent_overview_page_parent_class)->set_session (page, session);
  if (session == NULL)
    return;
  engagement = ent_session_get_engagement (session);
  self->session = g_object_ref (session);
  self->root = ent_engagement_dup_root (engagement);
  g_signal_connect_object (engagement, "changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  ent_phase_line_show (self->phase_line, NULL, NULL);
  queue_refresh (self);
}

static gboolean
ent_overview_page_show_record (EntPage *page, EntRecord *record, const char *field)
{
  if (!ent_record_is_kind (record, ent_engagement_kind.name))
    return FALSE;
  show_details (ENT_OVERVIEW_PAGE (page), field);
  return TRUE;
}

static void
ent_overview_page_dispose (GObject *object)
{
  EntOverviewPage *self = ENT_OVERVIEW_PAGE (object);

  leave_session (self);
  G_OBJECT_CLASS (ent_overview_page_parent_class)->dispose (object);
}

static void
bind_section (GtkWidgetClass *klass, const char *name, EntGate gate)
{
  gtk_widget_class_bind_template_child_full (klass, name, FALSE,
                                             G_STRUCT_OFFSET (EntOverviewPage, sections)
                                                 + gate * sizeof (EntGateSection *));
}

static void
ent_overview_page_class_init (EntOverviewPageClass *klass)
{
  EntPageClass *page_class = ENT_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_overview_page_dispose;
  page_class->set_session = ent_overview_page_set_session;
  page_class->show_record = ent_overview_page_show_record;

  g_type_ensure (ENT_TYPE_COLUMNS);
  g_type_ensure (ENT_TYPE_GATE_SECTION);
  g_type_ensure (ENT_TYPE_PHASE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/entente/Entente/overview/ent-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntOverviewPage, phase_line);
  gtk_widget_class_bind_template_child (widget_class, EntOverviewPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, EntOverviewPage, next);
  gtk_widget_class_bind_template_child (widget_class, EntOverviewPage, scorecard);
  gtk_widget_class_bind_template_child (widget_class, EntOverviewPage, tiles);
  bind_section (widget_class, "contract_section", ENT_GATE_CONTRACT);
  bind_section (widget_class, "deliver_section", ENT_GATE_DELIVER);
  bind_section (widget_class, "handoff_section", ENT_GATE_HANDOFF);
  gtk_widget_class_bind_template_callback (widget_class, details_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gate_selected_cb);
}

static void
ent_overview_page_init (EntOverviewPage *self)
{
  self->selected_gate = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_page_set_plain (ENT_PAGE (self), TRUE);
}

EntPage *
ent_overview_page_new (const EntPageInfo *info)
{
  return g_object_new (ENT_TYPE_OVERVIEW_PAGE, "info", info, NULL);
}
