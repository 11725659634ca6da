/* SPDX-License-Identifier: GPL-3.0-or-later
 * Runs a fuzz target without libFuzzer: PROGRAM [--seconds=N] CORPUS [FOUND]
 *
 * Every file of the folder CORPUS is a test. With --seconds they are then mutated at random for so
 * long. The input under way is always in the file FOUND, where a crash leaves it. */
#include <fcntl.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ent-fuzz.h"

/* Longer inputs are cut, and no input may take longer. */
#define SIZE_LIMIT (64 * 1024)
#define SECONDS_LIMIT 60

static GPtrArray *corpus; /* (element-type GBytes) */

static void
run_input (const guint8 *data, gsize size)
{
  /* A copy of its own, so that the address sanitizer sees where it ends. */
  g_autofree guint8 *copy = g_memdup2 (data, size);

  alarm (SECONDS_LIMIT);
  LLVMFuzzerTestOneInput (copy, size);
  alarm (0);
}

static void
test_input (gconstpointer data)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data ((GBytes *)data, &size);

  run_input (bytes, size);
}

static void
add_input (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *title = g_strconcat ("/corpus/", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  g_ptr_array_add (corpus, g_bytes_new_take (text, length));
  g_test_add_data_func (title, corpus->pdata[corpus->len - 1], test_input);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
read_corpus (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);

  if (dir == NULL)
    g_error ("%s", error->message);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    g_ptr_array_add (names, g_strdup (name));
  if (names->len == 0)
    g_error ("%s is empty", folder);
  g_ptr_array_sort (names, compare_names);
  corpus = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  for (guint i = 0; i < names->len; i++)
    add_input (folder, names->pdata[i]);
}

static guint
draw (guint limit)
{
  return limit > 0 ? (guint)g_random_int_range (0, limit) : 0;
}

/* Puts a piece of any file of the corpus at @place. */
static void
insert_piece (GByteArray *input, guint place)
{
  GBytes *other = corpus->pdata[draw (corpus->len)];
  gsize size;
  const guint8 *data = g_bytes_get_data (other, &size);
  guint begin = draw (size);
  guint length = draw (MIN (256, size - begin + 1));
  guint old_length = input->len;

  g_byte_array_set_size (input, old_length + length);
  memmove (input->data + place + length, input->data + place, old_length - place);
  memcpy (input->data + place, data + begin, length);
}

static void
mutate (GByteArray *input)
{
  static const guint8 telling[] = { 0, 1, 0x7f, 0x80, 0xff, '\n', '\r', '"', '\'', '<', '&', ' ' };
  guint place = draw (input->len);

  if (input->len == 0 || draw (6) == 0)
    insert_piece (input, place);
  else if (draw (5) == 0)
    g_byte_array_remove_range (input, place, 1 + draw (MIN (64, input->len - place)));
  else if (draw (3) == 0)
    input->data[place] = telling[draw (G_N_ELEMENTS (telling))];
  else if (draw (2) == 0)
    input->data[place] ^= 1 << draw (8);
  else
    input->data[place] = draw (256);
}

static void
make_input (GByteArray *input)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (corpus->pdata[draw (corpus->len)], &size);

  g_byte_array_set_size (input, 0);
  g_byte_array_append (input, data, MIN (size, SIZE_LIMIT));
  for (guint n = 1 + draw (8); n > 0; n--)
    mutate (input);
  g_byte_array_set_size (input, MIN (input->len, SIZE_LIMIT));
}

/* Returns: @path as memory that outlives a crash: SIZE_LIMIT bytes. */
static guint8 *
map_found (const char *path, int *file)
{
  guint8 *found;

  *file = open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (*file < 0 || ftruncate (*file, SIZE_LIMIT) != 0)
    g_error ("%s cannot be written", path);
  found = mmap (NULL, SIZE_LIMIT, PROT_READ | PROT_WRITE, MAP_SHARED, *file, 0);
  if (found == MAP_FAILED)
    g_error ("%s cannot be mapped", path);
  return found;
}

static void
run_mutations (guint seconds, const char *path)
{
  g_autoptr (GByteArray) input = g_byte_array_new ();
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  int file;
  guint8 *found = map_found (path, &file);
  guint n = 0;

  for (; g_get_monotonic_time () < end; n++)
    {
      make_input (input);
      memcpy (found, input->data, input->len);
      if (ftruncate (file, input->len) != 0)
        g_error ("%s cannot be cut", path);
      run_input (input->data, input->len);
      if (ftruncate (file, SIZE_LIMIT) != 0)
        g_error ("%s cannot be lengthened", path);
    }
  munmap (found, SIZE_LIMIT);
  close (file);
  unlink (path);
  g_print ("# %u inputs in %u s\n", n, seconds);
}

int
main (int argc, char **argv)
{
  guint seconds = 0;
  int status;

  g_test_init (&argc, &argv, NULL);
  if (argc > 1 && g_str_has_prefix (argv[1], "--seconds="))
    {
      seconds = strtoul (argv[1] + strlen ("--seconds="), NULL, 10);
      argc--;
      argv++;
    }
  if (argc < 2 || (seconds > 0 && argc < 3))
    g_error ("Usage: PROGRAM [--seconds=N] CORPUS [FOUND]");
  LLVMFuzzerInitialize (&argc, &argv);
  read_corpus (argv[1]);
  status = g_test_run ();
  if (status == 0 && seconds > 0)
    run_mutations (seconds, argv[2]);
  g_ptr_array_unref (corpus);
  return status;
}
