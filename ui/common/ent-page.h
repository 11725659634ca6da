/* SPDX-License-Identifier: GPL-3.0-or-later
 * The base of every page, and all the shell knows of one: a head with title, sentence of state and
 * Add button, the page's findings with a Mend button each, the content, and the details pane.
 *
 * A subclass sets content and details, in its template with <child type="content">,
 * <child type="details"> and <child type="action"> (a widget beside the Add button), or with the
 * functions below. It is built when first shown. */
#pragma once

#include "ent-session.h"

G_BEGIN_DECLS

typedef enum
{
  ENT_PAGE_GROUP_OVERVIEW,
  ENT_PAGE_GROUP_UNDERSTAND,
  ENT_PAGE_GROUP_CONTRACT,
  ENT_PAGE_GROUP_RUN,
  ENT_PAGE_GROUP_HAND_OFF,
} EntPageGroup;

typedef struct _EntPage EntPage;
typedef struct _EntPageInfo EntPageInfo;

/**
 * EntPageInfo: what is known of a page before it is built
 * @name: kebab-case; kept in settings
 * @title: N_()
 * @icon: symbolic icon name
 * @group: where it stands in the sidebar
 * @kinds: names of the kinds it shows, separated by spaces, the main one first; their child kinds
 *   count as shown too
 * @help: N_(): what the page is for, one sentence; its empty state says it
 * @create: (transfer floating): builds the page
 */
struct _EntPageInfo
{
  const char *name;
  const char *title;
  const char *icon;
  EntPageGroup group;
  const char *kinds;
  const char *help;
  EntPage *(*create) (const EntPageInfo *info);
};

/* TRUE if records of @kind are shown on the page, by themselves or inside another record. */
gboolean ent_page_info_shows (const EntPageInfo *info, const EntKind *kind);

/* TRUE if @finding is about what the page shows: its record, or, where it is about none (a term
 * that is missing), the first kind its rule reads. */
gboolean ent_page_info_concerns (const EntPageInfo *info, EntFinding *finding);

#define ENT_TYPE_PAGE (ent_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntPage, ent_page, ENT, PAGE, AdwBin)

/**
 * EntPageClass:
 * @set_session: another session (nullable) is shown from now on; chain up first
 * @show_record: selects and shows @record, or the record it lives in, and focuses @field (a name,
 *   nullable). Returns FALSE if it cannot be shown here.
 * @add: makes a new record of @kind (nullable: the page's main kind) and shows it for editing.
 *   Pages without it have no Add button.
 * @focus_search: (nullable): puts the focus in the page's filter entry
 * @focus_content: puts the focus where work goes on; in the content's first widget unless said
 *   otherwise
 */
struct _EntPageClass
{
  AdwBinClass parent_class;
  void (*set_session) (EntPage *self, EntSession *session);
  gboolean (*show_record) (EntPage *self, EntRecord *record, const char *field);
  void (*add) (EntPage *self, const EntKind *kind);
  void (*focus_search) (EntPage *self);
  void (*focus_content) (EntPage *self);
};

const EntPageInfo *ent_page_get_info (EntPage *self);

/* Returns: (nullable): the session shown. */
EntSession *ent_page_get_session (EntPage *self);
void ent_page_set_session (EntPage *self, EntSession *session);

/* One sentence of state under the title: "3 of 9 terms signed, 1 stale". @state: (nullable) */
void ent_page_set_state (EntPage *self, const char *state);

void ent_page_set_content (EntPage *self, GtkWidget *content);

/* What the details pane shows; NULL: the page has no details pane. */
void ent_page_set_details (EntPage *self, GtkWidget *details);

/* Opens the details pane where it is folded away, when a record is activated or added. */
void ent_page_reveal_details (EntPage *self);

/* TRUE if there is a details pane and it is in sight. */
gboolean ent_page_shows_details (EntPage *self);

/* Adds @widget to the page's head, before the Add button. */
void ent_page_add_action (EntPage *self, GtkWidget *widget);

/* Another menu for the Add button: which kind to add. Its items call `page.add` with a kind name;
 * NULL: the button adds the main kind. */
void ent_page_set_add_menu (EntPage *self, GMenuModel *menu);

/* TRUE if the page can add records now. */
gboolean ent_page_can_add (EntPage *self);
void ent_page_add (EntPage *self, const EntKind *kind);
gboolean ent_page_show_record (EntPage *self, EntRecord *record, const char *field);
void ent_page_focus_search (EntPage *self);

/* Puts the focus where work goes on, past the head. */
void ent_page_focus_content (EntPage *self);

/* How many findings the strip shows at first, where the content needs the height; 3 otherwise. */
void ent_page_set_finding_lines (EntPage *self, guint lines);

/* Without findings strip and head's Add button: for pages that show findings themselves. */
void ent_page_set_plain (EntPage *self, gboolean plain);

G_END_DECLS
