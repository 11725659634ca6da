/* SPDX-License-Identifier: GPL-3.0-or-later
 * No parser: a target with a mistake in it, to see that the harness finds one. */
#include <stdlib.h>
#include <string.h>

#include "ent-fuzz.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size > 0 && data[0] == '<')
    abort ();
  return 0;
}
