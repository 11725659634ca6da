/* SPDX-License-Identifier: GPL-3.0-or-later
 * A whole document, read as the import worker reads it; its answer must make sense. */
#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <libxml/parser.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ent-fuzz.h"
#include "ent-init.h"
#include "ent-xml-fault.h"
#include "ent-xml-message.h"
#include "ent-xml-reader.h"

static xmlParserInput *
deny_entity (const char *url, const char *id, xmlParserCtxt *parser)
{
  g_error ("The parser asked for “%s”", url != NULL ? url : id);
  return NULL;
}

static void G_GNUC_PRINTF (2, 3) ignore_message (void *data, const char *format, ...)
{
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  ent_init ();
  xmlInitParser ();
  xmlSetExternalEntityLoader (deny_entity);
  xmlSetGenericErrorFunc (NULL, ignore_message);
  return 0;
}

static void
check_problem (const EntXmlMessage *message)
{
  EntXmlProblem problem = { 0 };
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (message->n_texts, ==, ENT_XML_PROBLEM_TEXTS + ENT_XML_N_ARGUMENTS);
  problem.fault = g_ascii_strtoull (message->texts[0], NULL, 10);
  problem.path = message->texts[2];
  for (int i = 0; i < ENT_XML_N_ARGUMENTS; i++)
    problem.arguments[i] = message->texts[ENT_XML_PROBLEM_TEXTS + i];
  sentence = ent_xml_problem_describe (&problem);
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
}

/* The answer is a row of messages, the last of which says that it is. */
static void
check_answer (int file)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (file, FALSE);
  g_autoptr (EntXmlMessageReader) reader = ent_xml_message_reader_new (stream);
  g_autoptr (GError) error = NULL;
  EntXmlMessage message = { 0 };

  while (message.type != ENT_XML_MESSAGE_END)
    {
      ent_xml_message_reader_next (reader, &message, NULL, &error);
      g_assert_no_error (error);
      if (message.type == ENT_XML_MESSAGE_PROBLEM)
        check_problem (&message);
    }
  ent_xml_message_reader_next (reader, &message, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int input = memfd_create ("input", MFD_CLOEXEC);
  int output = memfd_create ("output", MFD_CLOEXEC);

  g_assert_cmpint (write (input, data, size), ==, size);
  lseek (input, 0, SEEK_SET);
  g_assert_true (ent_xml_read (input, output));
  lseek (output, 0, SEEK_SET);
  check_answer (output);
  close (input);
  close (output);
  return 0;
}
