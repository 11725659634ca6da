/* SPDX-License-Identifier: GPL-3.0-or-later
 * What draws the windows. */
#include "ent-renderer.h"

#include <epoxy/gl.h>

gboolean
ent_renderer_is_software_name (const char *name)
{
  static const char *const software[] = { "llvmpipe", "softpipe", "swrast", "Software Rasterizer" };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (software); i++)
    if (g_str_has_prefix (name, software[i]))
      return TRUE;
  return FALSE;
}

static gboolean
draws_in_software (GdkDisplay *display)
{
  g_autoptr (GdkGLContext) context = gdk_display_create_gl_context (display, NULL);
  gboolean software;

  if (context == NULL || !gdk_gl_context_realize (context, NULL))
    return FALSE;
  gdk_gl_context_make_current (context);
  software = ent_renderer_is_software_name ((const char *)glGetString (GL_RENDERER));
  gdk_gl_context_clear_current ();
  return software;
}

/* The inspector of GTK names its renderer by the same data of its display; where GTK ceases to
 * read it, GTK chooses. The environment would have to be changed while threads may read it. */
void
ent_renderer_choose (GdkDisplay *display)
{
  if (g_getenv ("GSK_RENDERER") == NULL && draws_in_software (display))
    g_object_set_data (G_OBJECT (display), "gsk-renderer", (gpointer) "cairo");
}
