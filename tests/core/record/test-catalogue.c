/* SPDX-License-Identifier: GPL-3.0-or-later
 * The catalogue finds kinds, and each of its laws stops a program whose table breaks it, naming
 * the table. Every law is broken in a process of its own. */
#include "ent-catalogue.h"

#include "ent-sample-kinds.h"

#define KIND(field_table) \
  .name = "page", .label = "Page", .label_plural = "Pages", ENT_FIELDS (field_table)

#define HEADING "heading", "Heading", NULL, ENT_TYPE_TEXT

static const EntField headings[] = { { HEADING } };

static void
register_kind (const EntKind *kind)
{
  const EntKind *const kinds[] = { kind, NULL };

  ent_catalogue_register (kinds);
}

/* A page with a heading and @field. */
static void
register_field (const EntField *field)
{
  const EntField fields[] = { { HEADING }, *field };
  const EntKind kind = { KIND (fields) };

  register_kind (&kind);
}

/* Kinds of their own without what is registered in this process already. */
static void
test_empty (void)
{
  if (g_test_subprocess ())
    {
      g_assert_cmpuint (ent_catalogue_get_length (), ==, 0);
      g_assert_null (ent_catalogue_find ("page", NULL));
      ent_catalogue_seal ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_find (void)
{
  guint index = 99;

  ent_sample_kinds_init ();
  g_assert_cmpuint (ent_catalogue_get_length (), ==, 5);
  g_assert_true (ent_catalogue_get (0) == &ent_building_kind);
  g_assert_true (ent_catalogue_find ("book", &index) == &ent_book_kind);
  g_assert_cmpuint (index, ==, 2);
  g_assert_cmpuint (ent_catalogue_index (&ent_loan_kind), ==, 4);
  g_assert_true (ent_catalogue_find ("chapter", NULL) == &ent_chapter_kind);
  g_assert_null (ent_catalogue_find ("Book", NULL));
  g_assert_null (ent_catalogue_find ("", NULL));
}

static void
test_children (void)
{
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (GPtrArray) none = NULL;

  ent_sample_kinds_init ();
  children = ent_catalogue_list_child_kinds (&ent_book_kind);
  none = ent_catalogue_list_child_kinds (&ent_chapter_kind);
  g_assert_cmpuint (children->len, ==, 1);
  g_assert_true (g_ptr_array_index (children, 0) == &ent_chapter_kind);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A field that breaks a law, and how the program ends. */
static const struct
{
  const char *path;
  EntField field;
  const char *reason;
} broken_fields[] = {
  { "name-missing", { NULL, "X", NULL, ENT_TYPE_TEXT }, "*page: field 1 has no kebab-case name*" },
  { "name-capital", { "Body", "X" }, "*page: field 1 has no kebab-case name (Body)*" },
  { "name-space", { "the body", "X" }, "*no kebab-case name (the body)*" },
  { "name-dashes", { "the--body", "X" }, "*no kebab-case name (the--body)*" },
  { "name-last-dash", { "body-", "X" }, "*no kebab-case name (body-)*" },
  { "name-digit", { "1st", "X" }, "*no kebab-case name (1st)*" },
  { "name-twice", { "heading", "X" }, "*page.heading: this field is there twice*" },
  { "name-id", { "id", "X" }, "*page.id: this name is taken*" },
  { "name-kind", { "kind", "X" }, "*page.kind: this name is taken*" },
  { "name-kind-name", { "kind-name", "X" }, "*page.kind-name: this name is taken*" },
  { "name-display-title", { "display-title", "X" }, "*page.display-title: this name is taken*" },
  { "label-missing", { "body", NULL }, "*page.body: a field needs a label*" },
  { "type-unknown", { "body", "X", NULL, 99 }, "*page.body: there is no such type*" },
  { "many-text",
    { "body", "X", NULL, ENT_TYPE_TEXT, .many = true },
    "*page.body: only references have a target or are many*" },
  { "target-text",
    { "body", "X", NULL, ENT_TYPE_TEXT, .target = "page" },
    "*page.body: only references have a target or are many*" },
  { "choices-text",
    { "body", "X", NULL, ENT_TYPE_TEXT, .choices = (const EntChoice[]){ { "a", "A" }, { NULL } } },
    "*page.body: only choices have choices*" },
  { "choices-missing",
    { "body", "X", NULL, ENT_TYPE_CHOICE },
    "*page.body: a choice needs values*" },
  { "choices-none",
    { "body", "X", NULL, ENT_TYPE_CHOICE, .choices = (const EntChoice[]){ { NULL } } },
    "*page.body: a choice needs values*" },
  { "choices-capital",
    { "body", "X", NULL, ENT_TYPE_CHOICE,
      .choices = (const EntChoice[]){ { "A", "A" }, { NULL } } },
    "*page.body: choice *A* is not kebab-case*" },
  { "choices-label",
    { "body", "X", NULL, ENT_TYPE_CHOICE,
      .choices = (const EntChoice[]){ { "a", NULL }, { NULL } } },
    "*page.body: choice a has no label*" },
  { "choices-twice",
    { "body", "X", NULL, ENT_TYPE_CHOICE,
      .choices = (const EntChoice[]){ { "a", "A" }, { "a", "B" }, { NULL } } },
    "*page.body: choice a is there twice*" },
  { "range-text",
    { "body", "X", NULL, ENT_TYPE_TEXT, .maximum = 9 },
    "*page.body: a range is for integers and numbers*" },
  { "range-open",
    { "body", "X", NULL, ENT_TYPE_INTEGER, .minimum = 1 },
    "*page.body: a range is for integers and numbers, from minimum to maximum*" },
  { "owning-text",
    { "body", "X", NULL, ENT_TYPE_TEXT, .required = true, .owning = true },
    "*page.body: an owning field is a required reference*" },
  { "owning-optional",
    { "body", "X", NULL, ENT_TYPE_REFERENCE, .owning = true, .target = "book" },
    "*page.body: an owning field is a required reference*" },
  { "owning-any",
    { "body", "X", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true },
    "*page.body: an owning field is a required reference*" },
  { "owning-two-kinds",
    { "body", "X", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true,
      .target = "book author" },
    "*page.body: an owning field is a required reference to one kind*" },
  { "owning-many",
    { "body", "X", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true, .many = true,
      .target = "book" },
    "*page.body: an owning field is a required reference to one kind, and not many*" },
  { "orders-text",
    { "body", "X", NULL, ENT_TYPE_TEXT, .orders = true },
    "*page.body: what orders is an integer*" },
  { "initial-refused",
    { "body", "X", NULL, ENT_TYPE_DATE, .initial = "today" },
    "*page.body: initial value: X takes a date*" },
  { "initial-not-stored",
    { "body", "X", NULL, ENT_TYPE_DURATION, .initial = "1:30" },
    "*page.body: initial value is stored as *PT90M*, so write that*" },
  { "initial-empty",
    { "body", "X", NULL, ENT_TYPE_TEXT, .initial = "" },
    "*page.body: initial value is stored as **, so write that*" },
};

static void
test_broken_field (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ())
    {
      register_field (&broken_fields[i].field);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr (broken_fields[i].reason);
}

static void
break_two_owners (void)
{
  static const EntField fields[] = {
    { HEADING },
    { "a", "A", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true, .target = "book" },
    { "b", "B", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true, .target = "book" },
  };
  static const EntKind kind = { KIND (fields) };

  register_kind (&kind);
}

static void
break_two_orders (void)
{
  static const EntField fields[] = {
    { HEADING },
    { "a", "A", NULL, ENT_TYPE_INTEGER, .orders = true },
    { "b", "B", NULL, ENT_TYPE_INTEGER, .orders = true },
  };
  static const EntKind kind = { KIND (fields) };

  register_kind (&kind);
}

static void
break_kind_name (void)
{
  static const EntKind kind
      = { .name = "Page", .label = "Page", .label_plural = "Pages", ENT_FIELDS (headings) };

  register_kind (&kind);
}

static void
break_kind_label (void)
{
  static const EntKind kind = { .name = "page", .label = "Page", ENT_FIELDS (headings) };

  register_kind (&kind);
}

static void
break_kind_twice (void)
{
  static const EntKind one = { KIND (headings) };
  static const EntKind two = { KIND (headings) };
  static const EntKind *const kinds[] = { &one, &two, NULL };

  ent_catalogue_register (kinds);
}

static void
break_title_field (void)
{
  static const EntKind kind = { KIND (headings), .title_field = 1 };

  register_kind (&kind);
}

static void
break_no_fields (void)
{
  static const EntKind kind = { .name = "page", .label = "Page", .label_plural = "Pages" };

  register_kind (&kind);
}

static void
break_late (void)
{
  static const EntKind kind = { KIND (headings) };

  ent_sample_kinds_init ();
  register_kind (&kind);
}

static void
break_unregistered (void)
{
  static const EntKind kind = { KIND (headings) };

  ent_sample_kinds_init ();
  ent_catalogue_index (&kind);
}

static void
break_target (void)
{
  static const EntField fields[] = {
    { HEADING },
    { "by", "By", NULL, ENT_TYPE_REFERENCE, .target = "page writer" },
  };
  static const EntKind kind = { KIND (fields) };

  register_kind (&kind);
  ent_catalogue_seal ();
}

/* Two kinds that live in each other. */
static void
break_parents (void)
{
  static const EntField page_fields[] = {
    { "sheet", "Sheet", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true,
      .target = "leaf" },
    { HEADING },
  };
  static const EntField leaf_fields[] = {
    { "of", "Of", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true, .target = "page" },
    { HEADING },
  };
  static const EntKind page = { KIND (page_fields), .title_field = 1 };
  static const EntKind leaf = { .name = "leaf",
                                .label = "Leaf",
                                .label_plural = "Leaves",
                                ENT_FIELDS (leaf_fields),
                                .title_field = 1 };
  static const EntKind *const kinds[] = { &page, &leaf, NULL };

  ent_catalogue_register (kinds);
  ent_catalogue_seal ();
}

static const EntField note_fields[] = {
  { HEADING },
  { "of", "Of", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true, .target = "page" },
};

/* A page has a field `note` and notes live in pages: XML could not tell them apart. */
static void
break_child_name (void)
{
  static const EntField page_fields[] = { { HEADING }, { "note", "Note" } };
  static const EntKind page = { KIND (page_fields) };
  static const EntKind note
      = { .name = "note", .label = "Note", .label_plural = "Notes", ENT_FIELDS (note_fields) };
  static const EntKind *const kinds[] = { &note, &page, NULL };

  ent_catalogue_register (kinds);
  ent_catalogue_seal ();
}

static void
break_profile (void)
{
  static const EntKind page = { KIND (headings) };
  static const EntKind note = { .name = "note",
                                .label = "Note",
                                .label_plural = "Notes",
                                ENT_FIELDS (note_fields),
                                .agreements = true };
  static const EntKind *const kinds[] = { &page, &note, NULL };

  ent_catalogue_register (kinds);
  ent_catalogue_seal ();
}

/* A page is called what its page is called. */
static void
break_title_cycle (void)
{
  static const EntField fields[] = {
    { "page", "Page", NULL, ENT_TYPE_REFERENCE, .target = "page" },
  };
  static const EntKind kind = { KIND (fields) };

  register_kind (&kind);
  ent_catalogue_seal ();
}

static void
break_title_any (void)
{
  static const EntField fields[] = { { "about", "About", NULL, ENT_TYPE_REFERENCE } };
  static const EntKind kind = { KIND (fields) };

  register_kind (&kind);
  ent_catalogue_seal ();
}

/* A signature on a page would cover a note, which covers the page. */
static void
break_citations (void)
{
  static const EntField page_fields[]
      = { { HEADING }, { "notes", "Notes", NULL, ENT_TYPE_REFERENCE, .target = "note" } };
  static const EntField citing_fields[]
      = { { HEADING }, { "pages", "Pages", NULL, ENT_TYPE_REFERENCE, .target = "page" } };
  static const EntKind page = { KIND (page_fields), .citable = true };
  static const EntKind note = { .name = "note",
                                .label = "Note",
                                .label_plural = "Notes",
                                ENT_FIELDS (citing_fields),
                                .citable = true };
  static const EntKind *const kinds[] = { &page, &note, NULL };

  ent_catalogue_register (kinds);
  ent_catalogue_seal ();
}

static const struct
{
  const char *path;
  void (*act) (void);
  const char *reason;
} broken_kinds[] = {
  { "two-owners", break_two_owners, "*page.b: a kind has one owning field*" },
  { "two-orders", break_two_orders, "*page.b: a kind has one field that orders*" },
  { "name", break_kind_name, "*kind *Page*: its name is not kebab-case*" },
  { "label", break_kind_label, "*page: a kind needs a label and its plural*" },
  { "twice", break_kind_twice, "*page: this kind is there twice*" },
  { "title-field", break_title_field, "*page: its title field is none of its fields*" },
  { "no-fields", break_no_fields, "*page: its title field is none of its fields*" },
  { "late", break_late, "*page: the catalogue is sealed*" },
  { "unregistered", break_unregistered, "*page: this kind was not registered*" },
  { "target", break_target, "*page.by: there is no kind *writer* to refer to*" },
  { "parents", break_parents, "*page: its parents form a cycle*" },
  { "child-name", break_child_name, "*page.note: a kind that lives in page has this name*" },
  { "profile", break_profile, "*note: it is part of the agreements, but page*is not*" },
  { "title-cycle", break_title_cycle, "*page.page: the titles it stands for never end*" },
  { "title-any", break_title_any, "*page.about: the titles it stands for never end*" },
  { "citations", break_citations, "*kinds that cite each other form a cycle*" },
};

static void
test_broken_kind (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ())
    {
      broken_kinds[i].act ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr (broken_kinds[i].reason);
}

/* The control: what breaks no law is taken; a field may be called `title`. */
static void
test_sound (void)
{
  if (g_test_subprocess ())
    {
      static const EntField fields[] = {
        { "title", "Title", NULL, ENT_TYPE_TEXT, .initial = "Untitled" },
        { "body-2", "Body", NULL, ENT_TYPE_INTEGER, .minimum = -1, .orders = true },
        { "page", "Page", NULL, ENT_TYPE_REFERENCE, .target = "page" },
        { "about", "About", NULL, ENT_TYPE_REFERENCE, .aside = true },
      };
      static const EntKind page = { KIND (fields), .citable = true };
      static const EntKind note
          = { .name = "note", .label = "Note", .label_plural = "Notes", ENT_FIELDS (note_fields) };
      static const EntKind *const kinds[] = { &page, &note, NULL };

      ent_catalogue_register (kinds);
      ent_catalogue_seal ();
      g_assert_cmpuint (ent_catalogue_get_length (), ==, 2);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/empty", test_empty);
  g_test_add_func ("/catalogue/sound", test_sound);
  for (guint i = 0; i < G_N_ELEMENTS (broken_fields); i++)
    {
      g_autofree char *path = g_strconcat ("/catalogue/field/", broken_fields[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken_field);
    }
  for (guint i = 0; i < G_N_ELEMENTS (broken_kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/catalogue/kind/", broken_kinds[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken_kind);
    }
  g_test_add_func ("/catalogue/find", test_find);
  g_test_add_func ("/catalogue/children", test_children);
  return g_test_run ();
}
