/* SPDX-License-Identifier: GPL-3.0-or-later
 * The copies Entente keeps by itself.
 *
 * Copies of one file lie in a folder named after the digest of its path. A copy is named after the
 * time it was made and the head of its journal, so that what it holds is known without opening it:
 * `20260331T140500Z-4f1c0a….entente`. */
#include "ent-safe-copies.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ent-copy-private.h"
#include "ent-engagement-private.h"
#include "ent-error.h"
#include "ent-head.h"

#define SUFFIX ".entente"
#define EMPTY "empty" /* stands for the head where there is no history yet */
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"
#define TIME_LENGTH 16

static char *
get_folder (const char *path, const char *folder)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  digest[ENT_HEAD_LENGTH] = '\0';
  if (folder != NULL)
    return g_build_filename (folder, digest, NULL);
  return g_build_filename (g_get_user_data_dir (), "entente", "copies", digest, NULL);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)b, *(char *const *)a);
}

GPtrArray *
ent_safe_copies_list (const char *path, const char *folder)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);
  char *real = realpath (path, NULL);
  g_autofree char *place = get_folder (real != NULL ? real : path, folder);
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  free (real);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX) && strlen (name) > TIME_LENGTH + 1)
      g_ptr_array_add (copies, g_build_filename (place, name, NULL));
  g_ptr_array_sort (copies, compare_newest_first);
  return copies;
}

GDateTime *
ent_safe_copies_get_time (const char *copy)
{
  g_autofree char *name = g_path_get_basename (copy);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;

  if (strlen (name) < TIME_LENGTH)
    return NULL;
  name[TIME_LENGTH] = '\0';
  time = g_date_time_new_from_iso8601 (name, utc);
  return time != NULL ? g_date_time_to_local (time) : NULL;
}

static char *
dup_head (EntEngagement *reader)
{
  g_autoptr (EntEntry) head = ent_journal_dup_head (reader);

  return head != NULL ? ent_head_make (head) : g_strdup (EMPTY);
}

static gboolean
make_folder (const char *place, GError **error)
{
  if (g_mkdir_with_parents (place, 0700) == 0)
    return TRUE;
  g_set_error (error, ENT_ERROR, ENT_ERROR_WRITE,
               /* Translators: a folder, and why it cannot be made. */
               _ ("The folder for copies, %s, cannot be made: %s."), place, g_strerror (errno));
  return FALSE;
}

static void
remove_oldest (GPtrArray *copies, guint kept)
{
  for (guint i = kept; i < copies->len; i++)
    g_unlink (g_ptr_array_index (copies, i));
}

gboolean
ent_safe_copies_add (EntEngagement *reader,
                     const char *folder,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) copies = ent_safe_copies_list (reader->path, folder);
  g_autofree char *place = get_folder (reader->path, folder);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  g_autofree char *head = dup_head (reader);
  g_autofree char *name = g_strdup_printf ("%s-%s" SUFFIX, time, head);
  g_autofree char *copy = g_build_filename (place, name, NULL);

  if (copies->len > 0 && strstr (g_ptr_array_index (copies, 0), head) != NULL)
    return TRUE;
  if (!make_folder (place, error)
      || !ent_copy_write (reader->database, copy, NULL, NULL, cancellable, error))
    return FALSE;
  remove_oldest (copies, ENT_SAFE_COPIES_KEPT - 1);
  g_debug ("%s: kept a copy in %s", reader->database->name, place);
  return TRUE;
}

/* Returns: (transfer full): the head in the name of @copy. */
static char *
dup_head_of_copy (const char *copy)
{
  g_autofree char *name = g_path_get_basename (copy);

  name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_strdup (name + TIME_LENGTH + 1);
}

/* Another engagement may have been made where this one was. */
static gboolean
is_same_engagement (EntEngagement *reader, const char *copy)
{
  g_autoptr (EntEngagement) other = ent_engagement_open (copy, TRUE, NULL);
  g_autoptr (EntRecord) ours = ent_engagement_dup_root (reader);
  g_autoptr (EntRecord) theirs = other != NULL ? ent_engagement_dup_root (other) : NULL;
  gboolean same = ours != NULL && theirs != NULL
                  && g_str_equal (ent_record_get_id (ours), ent_record_get_id (theirs));

  g_clear_object (&theirs);
  if (other != NULL)
    ent_engagement_close (other);
  return same;
}

char *
ent_safe_copies_find_stray (EntEngagement *reader, const char *folder)
{
  g_autoptr (GPtrArray) copies = ent_safe_copies_list (reader->path, folder);

  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *head = dup_head_of_copy (copies->pdata[i]);
      g_autoptr (EntEntry) entry
          = g_str_equal (head, EMPTY) ? NULL : ent_head_find (reader, head, NULL);

      if (entry == NULL && !g_str_equal (head, EMPTY)
          && is_same_engagement (reader, copies->pdata[i]))
        return g_strdup (copies->pdata[i]);
    }
  return NULL;
}
