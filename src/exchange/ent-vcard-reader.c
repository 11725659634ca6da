/* SPDX-License-Identifier: GPL-3.0-or-later
 * A vCard file card by card. */
#include "ent-vcard-reader.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "ent-error.h"
#include "ent-text.h"
#include "ent-vcard-lines.h"

struct _EntVcardReader
{
  EntVcardLines *lines;
  guint64 begun; /* the line of a BEGIN that was read too early; 0: none */
};

/* The card that is being read. */
typedef struct
{
  EntVcard *card;
  char *version;
  gsize size;
  guint agents; /* cards it stands in the middle of */
} Reading;

typedef enum
{
  LINE_BEGIN,
  LINE_END,
  LINE_OTHER,
} Line;

void
ent_vcard_free (EntVcard *self)
{
  g_ptr_array_unref (self->properties);
  g_free (self->fault);
  g_free (self);
}

static void
free_property (gpointer data)
{
  ent_vcard_property_free (data);
}

static EntVcard *
create_card (guint64 line)
{
  EntVcard *card = g_new0 (EntVcard, 1);

  card->line = line;
  card->properties = g_ptr_array_new_with_free_func (free_property);
  return card;
}

EntVcardReader *
ent_vcard_reader_new (GInputStream *stream)
{
  EntVcardReader *self = g_new0 (EntVcardReader, 1);

  self->lines = ent_vcard_lines_new (stream);
  return self;
}

void
ent_vcard_reader_free (EntVcardReader *self)
{
  ent_vcard_lines_free (self->lines);
  g_free (self);
}

/* The first fault counts; the card is read on to its end. */
static void
blame (EntVcard *card, guint64 line, const char *fault)
{
  if (card->fault != NULL)
    return;
  card->fault = g_strdup (fault);
  card->fault_line = line;
}

static Line
classify (EntVcardReader *self)
{
  gsize length;
  g_autofree char *text = g_strdup (ent_vcard_lines_get (self->lines, &length));

  if (length > 64)
    return LINE_OTHER;
  g_strstrip (text);
  if (g_ascii_strcasecmp (text, "BEGIN:VCARD") == 0)
    return LINE_BEGIN;
  return g_ascii_strcasecmp (text, "END:VCARD") == 0 ? LINE_END : LINE_OTHER;
}

/* What is worth decoding; pictures, keys and sounds are not. */
static gboolean
is_wanted (const char *name)
{
  static const char *const names[]
      = { "ADR", "AGENT", "CATEGORIES", "EMAIL", "FN",      "KIND",  "N", "NOTE",
          "ORG", "ROLE",  "TEL",        "UID",   "VERSION", "TITLE", NULL };

  return g_strv_contains (names, name);
}

static gboolean
check_limits (Reading *reading, guint64 line)
{
  if (reading->card->properties->len < ENT_VCARD_PROPERTIES_LIMIT
      && reading->size <= ENT_VCARD_CARD_LIMIT)
    return TRUE;
  blame (reading->card, line,
         reading->size > ENT_VCARD_CARD_LIMIT
             ? _ ("The card is larger than 8 MiB; shorten its texts.")
             : _ ("The card has more than 1000 properties; is this a vCard file?"));
  return FALSE;
}

/* Takes @property (transfer full). */
static void
take_property (Reading *reading, EntVcardProperty *property)
{
  g_autoptr (EntVcardProperty) taken = property;

  if (g_str_equal (taken->name, "VERSION"))
    {
      g_free (reading->version);
      reading->version = ent_vcard_property_dup_text (taken);
      return;
    }
  /* Version 2.1 put the card of an assistant in the middle. */
  if (g_str_equal (taken->name, "AGENT") && *taken->value == '\0')
    reading->agents = 1;
  reading->size += taken->value != NULL ? strlen (taken->value) : 0;
  if (check_limits (reading, taken->line))
    g_ptr_array_add (reading->card->properties, g_steal_pointer (&taken));
}

static void
read_property (EntVcardReader *self, Reading *reading)
{
  guint64 line = ent_vcard_lines_get_number (self->lines);
  gsize length;
  const char *bytes = ent_vcard_lines_get (self->lines, &length);
  g_autoptr (GError) error = NULL;
  gboolean guessed;
  EntVcardProperty *property
      = ent_vcard_property_parse (bytes, length, ent_vcard_lines_is_cut (self->lines), is_wanted,
                                  &guessed, &error);

  if (property == NULL)
    {
      blame (reading->card, line, error->message);
      return;
    }
  property->line = line;
  if (guessed && reading->card->guessed_line == 0)
    reading->card->guessed_line = line;
  take_property (reading, property);
}

