/* SPDX-License-Identifier: GPL-3.0-or-later
 * Starts the import worker and listens to it. */
#include "ent-xml-worker.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ent-error.h"
#include "entente-config.h"

#define WORKER_NAME "entente-import-worker"

/* What the pipe holds: enough that neither side waits for the other at every record. */
#define PIPE_SIZE (1024 * 1024)

struct _EntXmlWorker
{
  char *name; /* of the document, for people */
  int input;
  goffset size; /* 0: not known */
  GSubprocess *process;
  EntXmlMessageReader *reader;
};

/* Returns: (transfer full) (nullable): the worker's program. */
static char *
find_program (void)
{
  const char *given = g_getenv ("ENTENTE_IMPORT_WORKER");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  char *program;

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  program = g_build_filename (folder != NULL ? folder : ".", WORKER_NAME, NULL);
  if (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
    return program;
  g_free (program);
  return g_build_filename (ENT_LIBEXEC_DIR, WORKER_NAME, NULL);
}

static gboolean
open_input (EntXmlWorker *self, const char *path, GError **error)
{
  struct stat status;
  int code = 0;

  /* A pipe with a name that nobody writes to is empty, and nothing to wait for in vain. */
  self->input = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  if (self->input < 0 || fstat (self->input, &status) != 0)
    code = errno;
  else if (S_ISDIR (status.st_mode))
    code = EISDIR;
  else if (fcntl (self->input, F_SETFL, O_RDONLY) != 0)
    code = errno;
  if (code != 0)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
                   /* Translators: a file name, then the system's reason. */
                   _ ("“%s” cannot be read: %s."), self->name, g_strerror (code));
      return FALSE;
    }
  if (S_ISREG (status.st_mode))
    self->size = status.st_size;
  return TRUE;
}

/* The worker gets the document and nothing else: no environment, no other descriptor. */
static gboolean
start (EntXmlWorker *self, GError **error)
{
  g_autofree char *program = find_program ();
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) cause = NULL;
  char *nothing[] = { NULL };
  GInputStream *output;
  int copy = fcntl (self->input, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

  g_subprocess_launcher_set_environ (launcher, nothing);
  g_subprocess_launcher_take_stdin_fd (launcher, copy);
  self->process = g_subprocess_launcher_spawn (launcher, &cause, program, NULL);
  if (self->process == NULL)
    {
      g_set_error (error, ENT_ERROR, ENT_ERROR_OPEN,
                   /* Translators: %s is the system's reason. */
                   _ ("The import worker could not be started: %s. Install Entente again."),
                   cause->message);
      return FALSE;
    }
  output = g_subprocess_get_stdout_pipe (self->process);
  fcntl (g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (output)), F_SETPIPE_SZ, PIPE_SIZE);
  self->reader = ent_xml_message_reader_new (output);
  return TRUE;
}

EntXmlWorker *
ent_xml_worker_new (const char *path, GError **error)
{
  g_autoptr (EntXmlWorker) self = g_new0 (EntXmlWorker, 1);

  self->name = g_filename_display_basename (path);
  self->input = -1;
  if (!open_input (self, path, error) || !start (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
ent_xml_worker_free (EntXmlWorker *self)
{
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  g_clear_object (&self->process);
  g_clear_pointer (&self->reader, ent_xml_message_reader_free);
  if (self->input >= 0)
    close (self->input);
  g_free (self->name);
  g_free (self);
}

/* Says why the worker ended early: mostly because it met one of its limits. */
static void
set_death (EntXmlWorker *self, GError **error)
{
  int number = 0;

  g_subprocess_wait (self->process, NULL, NULL);
  if (g_subprocess_get_if_signaled (self->process))
    number = g_subprocess_get_term_sig (self->process);
  if (number == SIGXCPU || number == SIGKILL)
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: %s is a file name. */
                 _ ("“%s” was refused: reading it takes longer than a document of its size may."),
                 self->name);
  else
    g_set_error (error, ENT_ERROR, ENT_ERROR_INVALID,
                 /* Translators: %s is a file name. */
                 _ ("“%s” was refused: the worker that read it failed. Export the document again."),
                 self->name);
}

gboolean
ent_xml_worker_next (EntXmlWorker *self,
                     EntXmlMessage *message,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (ent_xml_message_reader_next (self->reader, message, cancellable, &cause))
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    set_death (self, error);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    g_set_error_literal (error, ENT_ERROR, ENT_ERROR_INVALID, cause->message);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

double
ent_xml_worker_get_fraction (EntXmlWorker *self)
{
  off_t place = self->size > 0 ? lseek (self->input, 0, SEEK_CUR) : 0;

  return place > 0 ? MIN (1.0, (double)place / (double)self->size) : 0;
}
