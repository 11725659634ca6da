/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders as vCards. */
#include "ent-vcard-writer.h"

#include <string.h>

#include "ent-cursor.h"
#include "ent-output-file.h"
#include "ent-people-kinds.h"
#include "ent-text-output.h"

#define LINE_END "\r\n"

/* Most bytes of a line, without its end (RFC 6350, 3.2). */
#define LINE_LENGTH 75

gboolean
ent_vcard_version_parse (const char *name, EntVcardVersion *version)
{
  *version = g_strcmp0 (name, "4.0") == 0 ? ENT_VCARD_4 : ENT_VCARD_3;
  return *version == ENT_VCARD_4 || g_strcmp0 (name, "3.0") == 0;
}

/* Appends @text with what has a meaning in a value escaped. */
static void
append_escaped (GString *line, const char *text)
{
  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append (line, "\\n");
    else
      {
        if (strchr ("\\,;", *text) != NULL)
          g_string_append_c (line, '\\');
        g_string_append_c (line, *text);
      }
}

/* Returns: how many of the @length bytes at @text go into a line of @room, no character cut. */
static gsize
fit (const char *text, gsize length, gsize room)
{
  gsize n = MIN (length, room);

  while (n > 0 && n < length && ((guchar)text[n] & 0xc0) == 0x80)
    n--;
  return n;
}

/* Appends @line, folded. */
static void
append_line (GString *text, const GString *line)
{
  gsize done = fit (line->str, line->len, LINE_LENGTH);

  g_string_append_len (text, line->str, done);
  while (done < line->len)
    {
      gsize n = fit (line->str + done, line->len - done, LINE_LENGTH - 1);

      g_string_append (text, LINE_END " ");
      g_string_append_len (text, line->str + done, n);
      done += n;
    }
  g_string_append (text, LINE_END);
}

/* A property with @head, as `ORG:`, what comes @before the text, and @after it; none without text.
 */
static void
append_property (
    GString *card, const char *head, const char *before, const char *text, const char *after)
{
  g_autoptr (GString) line = g_string_new (head);

  if (text == NULL)
    return;
  g_string_append (line, before);
  append_escaped (line, text);
  g_string_append (line, after);
  append_line (card, line);
}

/* N asks for a family name; the last word is taken for it, and FN has the name as it is. */
static void
append_name (GString *text, const char *name)
{
  const char *space = strrchr (name, ' ');
  g_autofree char *given = space != NULL ? g_strndup (name, space - name) : g_strdup ("");
  g_autoptr (GString) line = g_string_new ("N:");

  append_escaped (line, space != NULL ? space + 1 : name);
  g_string_append_c (line, ';');
  append_escaped (line, given);
  g_string_append (line, ";;;");
  append_line (text, line);
}

/* In English, so that the bytes do not depend on who exports. */
static const char *
get_function (EntCursor *cursor)
{
  const char *value = ent_cursor_get_text (cursor, ENT_STAKEHOLDER_FUNCTION);
  const EntChoice *choice
      = ent_field_find_choice (&ent_stakeholder_kind.fields[ENT_STAKEHOLDER_FUNCTION], value);

  return choice != NULL ? choice->label : NULL;
}

static void
append_card (GString *text, EntCursor *cursor, EntVcardVersion version)
{
  gboolean old = version == ENT_VCARD_3;
  const char *name = ent_cursor_get_text (cursor, ENT_STAKEHOLDER_NAME);

  g_string_append_printf (text, "BEGIN:VCARD" LINE_END "VERSION:%s" LINE_END, old ? "3.0" : "4.0");
  append_property (text, "UID:", "urn:uuid:", ent_cursor_get_id (cursor), "");
  append_property (text, "FN:", "", name, "");
  append_name (text, name);
  append_property (text, "ORG:", "", ent_cursor_get_text (cursor, ENT_STAKEHOLDER_ORGANISATION),
                   "");
  append_property (text, "TITLE:", "", ent_cursor_get_text (cursor, ENT_STAKEHOLDER_JOB_TITLE), "");
  append_property (text, "CATEGORIES:", "", get_function (cursor), "");
  append_property (text, old ? "EMAIL;TYPE=INTERNET:" : "EMAIL;TYPE=work:", "",
                   ent_cursor_get_text (cursor, ENT_STAKEHOLDER_EMAIL), "");
  append_property (text, old ? "TEL;TYPE=WORK,VOICE:" : "TEL;TYPE=\"work,voice\":", "",
                   ent_cursor_get_text (cursor, ENT_STAKEHOLDER_PHONE), "");
  append_property (text, old ? "ADR;TYPE=WORK:" : "ADR;TYPE=work:", ";;;;",
                   ent_cursor_get_text (cursor, ENT_STAKEHOLDER_REGION), ";;");
  g_string_append (text, "END:VCARD" LINE_END);
}

/* Returns: (transfer full) (nullable): a set of @ids. */
static GHashTable *
make_set (const char *const *ids)
{
  GHashTable *set = ids != NULL ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (set, (gpointer)ids[i]);
  return set;
}

gboolean
ent_vcard_write (EntEngagement *engagement,
                 const char *const *ids,
                 EntVcardVersion version,
                 GOutputStream *stream,
                 EntProgress progress,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (EntCursor) cursor = ent_cursor_new (engagement, &ent_stakeholder_kind, NULL, 0);
  g_autoptr (GHashTable) wanted = make_set (ids);
  g_auto (EntTextOutput) output = { NULL };
  GError *cause = NULL;

  ent_text_output_init (&output, stream, ent_source_count (ENT_SOURCE (engagement), "stakeholder"),
                        progress, user_data, cancellable);
  for (; ent_cursor_next (cursor, &cause); output.n_done++)
    {
      if (wanted == NULL || g_hash_table_contains (wanted, ent_cursor_get_id (cursor)))
        append_card (output.text, cursor, version);
      if (!ent_text_output_flush_full (&output, error))
        return FALSE;
    }
  if (cause == NULL)
    return ent_text_output_flush (&output, error);
  g_propagate_error (error, cause);
  return FALSE;
}

gboolean
ent_vcard_write_file (EntEngagement *engagement,
                      const char *const *ids,
                      EntVcardVersion version,
                      const char *path,
                      EntProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (EntOutputFile) file = ent_output_file_new_for (engagement, path, error);

  return file != NULL
         && ent_vcard_write (engagement, ids, version, ent_output_file_get_stream (file), progress,
                             user_data, cancellable, error)
         && ent_output_file_finish (file, error);
}
