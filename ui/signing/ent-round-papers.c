/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sheets and receipts of a round of signing. */
#include "ent-round-papers.h"

#include <glib/gi18n-lib.h>

#include "ent-compat.h"
#include "ent-error.h"
#include "ent-output-file.h"
#include "ent-receipt.h"
#include "ent-role.h"
#include "ent-sign-off-sheet.h"
#include "ent-signatures.h"
#include "ent-signing.h"

/* Bytes of the longest receipt that is read: a thousand long texts. */
#define RECEIPT_LIMIT (64 * 1024 * 1024)

/* Lines of a report a question has room for. */
#define LINES_LIMIT 12

typedef struct
{
  EntSession *session;
  GtkWidget *parent;  /* (nullable): weak */
  GPtrArray *records; /* EntRecord */
} Papers;

static Papers *
papers_new (EntSession *session, GtkWidget *parent, GPtrArray *records)
{
  Papers *papers = g_new0 (Papers, 1);

  papers->session = g_object_ref (session);
  g_set_weak_pointer (&papers->parent, parent);
  papers->records = g_ptr_array_ref (records);
  return papers;
}

static void
papers_free (gpointer data)
{
  Papers *papers = data;

  g_clear_weak_pointer (&papers->parent);
  g_object_unref (papers->session);
  g_ptr_array_unref (papers->records);
  g_free (papers);
}

/* Sheets */

/* Returns: (transfer full) (element-type EntRecord): every role that must sign one of @subjects. */
static GPtrArray *
list_roles (GPtrArray *subjects)
{
  GPtrArray *roles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < subjects->len; i++)
    {
      g_autoptr (GPtrArray) required = ent_signing_list_required (subjects->pdata[i]);

      for (guint j = 0; j < required->len; j++)
        if (!g_ptr_array_find (roles, required->pdata[j], NULL))
          g_ptr_array_add (roles, g_object_ref (required->pdata[j]));
    }
  return roles;
}

/* Returns: (transfer full) (element-type EntRecord) */
static GPtrArray *
list_unsigned (Papers *papers, EntRecord *role)
{
  EntSignatures *signatures
      = ent_signing_watch_get_signatures (ent_session_get_signing (papers->session));
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < papers->records->len; i++)
    {
      EntRecord *subject = papers->records->pdata[i];

      if (ent_signatures_get (signatures, subject, role) != ENT_SIGNATURE_APPROVED)
        g_ptr_array_add (subjects, g_object_ref (subject));
    }
  return subjects;
}

/* Returns: FALSE with @error; TRUE without a sheet if there is nothing left to sign. */
static gboolean
print_sheet (Papers *papers, EntRecord *role, GFile *folder, guint *n_sheets, GError **error)
{
  const GDate *today = ent_session_get_today (papers->session);
  g_autoptr (GPtrArray) subjects = list_unsigned (papers, role);
  g_autoptr (EntRecord) holder = ent_role_dup_holder (role, today);
  EntSignOffSheet sheet = { role, holder, subjects, *today };
  g_autofree char *name = ent_sign_off_sheet_dup_name (&sheet);
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (subjects->len == 0)
    return TRUE;
  bytes = ent_sign_off_sheet_print (&sheet, error);
  if (bytes == NULL
      || !ent_output_write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 error))
    return FALSE;
  (*n_sheets)++;
  return TRUE;
}

static void
folder_chosen_cb (GFile *folder, gpointer user_data)
{
  Papers *papers = user_data;
  g_autoptr (GPtrArray) roles = list_roles (papers->records);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (folder == NULL || g_file_peek_path (folder) == NULL)
    return;
  for (guint i = 0; i < roles->len; i++)
    if (!print_sheet (papers, roles->pdata[i], folder, &n, &error))
      {
        ent_session_show_error (papers->session, error);
        return;
      }
  /* Translators: how many sheets were printed into the folder that was chosen. */
  text = g_strdup_printf (ngettext ("%u sheet printed", "%u sheets printed", n), n);
  ent_session_toast (papers->session, roles->len > 0 ? text : _ ("Nobody is named who must sign"),
                     NULL, NULL, NULL, NULL);
}

