/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records: their values, properties and titles, and the records around them. */
#include "ent-record.h"

#include "ent-memory-source.h"
#include "ent-sample-kinds.h"

typedef struct
{
  EntMemorySource *source;
  gint64 author;
  gint64 book;
  gint64 chapters[2];
  gint64 loan;
} Library;

static void
library_free (Library *library)
{
  g_clear_object (&library->source);
  g_free (library);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Library, library_free)

static void
set_texts (EntMemorySource *source, gint64 row)
{
  static const struct
  {
    guint field;
    const char *value;
  } texts[] = {
    { ENT_BOOK_PAGES, "880" },
    { ENT_BOOK_RATING, "4.5" },
    { ENT_BOOK_PRICE, "12.50 EUR" },
    { ENT_BOOK_SHARE, "2/3" },
    { ENT_BOOK_RELEASED, "1871-12-01" },
    { ENT_BOOK_LENT_AT, "2026-03-31T14:00:00" },
    { ENT_BOOK_READING_TIME, "PT1800M" },
    { ENT_BOOK_IN_PRINT, "true" },
    { ENT_BOOK_GENRE, "novel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ent_memory_source_set (source, row, texts[i].field, texts[i].value);
}

static Library *
create_library (void)
{
  Library *library = g_new0 (Library, 1);
  EntMemorySource *source = ent_memory_source_new ();
  gint64 editor;

  library->source = source;
  library->author = ent_memory_source_add_titled (source, &ent_author_kind, "George Eliot");
  editor = ent_memory_source_add_titled (source, &ent_author_kind, "W. J. Harvey");
  library->book = ent_memory_source_add_titled (source, &ent_book_kind, "Middlemarch");
  set_texts (source, library->book);
  ent_memory_source_refer (source, library->book, ENT_BOOK_AUTHOR, library->author);
  ent_memory_source_refer (source, library->book, ENT_BOOK_EDITORS, editor);
  ent_memory_source_refer (source, library->book, ENT_BOOK_EDITORS, library->author);
  for (guint i = 0; i < 2; i++)
    {
      library->chapters[i] = ent_memory_source_add (source, &ent_chapter_kind);
      ent_memory_source_refer (source, library->chapters[i], ENT_CHAPTER_BOOK, library->book);
      ent_memory_source_set (source, library->chapters[i], ENT_CHAPTER_POSITION,
                             i == 0 ? "2" : "1");
    }
  library->loan = ent_memory_source_add (source, &ent_loan_kind);
  ent_memory_source_refer (source, library->loan, ENT_LOAN_BOOK, library->book);
  ent_memory_source_commit (source);
  return library;
}

static void
test_identity (void)
{
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);
  g_autoptr (EntRecord) same = ent_memory_source_dup (library->source, library->book);

  g_assert_true (book == same);
  g_assert_true (ent_record_get_kind (book) == &ent_book_kind);
  g_assert_true (ent_record_is_kind (book, "book"));
  g_assert_false (ent_record_is_kind (book, "author"));
  g_assert_cmpstr (ent_record_get_id (book), ==,
                   ent_memory_source_get_id (library->source, library->book));
  g_assert_cmpint (ent_record_get_row (book), ==, library->book);
  g_assert_true (ent_record_get_source (book) == ENT_SOURCE (library->source));
  g_assert_false (ent_record_is_removed (book));
}

static void
test_values (void)
{
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);
  EntFraction fraction;
  GDate date;

  g_assert_cmpstr (ent_record_get_text (book, ENT_BOOK_NAME), ==, "Middlemarch");
  g_assert_true (ent_record_has (book, ENT_BOOK_PAGES));
  g_assert_true (ent_record_equals (book, ENT_BOOK_GENRE, "novel"));
  g_assert_false (ent_record_equals (book, ENT_BOOK_GENRE, "Novel"));
  g_assert_false (ent_record_equals (book, ENT_BOOK_GENRE, NULL));
  g_assert_cmpint (ent_record_get_integer (book, ENT_BOOK_PAGES, -1), ==, 880);
  g_assert_cmpfloat (ent_record_get_number (book, ENT_BOOK_RATING, -1), ==, 4.5);
  g_assert_true (ent_record_get_boolean (book, ENT_BOOK_IN_PRINT));
  g_assert_true (ent_record_get_date (book, ENT_BOOK_RELEASED, &date));
  g_assert_cmpint (g_date_get_year (&date), ==, 1871);
  g_assert_true (ent_record_get_date (book, ENT_BOOK_LENT_AT, &date));
  g_assert_cmpint (g_date_get_day (&date), ==, 31);
  g_assert_true (ent_record_get_fraction (book, ENT_BOOK_SHARE, &fraction));
  g_assert_cmpuint (fraction.numerator, ==, 2);
  g_assert_cmpuint (fraction.denominator, ==, 3);
}

