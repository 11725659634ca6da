/* SPDX-License-Identifier: GPL-3.0-or-later
 * Events and the text they become, to the byte. */
#include "ent-xml-event.h"

#include "ent-test.h"

typedef struct
{
  EntXmlTag document, record, field, reference;
  EntBuffer events;
  EntBuffer text;
  guint depth;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  ent_xml_tag_init_document (&self->document);
  ent_xml_tag_init_record (&self->record, "term");
  ent_xml_tag_init_field (&self->field, "name", FALSE);
  ent_xml_tag_init_field (&self->reference, "owner", TRUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ent_xml_tag_clear (&self->document);
  ent_xml_tag_clear (&self->record);
  ent_xml_tag_clear (&self->field);
  ent_xml_tag_clear (&self->reference);
  ent_buffer_clear (&self->events);
  ent_buffer_clear (&self->text);
}

static void
add (Fixture *self, EntXmlEventType type, const EntXmlTag *tag, const char *text)
{
  ent_xml_event_append (&self->events, type, tag, text, strlen (text));
}

static void
assert_text (Fixture *self, const char *expected)
{
  ent_xml_events_write (&self->events, &self->depth, &self->text);
  g_assert_cmpmem (self->text.data, self->text.length, expected, strlen (expected));
  self->events.length = 0;
  self->text.length = 0;
}

static void
test_document (Fixture *self, gconstpointer data)
{
  add (self, ENT_XML_EVENT_BEGIN, &self->document, "engagement");
  add (self, ENT_XML_EVENT_BEGIN, &self->record, "1");
  add (self, ENT_XML_EVENT_FIELD, &self->field, "MQL");
  add (self, ENT_XML_EVENT_BEGIN, &self->record, "2");
  add (self, ENT_XML_EVENT_FIELD, &self->reference, "1");
  add (self, ENT_XML_EVENT_END, &self->record, "");
  add (self, ENT_XML_EVENT_END, &self->record, "");
  add (self, ENT_XML_EVENT_END, &self->document, "");
  assert_text (self, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<entente xmlns=\"urn:entente:operating-agreements:1\" version=\"1.0\" "
                     "profile=\"engagement\">\n"
                     "  <term id=\"1\">\n"
                     "    <name>MQL</name>\n"
                     "    <term id=\"2\">\n"
                     "      <owner ref=\"1\"/>\n"
                     "    </term>\n"
                     "  </term>\n"
                     "</entente>\n");
  g_assert_cmpuint (self->depth, ==, 0);
}

/* What is open at the end of a piece is open at the beginning of the next. */
static void
test_pieces (Fixture *self, gconstpointer data)
{
  add (self, ENT_XML_EVENT_BEGIN, &self->record, "1");
  assert_text (self, "<term id=\"1\">\n");
  g_assert_cmpuint (self->depth, ==, 1);
  add (self, ENT_XML_EVENT_FIELD, &self->field, "x");
  assert_text (self, "  <name>x</name>\n");
  add (self, ENT_XML_EVENT_END, &self->record, "");
  assert_text (self, "</term>\n");
  g_assert_cmpuint (self->depth, ==, 0);
}

static const char *const escaped[][2] = {
  { "a & b", "a &amp; b" },
  { "<b>", "&lt;b&gt;" },
  { "one\r\ntwo", "one&#13;\ntwo" },
  { "&", "&amp;" },
  { "\"quoted\" 'too'", "\"quoted\" 'too'" },
  { "]]>", "]]&gt;" },
  { "Größe → ünïcode", "Größe → ünïcode" },
  { "", "" },
};

static void
test_escapes (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (escaped); i++)
    {
      g_autofree char *expected = g_strdup_printf ("<name>%s</name>\n", escaped[i][1]);

      add (self, ENT_XML_EVENT_FIELD, &self->field, escaped[i][0]);
      assert_text (self, expected);
    }
}

/* Pieces grow as far as they have to. */
static void
test_long (Fixture *self, gconstpointer data)
{
  const gsize length = 3 * 1024 * 1024;
  g_autofree char *value = g_strnfill (length, '&');

  add (self, ENT_XML_EVENT_FIELD, &self->field, value);
  ent_xml_events_write (&self->events, &self->depth, &self->text);
  g_assert_cmpuint (self->text.length, ==, strlen ("<name></name>\n") + length * strlen ("&amp;"));
  g_assert_cmpmem (self->text.data, 11, "<name>&amp;", 11);
}

int
main (int argc, char **argv)
{
  ent_test_init (&argc, &argv);
  g_test_add ("/xml-event/document", Fixture, NULL, set_up, test_document, tear_down);
  g_test_add ("/xml-event/pieces", Fixture, NULL, set_up, test_pieces, tear_down);
  g_test_add ("/xml-event/escapes", Fixture, NULL, set_up, test_escapes, tear_down);
  g_test_add ("/xml-event/long", Fixture, NULL, set_up, test_long, tear_down);
  return g_test_run ();
}
