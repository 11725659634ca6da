/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where no graphics card draws, cairo does; a renderer a person chose stays. */
#include "ent-renderer.h"

#include "ent-widget-test.h"

static void
test_names (void)
{
  g_assert_true (ent_renderer_is_software_name ("llvmpipe (LLVM 15.0.6, 256 bits)"));
  g_assert_true (ent_renderer_is_software_name ("softpipe"));
  g_assert_true (ent_renderer_is_software_name ("Software Rasterizer"));
  g_assert_false (ent_renderer_is_software_name ("Mesa Intel(R) UHD Graphics 620 (KBL GT2)"));
  g_assert_false (ent_renderer_is_software_name ("virgl (llvmpipe (LLVM 15.0.6, 256 bits))"));
  g_assert_false (ent_renderer_is_software_name (""));
  g_assert_false (ent_renderer_is_software_name (NULL));
}

static void
test_chosen_by_person (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  g_assert_true (g_setenv ("GSK_RENDERER", "gl", TRUE));
  ent_renderer_choose (display);
  g_assert_null (g_object_get_data (G_OBJECT (display), "gsk-renderer"));
}

static void
expect_cairo (void)
{
  GtkWidget *window;

  ent_renderer_choose (gdk_display_get_default ());
  window = ent_widget_test_window (gtk_label_new ("Text"), 200, 200);
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))), ==,
                   "GskCairoRenderer");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The X server of the tests has no graphics card. The tests do without OpenGL; here a process of
 * its own has it, whose libraries unload themselves with memory they hold. */
static void
test_software (void)
{
  if (g_test_subprocess ())
    {
      expect_cairo ();
      return;
    }
  g_unsetenv ("GDK_DEBUG");
  g_unsetenv ("GDK_DISABLE");
  g_unsetenv ("GSK_RENDERER");
  g_assert_true (g_setenv ("ASAN_OPTIONS", "detect_leaks=0", TRUE));
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  ent_widget_test_init (&argc, &argv);
  g_test_add_func ("/renderer/names", test_names);
  g_test_add_func ("/renderer/chosen-by-person", test_chosen_by_person);
  g_test_add_func ("/renderer/software", test_software);
  return g_test_run ();
}
