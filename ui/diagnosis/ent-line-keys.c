/* SPDX-License-Identifier: GPL-3.0-or-later
 * Arrow keys on a line. */
#include "ent-line-keys.h"

/* Returns: by how many the key goes on; 0: it is none of those that do. */
static int
get_stride (GtkWidget *widget, guint key)
{
  gboolean mirrored = widget != NULL && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return mirrored ? 1 : -1;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return mirrored ? -1 : 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    default:
      return 0;
    }
}

gboolean
ent_line_keys_follow (GtkWidget *widget, guint key, int last, int *at)
{
  int stride = get_stride (widget, key);

  if (last < 0)
    return FALSE;
  if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    *at = 0;
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    *at = last;
  else if (stride == 0)
    return FALSE;
  else if (*at < 0)
    *at = stride > 0 ? 0 : last;
  else
    *at = CLAMP (*at + stride, 0, last);
  return TRUE;
}
