/* SPDX-License-Identifier: GPL-3.0-or-later
 * Kinds for the tests of the record layer: a small library with a field of every type. */
#pragma once

#include "ent-catalogue.h"

G_BEGIN_DECLS

enum
{
  ENT_AUTHOR_NAME,
  ENT_AUTHOR_LIFE,
};

enum
{
  ENT_BOOK_NAME,
  ENT_BOOK_AUTHOR,
  ENT_BOOK_EDITORS,
  ENT_BOOK_PAGES,
  ENT_BOOK_RATING,
  ENT_BOOK_PRICE,
  ENT_BOOK_SHARE,
  ENT_BOOK_RELEASED,
  ENT_BOOK_LENT_AT,
  ENT_BOOK_READING_TIME,
  ENT_BOOK_IN_PRINT,
  ENT_BOOK_GENRE,
  ENT_BOOK_SUBJECT,
};

enum
{
  ENT_CHAPTER_BOOK,
  ENT_CHAPTER_POSITION,
  ENT_CHAPTER_TITLE,
  ENT_CHAPTER_NOTES,
};

enum
{
  ENT_LOAN_BOOK,
  ENT_LOAN_READER,
};

enum
{
  ENT_BUILDING_NAME,
};

extern const EntKind ent_author_kind;
extern const EntKind ent_book_kind;     /* refers to authors */
extern const EntKind ent_chapter_kind;  /* lives in a book, ordered */
extern const EntKind ent_loan_kind;     /* is called what its book is called */
extern const EntKind ent_building_kind; /* single */

/* Registers and seals them; further calls do nothing. */
void ent_sample_kinds_init (void);

G_END_DECLS