static void
test_unset (void)
{
  g_autoptr (EntMemorySource) source = ent_memory_source_new ();
  gint64 row = ent_memory_source_add (source, &ent_book_kind);
  g_autoptr (EntRecord) book = ent_memory_source_dup (source, row);
  g_autoptr (GPtrArray) editors = ent_record_list_references (book, ENT_BOOK_EDITORS);
  g_autoptr (EntRecord) author = ent_record_dup_reference (book, ENT_BOOK_AUTHOR);
  EntFraction fraction;
  GDate date;

  g_assert_null (ent_record_get_text (book, ENT_BOOK_NAME));
  g_assert_false (ent_record_has (book, ENT_BOOK_NAME));
  g_assert_true (ent_record_equals (book, ENT_BOOK_NAME, NULL));
  g_assert_cmpint (ent_record_get_integer (book, ENT_BOOK_PAGES, -1), ==, -1);
  g_assert_cmpfloat (ent_record_get_number (book, ENT_BOOK_RATING, 0.5), ==, 0.5);
  g_assert_false (ent_record_get_boolean (book, ENT_BOOK_IN_PRINT));
  g_assert_false (ent_record_get_date (book, ENT_BOOK_RELEASED, &date));
  g_assert_false (ent_record_get_fraction (book, ENT_BOOK_SHARE, &fraction));
  g_assert_null (author);
  g_assert_cmpuint (editors->len, ==, 0);
}

/* Values are loaded once, at the first question. */
static void
test_lazy (void)
{
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = NULL;

  ent_memory_source_take_loads (library->source);
  book = ent_memory_source_dup (library->source, library->book);
  g_assert_nonnull (ent_record_get_id (book));
  g_assert_cmpuint (ent_memory_source_take_loads (library->source), ==, 0);
  ent_record_get_text (book, ENT_BOOK_NAME);
  ent_record_get_text (book, ENT_BOOK_PAGES);
  g_assert_cmpuint (ent_memory_source_take_loads (library->source), ==, 1);
}

static void
test_references (void)
{
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);
  g_autoptr (EntRecord) writer = ent_memory_source_dup (library->source, library->author);
  g_autoptr (EntRecord) author = ent_record_dup_reference (book, ENT_BOOK_AUTHOR);
  g_autoptr (GPtrArray) authors = ent_record_list_references (book, ENT_BOOK_AUTHOR);
  g_autoptr (GPtrArray) editors = ent_record_list_references (book, ENT_BOOK_EDITORS);
  g_autoptr (EntRecord) loan = ent_memory_source_dup (library->source, library->loan);

  g_assert_true (author == writer);
  g_assert_cmpuint (authors->len, ==, 1);
  g_assert_cmpuint (editors->len, ==, 2);
  g_assert_true (g_ptr_array_index (editors, 1) == writer);
  g_assert_true (ent_record_refers_to (book, ENT_BOOK_AUTHOR, writer));
  g_assert_true (ent_record_refers_to (book, ENT_BOOK_EDITORS, writer));
  g_assert_false (ent_record_refers_to (book, ENT_BOOK_SUBJECT, writer));
  g_assert_false (ent_record_refers_to (book, ENT_BOOK_EDITORS, loan));
}

/* A reference whose record is gone gives nothing, and stays what it is. */
static void
test_dangling (void)
{
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);
  g_autoptr (EntRecord) author = NULL;
  g_autoptr (GPtrArray) editors = NULL;
  g_autofree char *shown = NULL;

  ent_memory_source_remove (library->source, library->author);
  ent_memory_source_commit (library->source);
  author = ent_record_dup_reference (book, ENT_BOOK_AUTHOR);
  editors = ent_record_list_references (book, ENT_BOOK_EDITORS);
  shown = ent_record_dup_display (book, ENT_BOOK_AUTHOR);
  g_assert_null (author);
  g_assert_cmpuint (editors->len, ==, 1);
  g_assert_cmpstr (shown, ==, "");
  g_assert_true (ent_record_has (book, ENT_BOOK_AUTHOR));
}

static void
test_family (void)
{
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);
  g_autoptr (EntRecord) chapter = ent_memory_source_dup (library->source, library->chapters[0]);
  g_autoptr (EntRecord) parent = ent_record_dup_parent (chapter);
  g_autoptr (EntRecord) none = ent_record_dup_parent (book);
  g_autoptr (GPtrArray) children = ent_record_list_children (book, "chapter");

  g_assert_true (parent == book);
  g_assert_null (none);
  g_assert_cmpuint (children->len, ==, 2);
  g_assert_cmpint (ent_record_get_row (g_ptr_array_index (children, 0)), ==, library->chapters[1]);
  g_assert_true (g_ptr_array_index (children, 1) == chapter);
}

