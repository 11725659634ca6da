/* SPDX-License-Identifier: GPL-3.0-or-later
 * Odd and bad vCards: what is taken of each, and what is said about it. */
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "ent-error.h"
#include "ent-test.h"
#include "ent-vcard-import.h"

/* A file; who is read from it, as fields set apart by ^, people by $ (NULL: it is refused); and one
 * thing the report must say, as LINE:words (NULL: nothing). */
typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *people;
  const char *words;
} Case;

#define BYTES(text) text, sizeof (text) - 1
#define HEAD "BEGIN:VCARD\r\nVERSION:3.0\r\n"
#define HEAD4 "BEGIN:VCARD\r\nVERSION:4.0\r\n"
#define FN "FN:Ada Moreau\r\n"
#define END "END:VCARD\r\n"
#define CARD(lines) BYTES (HEAD FN lines END)
#define CARD4(lines) BYTES (HEAD4 FN lines END)

static const Case cases[] = {
  { "plain", CARD (""), "name=Ada Moreau$", NULL },
  { "lf", BYTES ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n"), "name=Ada$", NULL },
  { "cr", BYTES ("BEGIN:VCARD\rVERSION:3.0\rFN:Ada\rTITLE:CMO\rEND:VCARD\r"),
    "name=Ada^job-title=CMO$", NULL },
  { "no-last-end", BYTES ("BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD"), "name=Ada$", NULL },
  { "lower-case", BYTES ("begin:vcard\nversion:3.0\nfn:Ada\nemail;type=internet:a@x\nend:vcard\n"),
    "name=Ada^email=a@x$", NULL },
  { "blank-lines", BYTES ("\n\nBEGIN:VCARD\n\nVERSION:3.0\n\nFN:Ada\n\n\nEND:VCARD\n\n"),
    "name=Ada$", NULL },
  { "two", BYTES (HEAD FN END HEAD4 "FN:Ben\n" END), "name=Ada Moreau$name=Ben$", NULL },
  { "utf8-mark", BYTES ("\xef\xbb\xbf" HEAD "FN:Zo\xc3\xab\r\n" END), "name=Zoë$", NULL },
  { "utf16-le",
    BYTES ("\xff\xfe"
           "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0V\0E\0R\0S\0I\0O\0N\0:\0003\0.\0000\0\n\0F\0N\0:\0"
           "\xcb\0\n\0E\0N\0D\0:\0V\0C\0A\0R\0D\0"),
    "name=Ë$", NULL },
  { "windows-1252", CARD ("TITLE:Directrice g\xe9n\xe9rale\r\n"),
    "name=Ada Moreau^job-title=Directrice générale$", "4:not UTF-8 and was read as Windows-1252" },
  { "one-line-not-utf8", CARD ("ORG:Caf\xc3\xa9\r\nTITLE:g\xe9rante\r\n"),
    "name=Ada Moreau^job-title=gérante^organisation=Café$", "5:Windows-1252" },

  { "folded", CARD ("NOTE:one \r\n two\r\n\t three\r\n"), "name=Ada Moreau^note=one two three$",
    NULL },
  { "folded-name", BYTES (HEAD "F\r\n N\r\n :Ada\r\n" END), "name=Ada$", NULL },
  { "fold-inside-character", CARD ("TITLE:g\xc3\r\n \xa9rante\r\n"),
    "name=Ada Moreau^job-title=gérante$", NULL },
  { "fold-lf-only", CARD ("TITLE:a\n b\n"), "name=Ada Moreau^job-title=ab$", NULL },
  { "escapes", CARD ("NOTE:a\\, b\\; c\\\\ d\\ne\\Nf\\:g\\x\r\n"),
    "name=Ada Moreau^note=a, b; c\\ d\ne\nf:g\\x$", NULL },
  { "trailing-backslash", CARD ("NOTE:a\\\r\n"), "name=Ada Moreau^note=a\\$", NULL },
  { "group", CARD ("item1.EMAIL;type=INTERNET:a@x\r\nitem1.TEL:1\r\n"),
    "name=Ada Moreau^email=a@x^phone=1$", NULL },
  { "colon-in-quotes", CARD ("TEL;X-A=\"a:b;c\";TYPE=WORK:12\r\n"), "name=Ada Moreau^phone=12$",
    NULL },
  { "quoted-types", CARD4 ("TEL;TYPE=\"home,fax\":1\r\nTEL;TYPE=\"work,voice\":2\r\n"),
    "name=Ada Moreau^phone=2$", "4:TEL is left out" },

  { "quoted-printable", CARD ("TITLE;ENCODING=QUOTED-PRINTABLE:g=C3=A9rante\r\n"),
    "name=Ada Moreau^job-title=gérante$", NULL },
  { "quoted-printable-bare", CARD ("TITLE;QUOTED-PRINTABLE;CHARSET=UTF-8:g=c3=a9rante\r\n"),
    "name=Ada Moreau^job-title=gérante$", NULL },
  { "quoted-printable-soft",
    CARD ("NOTE;ENCODING=QUOTED-PRINTABLE:one =\r\ntwo=0D=0Athree=\r\n four\r\nTITLE:CMO\r\n"),
    "name=Ada Moreau^job-title=CMO^note=one two\nthree four$", NULL },
  { "quoted-printable-latin", CARD ("TITLE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:g=E9\r\n"),
    "name=Ada Moreau^job-title=gé$", NULL },
  { "quoted-printable-broken", CARD ("TITLE;ENCODING=QUOTED-PRINTABLE:50=ZZ=4\r\n"),
    "name=Ada Moreau^job-title=50=ZZ=4$", NULL },
  { "charset", CARD ("TITLE;CHARSET=ISO-8859-15:\xa4uro\r\n"), "name=Ada Moreau^job-title=€uro$",
    NULL },
  { "charset-unknown", CARD ("TITLE;CHARSET=EBCDIC:x\r\n"), NULL,
    "4:TITLE: The character set “EBCDIC” is not known here; export the cards as UTF-8" },
  { "charset-wrong", CARD ("TITLE;CHARSET=WINDOWS-1252:\x81\r\n"), NULL,
    "4:TITLE: The text is neither UTF-8 nor what its CHARSET says" },
  { "base64-text", CARD ("NOTE;ENCODING=b:QWRh\r\n"), NULL, "4:NOTE: The text is encoded as" },

  { "email-preferred", CARD ("EMAIL:a@x\r\nEMAIL;TYPE=PREF:b@x\r\n"), "name=Ada Moreau^email=b@x$",
    "4:EMAIL is left out: a stakeholder has no place for it" },
  { "email-pref-number", CARD4 ("EMAIL;PREF=50:a@x\r\nEMAIL;PREF=2:b@x\r\nEMAIL;PREF=9:c@x\r\n"),
    "name=Ada Moreau^email=b@x$", "4:EMAIL is left out, here and wherever it comes (2 times)" },
  { "email-work-before-home", CARD ("EMAIL;TYPE=HOME:a@x\r\nEMAIL;TYPE=WORK:b@x\r\n"),
    "name=Ada Moreau^email=b@x$", "4:EMAIL" },
  { "email-empty", CARD ("EMAIL:\r\n"), "name=Ada Moreau$", NULL },
  { "fax-alone", CARD ("TEL;TYPE=FAX,WORK:1\r\n"), "name=Ada Moreau$", "4:TEL is left out" },
  { "tel-address", CARD4 ("TEL;VALUE=uri:tel:+49-30-1;ext=12;phone-context=x\r\n"),
    "name=Ada Moreau^phone=+49-30-1 ext. 12$", NULL },
  { "tel-address-plain", CARD4 ("TEL;VALUE=uri:tel:+49-30-1;phone-context=x\r\n"),
    "name=Ada Moreau^phone=+49-30-1$", NULL },
  { "tel-bare-types", CARD ("TEL;WORK;VOICE:1\r\n"), "name=Ada Moreau^phone=1$", NULL },

  { "name-parts", BYTES (HEAD "N:Moreau;Ada;B.;Dr.;\r\n" END), "name=Ada B. Moreau$", NULL },
  { "name-parts-empty-fn", BYTES (HEAD "FN:\r\nN:Moreau;Ada\r\n" END), "name=Ada Moreau$", NULL },
  { "name-two", CARD ("FN:A. Moreau\r\n"), "name=Ada Moreau$", "4:FN is left out" },
  { "no-name", BYTES (HEAD "EMAIL:a@x\r\n" END), NULL, "1:The card has no name" },
  { "empty-card", BYTES (HEAD END), NULL, "1:The card has no name" },
  { "organisation", CARD ("ORG:Halden\\, Inc.;Sales;;North\r\n"),
    "name=Ada Moreau^organisation=Halden, Inc., Sales, North$", NULL },
  { "title-and-role", CARD ("TITLE:CMO\r\nROLE:Leads marketing\r\n"),
    "name=Ada Moreau^job-title=CMO$", "1:ROLE is left out" },
  { "role-alone", CARD ("ROLE:Leads marketing\r\n"), "name=Ada Moreau^job-title=Leads marketing$",
    NULL },
  { "address", CARD ("ADR:;;1 Main St;Austin;TX;78701;USA\r\n"), "name=Ada Moreau^region=TX, USA$",
    "4:ADR, but for region and country, is left out" },
  { "address-short", CARD ("ADR:;;1 Main St\r\n"), "name=Ada Moreau$", "4:ADR, but" },
  { "notes", CARD ("NOTE:one\r\nNOTE:two\r\n"), "name=Ada Moreau^note=one\n\ntwo$", NULL },
  { "categories", CARD ("CATEGORIES:Friends,sales,Finance\r\n"), "name=Ada Moreau^function=sales$",
    "4:CATEGORIES is left out, here and wherever" },
  { "unknown", CARD ("X-SKYPE:ada\r\nBDAY:1970-01-01\r\nURL:http://x\r\n"), "name=Ada Moreau$",
    "6:URL is left out" },
  { "silent", CARD ("REV:2026\r\nPRODID:x\r\nUID:x-1\r\nKIND:individual\r\n"), "name=Ada Moreau$",
    NULL },
  { "photo", CARD ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\nTITLE:CMO\r\n"),
    "name=Ada Moreau^job-title=CMO$", "4:PHOTO is left out" },
  { "photo-4", CARD4 ("PHOTO:data:image/jpeg;base64,/9j/4AAQ=\r\n"), "name=Ada Moreau$",
    "4:PHOTO is left out" },
  { "group-card", BYTES (HEAD4 "FN:Board\r\nKIND:group\r\n" END HEAD FN END), "name=Ada Moreau$",
    "1:The card is of a group" },

  { "same-twice", BYTES (HEAD FN END HEAD "FN:ADA MOREAU\r\nTITLE:CMO\r\n" END),
    "name=Ada Moreau^job-title=CMO$", "5:same person as that in line 1 (Ada Moreau)" },
  { "same-email", BYTES (HEAD "FN:Ada\r\nEMAIL:a@x\r\n" END HEAD "FN:A. M.\r\nEMAIL:A@X\r\n" END),
    "name=Ada^email=a@x$", "6:same person" },
  { "same-second-email",
    BYTES (HEAD "FN:Ada\r\nEMAIL:a@x\r\nEMAIL:b@x\r\n" END HEAD "FN:B\r\nEMAIL:b@x\r\n" END),
    "name=Ada^email=a@x$", "7:same person" },
  { "emails-of-two",
    BYTES (HEAD "FN:Ada\r\nEMAIL:a@x\r\n" END HEAD "FN:Ben\r\nEMAIL:b@x\r\n" END HEAD
                "FN:Cleo\r\nEMAIL:a@x\r\nEMAIL:b@x\r\n" END),
    NULL, "11:Several stakeholders have the e-mail addresses of this card, “b@x” among them" },

  { "version-2", BYTES ("BEGIN:VCARD\r\nVERSION:2.1\r\nN:Moreau;Ada\r\n" END), NULL,
    "1:This is a card of version 2.1; export it as vCard 3.0 or 4.0." },
  { "version-5", BYTES ("BEGIN:VCARD\r\nVERSION:5.0\r\n" FN END), NULL, "1:version 5.0" },
  { "version-missing", BYTES ("BEGIN:VCARD\r\n" FN END), NULL, "1:does not say its version" },
  { "version-long",
    BYTES ("BEGIN:VCARD\r\nVERSION:3.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0\r\n" FN END), NULL,
    "1:This is a card of version 3.0.0" },
  { "no-end", BYTES (HEAD FN), NULL, "1:The card that begins in line 1 has no END:VCARD" },
  { "no-end-between", BYTES (HEAD FN HEAD "FN:Ben\r\n" END), NULL,
    "4:The card that begins in line 1 has no END:VCARD" },
  { "begin-alone", BYTES ("BEGIN:VCARD"), NULL, "1:has no END:VCARD" },
  { "end-alone", BYTES ("END:VCARD\n"), NULL, "1:This stands outside of any card" },
  { "text-before", BYTES ("Dear all,\n" HEAD FN END), NULL, "1:outside of any card" },
  { "text-after", BYTES (HEAD FN END "\n-- \nAda\n"), NULL, "6:outside of any card" },
  { "html", BYTES ("<html><body>Sign in</body></html>\n"), NULL, "1:Is this a vCard file?" },
  { "empty", BYTES (""), NULL, "1:The file is empty" },
  { "blank", BYTES ("\r\n\r\n"), NULL, ":The file is empty" },
  { "agent",
    BYTES (HEAD FN
           "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN:Lund;Maya\r\nEND:VCARD\r\nTITLE:CMO\r\n" END),
    "name=Ada Moreau^job-title=CMO$", "4:AGENT is left out" },
  { "agent-in-agent",
    BYTES (HEAD FN
           "AGENT:\nBEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:C\nEND:VCARD\nFN:B\nEND:VCARD\n" END),
    "name=Ada Moreau$", "4:AGENT" },
  { "agent-without-card", CARD ("AGENT:\r\nTITLE:CMO\r\n"), "name=Ada Moreau^job-title=CMO$",
    "4:AGENT" },
  { "agent-as-text", CARD ("AGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD\\n\r\n"), "name=Ada Moreau$",
    "4:AGENT" },
  { "no-colon", CARD ("NOTE one\r\n"), NULL, "4:“NOTE one” is no property (NAME:value)" },
  { "not-folded", CARD ("NOTE:one\r\ntwo three\r\n"), NULL, "5:it must begin with a space" },
  { "no-property-name", CARD (":x\r\n"), NULL, "4:“:x” is no property" },
  { "bad-property-name", CARD ("NO TE:x\r\n"), NULL, "4:“NO TE:x” is no property" },
  { "quote-not-closed", CARD ("TEL;TYPE=\"work:1\r\n"), NULL, "4:is no property" },
  { "nul", CARD ("NOTE:a\0b\r\n"), NULL, "4:NOTE: A NUL character" },
  { "nul-in-name", CARD ("NO\0TE:a\r\n"), NULL, "4:is no property" },
  { "nul-coded", CARD ("NOTE;ENCODING=QUOTED-PRINTABLE:a=00b\r\n"), NULL, "4:A NUL character" },
  { "control", CARD ("NOTE:a\x01\r\n"), NULL, "4:Notes" },
  { "bidirectional", CARD ("TITLE:C\xe2\x80\xaeOM\r\n"),
    "name=Ada Moreau^job-title=C\xe2\x80\xaeOM$", NULL },
  { "picture", BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), NULL, "1:Is this a vCard file?" },
};