void
ent_round_papers_print (EntSession *session, GtkWidget *parent, GPtrArray *subjects)
{
  const EntFileRequest request = { .mode = ENT_FILE_FOLDER,
                                   .title = _ ("Print Sheets into a Folder"),
                                   .accept = _ ("_Print") };

  ent_compat_choose_file (parent, &request, folder_chosen_cb,
                          papers_new (session, parent, subjects), papers_free);
}

/* Receipt */

static void
receipt_chosen_cb (GFile *file, gpointer user_data)
{
  Papers *papers = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *receipt = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  receipt
      = ent_receipt_make (ent_session_get_engagement (papers->session), papers->records, &error);
  if (receipt == NULL
      || !ent_output_write_file (g_file_peek_path (file), receipt, strlen (receipt), &error))
    ent_session_show_error (papers->session, error);
}

void
ent_round_papers_save_receipt (EntSession *session, GtkWidget *parent, GPtrArray *sign_offs)
{
  const EntFileRequest request = { .mode = ENT_FILE_SAVE,
                                   .title = _ ("Save the Receipt"),
                                   .accept = _ ("_Save"),
                                   .name = _ ("Receipt.txt") };

  ent_compat_choose_file (parent, &request, receipt_chosen_cb,
                          papers_new (session, parent, sign_offs), papers_free);
}

static void
save_receipt_cb (gpointer user_data)
{
  Papers *papers = user_data;

  if (papers->parent != NULL)
    ent_round_papers_save_receipt (papers->session, papers->parent, papers->records);
}

void
ent_round_papers_offer_receipt (EntSession *session, GtkWidget *parent, GPtrArray *sign_offs)
{
  /* Translators: how many signatures were given. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u signature recorded",
                                                     "%u signatures recorded", sign_offs->len),
                                           sign_offs->len);

  ent_session_toast (session, text, _ ("Save _Receipt…"), save_receipt_cb,
                     papers_new (session, parent, sign_offs), papers_free);
}

/* Checking a receipt */

/* Returns: (transfer full) (nullable) */
static GBytes *
load_receipt (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autofree char *name = g_file_get_parse_name (file);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) <= RECEIPT_LIMIT)
    return g_file_load_bytes (file, NULL, NULL, error);
  g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
               /* Translators: %s is the name of a file. */
               _ ("“%s” is too long for a receipt; choose the one that was kept."), name);
  return NULL;
}

static void
read_cb (const char *id, gpointer user_data)
{
}

/* @report: what was found */
static void
tell (GtkWidget *parent, gboolean holds, EntReport *report)
{
  const EntAnswer answers[] = { { "close", _ ("_Close"), ENT_ANSWER_PLAIN }, { NULL } };
  g_autoptr (GString) body = g_string_new (NULL);
  guint n = ent_report_get_length (report);

  for (guint i = 0; i < MIN (n, LINES_LIMIT); i++)
    g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", ent_report_get (report, i)->message);
  if (n > LINES_LIMIT)
    g_string_append (body, "\n…");
  ent_compat_ask (parent, holds ? _ ("The Receipt Holds") : _ ("The Receipt Does Not Hold"),
                  body->str, answers, read_cb, NULL, NULL);
}

static void
check_chosen_cb (GFile *file, gpointer user_data)
{
  Papers *papers = user_data;
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;
  gboolean holds;

  if (file == NULL || papers->parent == NULL)
    return;
  bytes = load_receipt (file, &error);
  if (bytes == NULL)
    {
      ent_session_show_error (papers->session, error);
      return;
    }
  text = g_bytes_get_data (bytes, &length);
  holds = ent_receipt_verify (ent_session_get_engagement (papers->session),
                              text != NULL ? text : "", (gssize)length, report);
  tell (papers->parent, holds, report);
}

void
ent_round_papers_check_receipt (EntSession *session, GtkWidget *parent)
{
  const EntFileRequest request
      = { .mode = ENT_FILE_OPEN, .title = _ ("Check a Receipt"), .accept = _ ("_Check") };
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  ent_compat_choose_file (parent, &request, check_chosen_cb, papers_new (session, parent, nothing),
                          papers_free);
}
