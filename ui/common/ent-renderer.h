/* SPDX-License-Identifier: GPL-3.0-or-later
 * What draws the windows. GTK draws with OpenGL even where no graphics card does the work, as on
 * virtual and remote desktops, and there a frame costs two to four times what it costs with cairo:
 * more than the sixtieth of a second the map and the glossary have. */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * ent_renderer_is_software_name:
 * @name: (nullable): what OpenGL calls its renderer (GL_RENDERER)
 *
 * Returns: whether @name is one of Mesa's renderers that compute on the processor
 */
gboolean ent_renderer_is_software_name (const char *name);

/**
 * ent_renderer_choose:
 * @display: a display on which no window was shown yet
 *
 * Has the windows of @display drawn by cairo where OpenGL would draw them on the processor. Leaves
 * GTK its choice where a graphics card draws, where there is no OpenGL, and where the person chose
 * by GSK_RENDERER. Takes some milliseconds, most of which GTK saves later.
 */
void ent_renderer_choose (GdkDisplay *display);

G_END_DECLS