static void
assert_title (EntMemorySource *source, gint64 row, const char *expected)
{
  g_autoptr (EntRecord) record = ent_memory_source_dup (source, row);
  g_autofree char *title = ent_record_dup_title (record);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_title (void)
{
  g_autoptr (Library) library = create_library ();
  gint64 untitled = ent_memory_source_add (library->source, &ent_book_kind);
  gint64 second = ent_memory_source_add (library->source, &ent_loan_kind);

  assert_title (library->source, library->book, "Middlemarch");
  assert_title (library->source, untitled, "Untitled Book");
  assert_title (library->source, library->loan, "Middlemarch");
  assert_title (library->source, second, "Untitled Loan");
  ent_memory_source_refer (library->source, second, ENT_LOAN_BOOK, untitled);
  ent_memory_source_commit (library->source);
  assert_title (library->source, second, "Untitled Book");
  ent_memory_source_set (library->source, library->chapters[0], ENT_CHAPTER_TITLE,
                         "Prelude\nand more");
  ent_memory_source_commit (library->source);
  assert_title (library->source, library->chapters[0], "Prelude");
}

static void
test_display (void)
{
  static const struct
  {
    guint field;
    const char *shown;
  } rows[] = {
    { ENT_BOOK_NAME, "Middlemarch" },
    { ENT_BOOK_AUTHOR, "George Eliot" },
    { ENT_BOOK_EDITORS, "W. J. Harvey, George Eliot" },
    { ENT_BOOK_SUBJECT, "" },
    { ENT_BOOK_PRICE, "12.50 EUR" },
    { ENT_BOOK_RELEASED, "1 December 1871" },
    { ENT_BOOK_READING_TIME, "30 h" },
    { ENT_BOOK_IN_PRINT, "Yes" },
    { ENT_BOOK_GENRE, "Novel" },
  };
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = ent_record_dup_display (book, rows[i].field);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_property_specs (void)
{
  static const struct
  {
    const char *name;
    GType type;
  } rows[] = {
    { "id", G_TYPE_STRING },        { "kind-name", G_TYPE_STRING },
    { "name", G_TYPE_STRING },      { "display-title", G_TYPE_STRING },
    { "pages", G_TYPE_INT64 },      { "rating", G_TYPE_DOUBLE },
    { "price", G_TYPE_STRING },     { "share", G_TYPE_STRING },
    { "released", G_TYPE_STRING },  { "lent-at", G_TYPE_STRING },
    { "in-print", G_TYPE_BOOLEAN }, { "reading-time", G_TYPE_STRING },
    { "genre", G_TYPE_STRING },
  };
  g_autoptr (GTypeClass) klass = g_type_class_ref (ent_kind_get_record_type (&ent_book_kind));
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  g_autofree GParamSpec **all = NULL;
  guint count;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (object_class, rows[i].name);

      g_assert_nonnull (pspec);
      g_assert_true (pspec->value_type == rows[i].type);
      g_assert_true ((pspec->flags & G_PARAM_READWRITE) == G_PARAM_READABLE);
    }
  all = g_object_class_list_properties (object_class, &count);
  g_assert_cmpuint (count, ==, 3 + ent_book_kind.n_fields);
  g_assert_true (g_object_class_find_property (object_class, "author")->value_type
                 == ENT_TYPE_RECORD);
  g_assert_true (g_object_class_find_property (object_class, "editors")->value_type
                 == G_TYPE_LIST_MODEL);
  g_assert_cmpstr (g_param_spec_get_nick (g_object_class_find_property (object_class, "name")), ==,
                   "Name");
}

static void
test_properties (void)
{
  g_autoptr (Library) library = create_library ();
  g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);
  g_autoptr (EntRecord) author = NULL;
  g_autoptr (GListModel) editors = NULL;
  g_autoptr (EntRecord) editor = NULL;
  g_autofree char *id = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *title = NULL;
  g_autofree char *price = NULL;
  gint64 pages;
  double rating;
  gboolean in_print;

  g_object_get (book, "id", &id, "kind-name", &kind, "display-title", &title, "price", &price,
                "pages", &pages, "rating", &rating, "in-print", &in_print, "author", &author,
                "editors", &editors, NULL);
  g_assert_cmpstr (id, ==, ent_record_get_id (book));
  g_assert_cmpstr (kind, ==, "book");
  g_assert_cmpstr (title, ==, "Middlemarch");
  g_assert_cmpstr (price, ==, "12.50 EUR");
  g_assert_cmpint (pages, ==, 880);
  g_assert_cmpfloat (rating, ==, 4.5);
  g_assert_true (in_print);
  g_assert_cmpint (ent_record_get_row (author), ==, library->author);
  g_assert_cmpuint (g_list_model_get_n_items (editors), ==, 2);
  editor = g_list_model_get_item (editors, 1);
  g_assert_true (editor == author);
}

static void
test_programmer_errors (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (Library) library = create_library ();
      g_autoptr (EntRecord) book = ent_memory_source_dup (library->source, library->book);

      ent_record_get_text (book, ent_book_kind.n_fields);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*n_fields*failed*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ent_sample_kinds_init ();
  g_test_add_func ("/record/identity", test_identity);
  g_test_add_func ("/record/values", test_values);
  g_test_add_func ("/record/unset", test_unset);
  g_test_add_func ("/record/lazy", test_lazy);
  g_test_add_func ("/record/references", test_references);
  g_test_add_func ("/record/dangling", test_dangling);
  g_test_add_func ("/record/family", test_family);
  g_test_add_func ("/record/title", test_title);
  g_test_add_func ("/record/display", test_display);
  g_test_add_func ("/record/property-specs", test_property_specs);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/programmer-errors", test_programmer_errors);
  return g_test_run ();
}