static void
check_version (Reading *reading)
{
  const char *version = reading->version;
  g_autofree char *quote = NULL;
  g_autofree char *fault = NULL;

  if (g_strcmp0 (version, "3.0") == 0 || g_strcmp0 (version, "4.0") == 0)
    return;
  if (version == NULL)
    fault = g_strdup (_ ("The card does not say its version; export it as vCard 3.0 or 4.0."));
  else
    {
      quote = ent_text_quote (version);
      /* Translators: %s is the number of a version, as 2.1. */
      fault = g_strdup_printf (_ ("This is a card of version %s; export it as vCard 3.0 or 4.0."),
                               quote);
    }
  /* It explains whatever else is odd. */
  g_clear_pointer (&reading->card->fault, g_free);
  blame (reading->card, reading->card->line, fault);
}

/* The cards of assistants are read over, whole. Returns: TRUE if the line belongs to one. */
static gboolean
skip_agent (Reading *reading, Line line)
{
  gboolean inside = reading->agents > 1;

  if (reading->agents == 0)
    return FALSE;
  reading->agents += line == LINE_BEGIN;
  reading->agents -= line == LINE_END && inside;
  if (!inside && line != LINE_BEGIN)
    {
      reading->agents = 0;
      return FALSE;
    }
  if (reading->agents == 1)
    reading->agents = 0;
  return TRUE;
}

static void
end_card (EntVcardReader *self, Reading *reading, gboolean complete)
{
  g_autofree char *fault = NULL;

  if (complete)
    {
      check_version (reading);
      return;
    }
  fault = g_strdup_printf (
      /* Translators: the number of a line. */
      _ ("The card that begins in line %" PRIu64 " has no END:VCARD; is the file complete?"),
      reading->card->line);
  g_clear_pointer (&reading->card->fault, g_free);
  blame (reading->card, self->begun > 0 ? self->begun : reading->card->line, fault);
}

/* Reads the card that begins at @line up to its end. Returns: FALSE with @error. */
static gboolean
read_card (EntVcardReader *self, Reading *reading, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  while (ent_vcard_lines_next (self->lines, cancellable, &cause))
    {
      Line line = classify (self);

      if (skip_agent (reading, line))
        continue;
      if (line == LINE_OTHER)
        {
          read_property (self, reading);
          continue;
        }
      self->begun = line == LINE_BEGIN ? ent_vcard_lines_get_number (self->lines) : 0;
      end_card (self, reading, line == LINE_END);
      return TRUE;
    }
  if (cause == NULL)
    {
      end_card (self, reading, FALSE);
      return TRUE;
    }
  g_propagate_error (error, cause);
  return FALSE;
}

/* Text outside of cards is a card of its own that cannot be taken. */
static EntVcard *
read_outside (EntVcardReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntVcard) card = create_card (ent_vcard_lines_get_number (self->lines));
  GError *cause = NULL;

  blame (card, card->line,
         _ ("This stands outside of any card; a card begins with BEGIN:VCARD. Is this a vCard "
            "file?"));
  while (self->begun == 0 && ent_vcard_lines_next (self->lines, cancellable, &cause))
    if (classify (self) == LINE_BEGIN)
      self->begun = ent_vcard_lines_get_number (self->lines);
  if (cause == NULL)
    return g_steal_pointer (&card);
  g_propagate_error (error, cause);
  return NULL;
}

EntVcard *
ent_vcard_reader_next (EntVcardReader *self, GCancellable *cancellable, GError **error)
{
  Reading reading = { 0 };
  gboolean done;

  if (self->begun == 0)
    {
      if (!ent_vcard_lines_next (self->lines, cancellable, error))
        return NULL;
      if (classify (self) != LINE_BEGIN)
        return read_outside (self, cancellable, error);
      self->begun = ent_vcard_lines_get_number (self->lines);
    }
  reading.card = create_card (self->begun);
  self->begun = 0;
  done = read_card (self, &reading, cancellable, error);
  g_free (reading.version);
  if (done)
    return reading.card;
  ent_vcard_free (reading.card);
  return NULL;
}

guint64
ent_vcard_reader_get_line (EntVcardReader *self)
{
  return ent_vcard_lines_get_number (self->lines);
}