static void
append_row (GString *people, const EntVcardRow *row)
{
  gsize start = people->len;

  for (guint i = 0; i < ENT_VCARD_N_FIELDS; i++)
    if (row->theirs[i] != NULL)
      g_string_append_printf (people, "%s%s=%s", people->len > start ? "^" : "",
                              ent_stakeholder_kind.fields[i].name, row->theirs[i]);
  g_string_append_c (people, '$');
}

static void
assert_said (const Case *item, EntReport *report)
{
  const char *words = item->words != NULL ? strchr (item->words, ':') + 1 : NULL;
  g_autofree char *text = ent_report_format (report, "x.vcf");

  if (words == NULL)
    {
      g_assert_cmpstr (text, ==, "");
      return;
    }
  for (guint i = 0; i < ent_report_get_length (report); i++)
    {
      const EntProblem *problem = ent_report_get (report, i);

      if (strstr (problem->message, words) != NULL
          && (*item->words == ':' || problem->line == (guint64)atoi (item->words)))
        return;
    }
  g_error ("“%s” is not among:\n%s", item->words, text);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (EntTest) test = ent_test_new (NULL);
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (item->bytes, item->length, NULL);
  g_autoptr (EntReport) report = ent_report_new ();
  const EntVcardOptions options = { .prefer = ENT_PREFER_MINE };
  g_autoptr (EntVcardImport) import = ent_vcard_import_new (&options, report);
  g_autoptr (GString) people = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean read = ent_vcard_import_read (import, stream, test->engagement, NULL, &error);
  GPtrArray *rows = ent_vcard_import_get_rows (import);

  assert_said (item, report);
  g_assert_true (read == (item->people != NULL));
  if (!read)
    {
      g_assert_error (error, ENT_ERROR, ENT_ERROR_INVALID);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    append_row (people, rows->pdata[i]);
  g_assert_cmpstr (people->str, ==, item->people);
  g_assert_true (ent_vcard_import_apply (import, test->engagement, FALSE, &error));
  g_assert_cmpuint (ent_source_count (test->source, "stakeholder"), ==, rows->len);
}

int
main (int argc, char *argv[])
{
  ent_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/vcard-odd/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
