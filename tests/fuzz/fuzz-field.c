/* SPDX-License-Identifier: GPL-3.0-or-later
 * Values of every type as people and files write them. The first byte chooses the type. */
#include <glib.h>
#include <string.h>

#include "ent-field.h"
#include "ent-fuzz.h"

static const EntChoice choices[]
    = { { "marketing", "Marketing" }, { "sales", "Sales" }, { "both-sides", "Both sides" }, { 0 } };

static const EntField fields[] = {
  { "text", "Text", .type = ENT_TYPE_TEXT },
  { "long-text", "Long text", .type = ENT_TYPE_LONG_TEXT },
  { "integer", "Integer", .type = ENT_TYPE_INTEGER },
  { "share", "Share", .type = ENT_TYPE_INTEGER, .minimum = 1, .maximum = 5 },
  { "number", "Number", .type = ENT_TYPE_NUMBER },
  { "fraction", "Fraction", .type = ENT_TYPE_FRACTION },
  { "money", "Money", .type = ENT_TYPE_MONEY },
  { "date", "Date", .type = ENT_TYPE_DATE },
  { "date-time", "Date and time", .type = ENT_TYPE_DATE_TIME },
  { "duration", "Duration", .type = ENT_TYPE_DURATION },
  { "boolean", "Boolean", .type = ENT_TYPE_BOOLEAN },
  { "choice", "Choice", .type = ENT_TYPE_CHOICE, .choices = choices },
  { "reference", "Reference", .type = ENT_TYPE_REFERENCE },
  { "references", "References", .type = ENT_TYPE_REFERENCE, .many = true },
};

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

/* A stored text is valid, stays what it is, and can be shown. */
static void
check_value (const EntField *field, const char *value)
{
  g_autofree char *again = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (value, !=, "");
  g_assert_true (g_utf8_validate (value, -1, NULL));
  g_assert_true (ent_field_normalise (field, value, &again, &error));
  g_assert_cmpstr (again, ==, value);
  shown = ent_field_format (field, value);
  g_assert_true (g_utf8_validate (shown, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const EntField *field = &fields[size > 0 ? data[0] % G_N_ELEMENTS (fields) : 0];
  g_autofree char *input = size > 0 ? g_strndup ((const char *)data + 1, size - 1) : NULL;
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (!ent_field_normalise (field, input, &value, &error))
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  else if (value != NULL)
    check_value (field, value);
  return 0;
}
