/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writes heads, and finds them again in a history. */
#include "ent-head.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "ent-error.h"
#include "ent-journal-private.h"
#include "ent-text.h"

char *
ent_head_make (EntEntry *entry)
{
  char *digest = ent_digest_format (ent_entry_get_digest (entry));

  digest[ENT_HEAD_LENGTH] = '\0';
  return digest;
}

char *
ent_head_make_line (EntEntry *entry)
{
  g_autofree char *head = ent_head_make (entry);

  return g_strdup_printf ("%s %" PRId64 " %.10s", head, ent_entry_get_sequence (entry),
                          ent_entry_get_time (entry));
}

/* A head that somebody wrote down: digits in capitals, for SQL, and a number or 0. */
typedef struct
{
  char *digits;
  gint64 sequence;
} Head;

static void
head_clear (Head *self)
{
  g_clear_pointer (&self->digits, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

static gboolean
read_head (Head *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t", 3);
  gsize length = words[0] != NULL ? strspn (words[0], "0123456789abcdefABCDEF") : 0;
  guint64 sequence = 0;

  if (length < ENT_HEAD_LENGTH || length > 2 * ENT_DIGEST_SIZE || words[0][length] != '\0'
      || (words[1] != NULL
          && !g_ascii_string_to_unsigned (words[1], 10, 1, G_MAXINT64, &sequence, NULL)))
    return FALSE;
  self->digits = g_ascii_strup (words[0], -1);
  self->sequence = (gint64)sequence;
  return TRUE;
}

static EntEntry *
select_entry (EntEngagement *engagement, const Head *head)
{
  ENT_AUTO_RESET statement
      = ent_database_prepare (engagement->database,
                              "SELECT " ENT_ENTRY_COLUMNS
                              " FROM entry WHERE substr (hex (digest), 1, length (?1)) = ?1",
                              NULL);

  if (statement == NULL)
    return NULL;
  ent_statement_bind_text (statement, 1, head->digits);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autoptr (EntEntry) entry = ent_entry_new_from_row (statement);

      if (head->sequence == 0 || ent_entry_get_sequence (entry) == head->sequence)
        return g_steal_pointer (&entry);
    }
  return NULL;
}

EntEntry *
ent_head_find (EntEngagement *engagement, const char *text, GError **error)
{
  g_auto (Head) head = { NULL };
  g_autofree char *quote = ent_text_quote (text);
  EntEntry *entry;

  if (!read_head (&head, text))
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_USAGE,
                   _ ("“%s” is no head; it takes at least %d hexadecimal digits, as a receipt or "
                      "“entente-cli verify” prints them."),
                   quote, ENT_HEAD_LENGTH);
      return NULL;
    }
  entry = select_entry (engagement, &head);
  if (entry == NULL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_NOT_FOUND,
                 /* Translators: %s is the beginning of a digest. */
                 _ ("The history does not hold the head “%s”: this is another file or an older "
                    "copy, or its history was cut off or rewritten."),
                 quote);
  return entry;
}
