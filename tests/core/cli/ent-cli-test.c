/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tests of entente-cli share. */
#include "ent-cli-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ent-test-file.h"

EntCliTest *
ent_cli_test_new (void)
{
  EntCliTest *self = g_new0 (EntCliTest, 1);

  self->folder = ent_test_folder_make ();
  return self;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *const *first = a;
  const char *const *second = b;

  return strcmp (*first, *second);
}

/* Returns: (transfer full) (element-type utf8): names of the files in the folder, sorted. */
static GPtrArray *
list_files (EntCliTest *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

void
ent_cli_test_free (EntCliTest *self)
{
  ent_test_folder_remove (self->folder);
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

static char *
find_program (void)
{
  return g_build_filename (g_getenv ("ENTENTE_BUILD"), "src", "cli", "entente-cli", NULL);
}

static GSubprocessLauncher *
make_launcher (EntCliTest *self, const char *program)
{
  GSubprocessLauncher *launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *data = ent_test_file_dup_path ("data");

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "ENTENTE_DATA_DIR", data, FALSE);
  g_subprocess_launcher_setenv (launcher, "CLI", program, TRUE);
  return launcher;
}

static void
run (EntCliTest *self, const char *const *argv, const char *input)
{
  g_autofree char *program = find_program ();
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (self, program);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  /* No input may ever kill it. */
  if (!g_subprocess_get_if_exited (process))
    g_error ("%s was killed: %s", argv[1], self->err);
  self->status = g_subprocess_get_exit_status (process);
}

void
ent_cli_test_run_argv (EntCliTest *self, const char *const *argv, const char *input)
{
  g_autoptr (GPtrArray) whole = g_ptr_array_new ();
  g_autofree char *program = find_program ();

  g_ptr_array_add (whole, program);
  for (; *argv != NULL; argv++)
    g_ptr_array_add (whole, (gpointer)*argv);
  g_ptr_array_add (whole, NULL);
  run (self, (const char *const *)whole->pdata, input);
}

static GPtrArray *
collect (va_list arguments)
{
  GPtrArray *argv = g_ptr_array_new ();
  const char *argument;

  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (argv, (gpointer)argument);
  g_ptr_array_add (argv, NULL);
  return argv;
}

void
ent_cli_test_run (EntCliTest *self, ...)
{
  g_autoptr (GPtrArray) argv = NULL;
  va_list arguments;

  va_start (arguments, self);
  argv = collect (arguments);
  va_end (arguments);
  ent_cli_test_run_argv (self, (const char *const *)argv->pdata, NULL);
}

void
ent_cli_test_shell (EntCliTest *self, const char *line)
{
  const char *const argv[] = { "/bin/bash", "-c", line, NULL };

  run (self, argv, NULL);
}

char *
ent_cli_test_do (EntCliTest *self, ...)
{
  g_autoptr (GPtrArray) argv = NULL;
  va_list arguments;

  va_start (arguments, self);
  argv = collect (arguments);
  va_end (arguments);
  ent_cli_test_run_argv (self, (const char *const *)argv->pdata, NULL);
  if (self->status != 0 || *self->err != '\0')
    g_error ("%s ended with %d: %s", (const char *)argv->pdata[0], self->status, self->err);
  return g_strndup (self->out, strlen (self->out) - (*self->out != '\0'));
}

static void
add (EntCliTest *self, const char *kind, const char *first, const char *second)
{
  g_autofree char *id = ent_cli_test_do (self, "add", "a.entente", kind, first, second, NULL);

  g_assert_cmpuint (strlen (id), ==, 36);
}

void
ent_cli_test_make_engagement (EntCliTest *self)
{
  g_autofree char *made = ent_cli_test_do (self, "new", "a.entente", "--title", "Northwind", NULL);

  g_assert_cmpstr (made, ==, "");
  add (self, "role", "name=CMO", "side=internal");
  add (self, "role", "name=CRO", "side=internal");
  add (self, "role", "name=RevOps", "side=consulting");
  add (self, "stakeholder", "name=Ines Albrecht", "influence=4");
  add (self, "stakeholder", "name=J. Smith", "region=North");
  add (self, "stakeholder", "name=J. Smith", "region=South");
  add (self, "term", "name=MQL", "owner=CMO");
  add (self, "term", "name=SQL", "owner=CRO");
}

char *
ent_cli_test_find (EntCliTest *self, const char *kind, const char *title)
{
  g_autofree char *list = ent_cli_test_do (self, "list", "a.entente", kind, NULL);
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (cells) > 1 && strcmp (cells[1], title) == 0)
        return g_strdup (cells[0]);
    }
  g_error ("There is no %s “%s”", kind, title);
}

void
ent_cli_test_write (EntCliTest *self, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

GBytes *
ent_cli_test_read (EntCliTest *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, length);
}

char *
ent_cli_test_fingerprint (EntCliTest *self)
{
  g_autoptr (GPtrArray) names = list_files (self);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names->pdata[i], NULL);
      g_autofree char *digest = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          g_autoptr (GBytes) bytes = ent_cli_test_read (self, names->pdata[i]);

          digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
        }
      g_string_append_printf (text, "%s %s\n", (char *)names->pdata[i],
                              digest != NULL ? digest : "");
    }
  return g_string_free (text, FALSE);
}

void
ent_cli_test_assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” does not say “%s”", text, words);
}

void
ent_cli_test_assert (EntCliTest *self, int status, const char *words)
{
  if (self->status != status)
    g_error ("The status is %d, not %d: %s", self->status, status, self->err);
  if (words == NULL)
    g_assert_cmpstr (self->err, ==, "");
  else
    ent_cli_test_assert_says (self->err, words);
}
