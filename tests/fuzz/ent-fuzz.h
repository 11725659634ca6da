/* SPDX-License-Identifier: GPL-3.0-or-later
 * What every fuzz target is: one function that takes any bytes and must neither crash, leak, nor
 * break the promises it asserts. With clang and -fsanitize=fuzzer libFuzzer calls it, else
 * ent-fuzz-main.c. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Once, before the first input. */
int LLVMFuzzerInitialize (int *argc, char ***argv);

/* Returns: 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
