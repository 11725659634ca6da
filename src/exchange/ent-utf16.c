/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a text file is UTF-16. */
#include "ent-utf16.h"

/* UTF-16 without a mark shows in mostly Latin text as a zero in every other byte. */
static const char *
guess (const guint8 *bytes, gsize length)
{
  gsize zeros[2] = { 0 };

  for (gsize i = 0; i < length; i++)
    zeros[i % 2] += bytes[i] == 0;
  if (zeros[0] == 0 && zeros[1] > 0 && zeros[1] >= length / 4)
    return "UTF-16LE";
  if (zeros[1] == 0 && zeros[0] > 0 && zeros[0] >= length / 4)
    return "UTF-16BE";
  return NULL;
}

const char *
ent_utf16_find (const guint8 *bytes, gsize length, gsize *mark)
{
  *mark = 2;
  if (length >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    return "UTF-16LE";
  if (length >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    return "UTF-16BE";
  *mark = 0;
  return guess (bytes, length);
}
