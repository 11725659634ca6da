/* SPDX-License-Identifier: GPL-3.0-or-later
 * Version 7 UUIDs: made, read and written. */
#include "ent-uuid.h"

/* Bits of the counter that orders identities within a millisecond (rand_a of RFC 9562). */
#define COUNTER_BITS 12

static GMutex clock_lock;
static guint64 clock_last; /* owned by clock_lock: milliseconds << COUNTER_BITS | counter */

/* The counter starts at random in its lower half each millisecond. Where it runs over, or the
 * clock was set back, the identities run ahead of the clock rather than out of order.
 * (RFC 9562, 6.2, method 1) */
static guint64
tick (void)
{
  guint64 now = (guint64)(g_get_real_time () / 1000) << COUNTER_BITS;
  guint64 seed = g_random_int () >> (32 - COUNTER_BITS + 1);
  guint64 tick;

  g_mutex_lock (&clock_lock);
  clock_last = MAX (clock_last + 1, now | seed);
  tick = clock_last;
  g_mutex_unlock (&clock_lock);
  return tick;
}

static void
put_big_endian (guint8 *bytes, guint64 value, guint length)
{
  for (guint i = 0; i < length; i++)
    bytes[i] = value >> (8 * (length - 1 - i)) & 0xff;
}

void
ent_uuid_generate (EntUuid *uuid)
{
  guint64 now = tick ();

  put_big_endian (uuid->bytes, now >> COUNTER_BITS, 6);
  put_big_endian (uuid->bytes + 6, 0x7000 | (now & ((1 << COUNTER_BITS) - 1)), 2);
  put_big_endian (uuid->bytes + 8, g_random_int (), 4);
  put_big_endian (uuid->bytes + 12, g_random_int (), 4);
  uuid->bytes[8] = 0x80 | (uuid->bytes[8] & 0x3f);
}

gboolean
ent_uuid_parse (const char *text, EntUuid *uuid)
{
  if (text == NULL || !g_uuid_string_is_valid (text))
    return FALSE;

  for (guint i = 0; i < ENT_UUID_SIZE; i++)
    {
      if (*text == '-')
        text++;
      uuid->bytes[i] = g_ascii_xdigit_value (text[0]) << 4 | g_ascii_xdigit_value (text[1]);
      text += 2;
    }
  return TRUE;
}

void
ent_uuid_format (const EntUuid *uuid, char text[ENT_UUID_TEXT_LENGTH + 1])
{
  static const char digits[] = "0123456789abcdef";

  for (guint i = 0; i < ENT_UUID_SIZE; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *text++ = '-';
      *text++ = digits[uuid->bytes[i] >> 4];
      *text++ = digits[uuid->bytes[i] & 0xf];
    }
  *text = '\0';
}

char *
ent_uuid_new_text (void)
{
  EntUuid uuid;
  char text[ENT_UUID_TEXT_LENGTH + 1];

  ent_uuid_generate (&uuid);
  ent_uuid_format (&uuid, text);
  return g_strdup (text);
}
