/* SPDX-License-Identifier: GPL-3.0-or-later
 * A vCard file: read card by card, and imported into an engagement without keeping anything. Of
 * some files what is taken is exported and read again, and must be the same. */
#include <gio/gio.h>
#include <string.h>

#include "ent-fuzz.h"
#include "ent-init.h"
#include "ent-transaction.h"
#include "ent-vcard-import.h"
#include "ent-vcard-writer.h"

static EntEngagement *shared;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  ent_init ();
  shared = ent_engagement_new_in_memory ();
  return 0;
}

static void
read_cards (GInputStream *stream)
{
  g_autoptr (EntVcardReader) reader = ent_vcard_reader_new (stream);
  EntVcard *card;

  while ((card = ent_vcard_reader_next (reader, NULL, NULL)) != NULL)
    {
      g_assert_true (card->line > 0);
      g_assert_true ((card->fault != NULL) == (card->fault_line > 0));
      for (guint i = 0; i < card->properties->len; i++)
        {
          const EntVcardProperty *property = card->properties->pdata[i];

          g_assert_true (property->value == NULL || g_utf8_validate (property->value, -1, NULL));
        }
      ent_vcard_free (card);
    }
}

/* Returns: (transfer full) (nullable): the plan, applied to @engagement. */
static EntVcardImport *
import_cards (GInputStream *stream, EntEngagement *engagement, gboolean dry_run)
{
  const EntVcardOptions options = { .prefer = ENT_PREFER_THEIRS, .skip_bad = TRUE };
  g_autoptr (EntReport) report = ent_report_new ();
  g_autoptr (EntVcardImport) import = ent_vcard_import_new (&options, report);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean read = ent_vcard_import_read (import, stream, engagement, NULL, &error);

  text = ent_report_format (report, "input.vcf");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (!read)
    return NULL;
  g_assert_true (ent_vcard_import_apply (import, engagement, dry_run, &error));
  return g_steal_pointer (&import);
}

/* What was taken comes back unchanged from its own export. */
static void
return_cards (EntEngagement *engagement)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntVcardImport) import = NULL;
  EntVcardCounts counts;

  g_assert_true (ent_vcard_write (engagement, NULL, ENT_VCARD_4, out, NULL, NULL, NULL, NULL));
  g_output_stream_close (out, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  if (g_bytes_get_size (bytes) == 0)
    return;
  in = g_memory_input_stream_new_from_bytes (bytes);
  import = import_cards (in, engagement, FALSE);
  g_assert_nonnull (import);
  ent_vcard_import_count (import, &counts);
  g_assert_cmpuint (counts.bad + counts.added + counts.changed, ==, 0);
}

static void
import_and_return (GInputStream *stream)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_new_in_memory ();
  g_autoptr (EntVcardImport) import = import_cards (stream, engagement, FALSE);

  if (import != NULL)
    return_cards (engagement);
  ent_engagement_close (engagement);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autoptr (EntVcardImport) import = NULL;

  read_cards (stream);
  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL);
  import = import_cards (stream, shared, TRUE);
  g_assert_cmpuint (ent_source_count (ENT_SOURCE (shared), "stakeholder"), ==, 0);
  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL);
  /* A new engagement is dear. */
  if (size % 8 == 0)
    import_and_return (stream);
  return 0;
}
