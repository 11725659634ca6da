/* SPDX-License-Identifier: GPL-3.0-or-later
 * A stream to a file whose bytes are on their way to the disk soon after they are written: to wait
 * for the disk at the end, as whoever syncs must, then takes little. */
#pragma once

#include <gio/gunixoutputstream.h>

G_BEGIN_DECLS

#define ENT_TYPE_EARLY_OUTPUT_STREAM (ent_early_output_stream_get_type ())
G_DECLARE_FINAL_TYPE (
    EntEarlyOutputStream, ent_early_output_stream, ENT, EARLY_OUTPUT_STREAM, GUnixOutputStream)

/* Returns: (transfer full): a stream to @fd, which stays the caller's to close. */
GOutputStream *ent_early_output_stream_new (int fd);

G_END_DECLS
