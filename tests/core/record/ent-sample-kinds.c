/* SPDX-License-Identifier: GPL-3.0-or-later
 * Kinds for the tests of the record layer. */
#include "ent-sample-kinds.h"

static const EntField author_fields[] = {
  [ENT_AUTHOR_NAME] = { "name", "Name", NULL, ENT_TYPE_TEXT, .required = true, .unique = true },
  [ENT_AUTHOR_LIFE] = { "life", "Life", NULL, ENT_TYPE_LONG_TEXT },
};

const EntKind ent_author_kind = {
  .name = "author",
  .label = "Author",
  .label_plural = "Authors",
  ENT_FIELDS (author_fields),
  .title_field = ENT_AUTHOR_NAME,
};

static const EntChoice genres[] = {
  { "novel", "Novel" },
  { "short-story", "Short Story" },
  { "non-fiction", "Everything Else" },
  { NULL },
};

static const EntField book_fields[] = {
  [ENT_BOOK_NAME] = { "name", "Name", "What is on the cover.", ENT_TYPE_TEXT, .required = true },
  [ENT_BOOK_AUTHOR] = { "author", "Author", NULL, ENT_TYPE_REFERENCE, .target = "author" },
  [ENT_BOOK_EDITORS]
  = { "editors", "Editors", NULL, ENT_TYPE_REFERENCE, .many = true, .target = "author" },
  [ENT_BOOK_PAGES] = { "pages", "Pages", NULL, ENT_TYPE_INTEGER, .minimum = 1, .maximum = 10000 },
  [ENT_BOOK_RATING] = { "rating", "Rating", NULL, ENT_TYPE_NUMBER, .minimum = -0.5, .maximum = 5 },
  [ENT_BOOK_PRICE] = { "price", "Price", NULL, ENT_TYPE_MONEY },
  [ENT_BOOK_SHARE] = { "share", "Share", NULL, ENT_TYPE_FRACTION },
  [ENT_BOOK_RELEASED] = { "released", "Released", NULL, ENT_TYPE_DATE },
  [ENT_BOOK_LENT_AT] = { "lent-at", "Lent at", NULL, ENT_TYPE_DATE_TIME },
  [ENT_BOOK_READING_TIME] = { "reading-time", "Reading Time", NULL, ENT_TYPE_DURATION },
  [ENT_BOOK_IN_PRINT] = { "in-print", "In Print", NULL, ENT_TYPE_BOOLEAN, .initial = "true" },
  [ENT_BOOK_GENRE]
  = { "genre", "Genre", NULL, ENT_TYPE_CHOICE, .choices = genres, .initial = "novel" },
  [ENT_BOOK_SUBJECT] = { "subject", "Subject", NULL, ENT_TYPE_REFERENCE },
};

const EntKind ent_book_kind = {
  .name = "book",
  .label = "Book",
  .label_plural = "Books",
  ENT_FIELDS (book_fields),
  .title_field = ENT_BOOK_NAME,
};

static const EntField chapter_fields[] = {
  [ENT_CHAPTER_BOOK] = { "book", "Book", NULL, ENT_TYPE_REFERENCE, .required = true, .owning = true,
                         .target = "book" },
  [ENT_CHAPTER_POSITION] = { "position", "Position", NULL, ENT_TYPE_INTEGER, .orders = true },
  [ENT_CHAPTER_TITLE] = { "title", "Title", NULL, ENT_TYPE_LONG_TEXT },
  [ENT_CHAPTER_NOTES] = { "notes", "Notes", NULL, ENT_TYPE_LONG_TEXT },
};

const EntKind ent_chapter_kind = {
  .name = "chapter",
  .label = "Chapter",
  .label_plural = "Chapters",
  ENT_FIELDS (chapter_fields),
  .title_field = ENT_CHAPTER_TITLE,
};

static const EntField loan_fields[] = {
  [ENT_LOAN_BOOK] = { "book", "Book", NULL, ENT_TYPE_REFERENCE, .target = "book chapter" },
  [ENT_LOAN_READER] = { "reader", "Reader", NULL, ENT_TYPE_TEXT },
};

const EntKind ent_loan_kind = {
  .name = "loan",
  .label = "Loan",
  .label_plural = "Loans",
  ENT_FIELDS (loan_fields),
  .title_field = ENT_LOAN_BOOK,
};

static const EntField building_fields[] = {
  [ENT_BUILDING_NAME] = { "name", "Name", NULL, ENT_TYPE_TEXT },
};

const EntKind ent_building_kind = {
  .name = "building",
  .label = "Building",
  .label_plural = "Buildings",
  ENT_FIELDS (building_fields),
  .title_field = ENT_BUILDING_NAME,
  .single = true,
};

void
ent_sample_kinds_init (void)
{
  static const EntKind *const kinds[] = { &ent_building_kind, &ent_author_kind, &ent_book_kind,
                                          &ent_chapter_kind,  &ent_loan_kind,   NULL };

  if (ent_catalogue_get_length () > 0)
    return;
  ent_catalogue_register (kinds);
  ent_catalogue_seal ();
}
