/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the files of the table of records share: the table in ent-record-table.c, what is done with
 * its rows in ent-record-table-actions.c, the focus on them in ent-record-table-focus.c. */
#pragma once

#include "ent-list.h"
#include "ent-record-columns.h"
#include "ent-record-table.h"

G_BEGIN_DECLS

struct _EntRecordTable
{
  AdwBin parent_instance;
  EntRecordFilter *filter;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  AdwStatusPage *empty;
  GtkWidget *add_button;
  GtkRevealer *several;
  GtkLabel *several_label;
  GtkWidget *context_menu;
  GMenu *task_section;
  const EntKind *kind;
  EntRecordColumns *columns;
  EntSession *session;          /* (nullable) */
  EntList *list;                /* (nullable) */
  GtkSelectionModel *selection; /* (nullable) */
  EntRecord *selected;          /* (nullable): last told */
  char *state;
  gboolean is_empty; /* there is no record of the kind */
  guint wanted_row;  /* to be brought into sight once there is a size */
  guint scroll_tick;
  guint fit;          /* source */
  gboolean replacing; /* the rows are being replaced: no selection is told */
};

/* How many rows are selected. */
guint64 ent_record_table_count_selected (EntRecordTable *self);

/* Installs the table's actions and the template's callbacks for its rows. */
void ent_record_table_class_add_actions (GtkWidgetClass *widget_class);

/* From now on the row that gets the focus comes into sight. */
void ent_record_table_show_focus (EntRecordTable *self);

G_END_DECLS
