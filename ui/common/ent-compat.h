/* SPDX-License-Identifier: GPL-3.0-or-later
 * The one place where versions of GTK and libadwaita differ, but for the panes (ent-panes.c).
 * Everything else uses what GTK 4.8 and libadwaita 1.2 have and nothing later deprecated; what was
 * replaced since is chosen here when compiling. (platform.md, Which API) */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  ENT_ANSWER_PLAIN,
  ENT_ANSWER_SUGGESTED,
  ENT_ANSWER_DESTRUCTIVE,
} EntAnswerStyle;

/* One button of a question. */
typedef struct
{
  const char *id;
  const char *label; /* translated, may hold a mnemonic */
  EntAnswerStyle style;
} EntAnswer;

typedef void (*EntAnswerFunc) (const char *id, gpointer user_data);

/**
 * ent_compat_ask:
 * @parent: a widget of the window that asks
 * @heading: the question, short
 * @body: (nullable): what the answers mean
 * @answers: the buttons, ended by one without an id; the first one is what Escape means
 * @func: called once with the id of the answer
 * @destroy: (nullable): frees @user_data, also when the window closes unanswered
 */
void ent_compat_ask (GtkWidget *parent,
                     const char *heading,
                     const char *body,
                     const EntAnswer *answers,
                     EntAnswerFunc func,
                     gpointer user_data,
                     GDestroyNotify destroy);

typedef enum
{
  ENT_FILE_OPEN,
  ENT_FILE_SAVE,
  ENT_FILE_FOLDER,
} EntFileMode;

/* What is asked of the person who chooses a file. */
typedef struct
{
  EntFileMode mode;
  const char *title;   /* translated */
  const char *accept;  /* translated label of the button that accepts */
  const char *name;    /* (nullable): suggested name of a file to save */
  GListModel *filters; /* (nullable): of GtkFileFilter, the first one is in force */
} EntFileRequest;

typedef void (*EntFileFunc) (GFile *file, gpointer user_data);

/* Asks for a file; @func is called once, with NULL if none was chosen. */
void ent_compat_choose_file (GtkWidget *parent,
                             const EntFileRequest *request,
                             EntFileFunc func,
                             gpointer user_data,
                             GDestroyNotify destroy);

/* Native dialogs cannot be driven by a test: @chooser answers in their place; NULL: the native one
 * again. It returns (transfer full) (nullable) the file "chosen". */
typedef GFile *(*EntFileChooser) (const EntFileRequest *request, gpointer user_data);
void ent_compat_set_file_chooser (EntFileChooser chooser, gpointer user_data);

/* Opens @uri in the desktop's program for it. */
void ent_compat_open_uri (GtkWidget *parent, const char *uri);

/* Shows the about dialog; the rest are its properties as for g_object_new(), ended by NULL. The
 * names are those AdwAboutWindow and AdwAboutDialog share. */
void
ent_compat_show_about (GtkWidget *parent, const char *first_property, ...) G_GNUC_NULL_TERMINATED;

/* Shows the preferences; takes @page over. */
void ent_compat_show_preferences (GtkWidget *parent, AdwPreferencesPage *page);

/* Brings row @position of a column view into sight. Before the first allocation it does nothing: a
 * column view scrolled then shows an empty table. */
void ent_compat_scroll_to_row (GtkColumnView *view, guint position);

/* Puts @widget at the end of the head of @row. */
void ent_compat_add_row_suffix (AdwExpanderRow *row, GtkWidget *widget);

/* Sets @color to the colour @widget's text has in its style. */
void ent_compat_get_color (GtkWidget *widget, GdkRGBA *color);

/* Selects @date in @calendar. */
void ent_compat_set_calendar_date (GtkCalendar *calendar, const GDate *date);

G_END_DECLS
