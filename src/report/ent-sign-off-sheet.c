/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sheet one signatory signs on paper. */
#include "ent-sign-off-sheet.h"

#include "ent-content-outline.h"
#include "ent-content.h"
#include "ent-date.h"
#include "ent-glossary-kinds.h"
#include "ent-name-check.h"
#include "ent-paper.h"
#include "ent-source.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full): the signatory with nothing hidden in the name: “CMO – Ada Mora”. */
static char *
dup_signatory (const EntSignOffSheet *sheet)
{
  g_autofree char *role = ent_record_dup_title (sheet->role);
  g_autofree char *name = sheet->holder != NULL ? ent_record_dup_title (sheet->holder) : NULL;
  g_autofree char *visible = name != NULL ? ent_name_dup_visible (name) : NULL;

  return visible != NULL ? g_strconcat (role, " – ", visible, NULL) : g_strdup (role);
}

/* A paragraph that is being gathered: short facts stand in one, behind the heading of their record;
 * long texts have their own. */
typedef struct
{
  EntPaper *paper;
  const EntKind *kind; /* (nullable): of the record it began with */
  char *label;         /* (nullable) */
  GString *text;       /* (nullable): nothing is being gathered */
} Paragraph;

static void
finish (Paragraph *self)
{
  if (self->text != NULL && self->label != NULL)
    ent_paper_add_labelled (self->paper, self->label, self->text->str);
  else if (self->text != NULL)
    ent_paper_add (self->paper, ENT_PAPER_TEXT, self->text->str);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->label, g_free);
  self->kind = NULL;
}

/* Takes @label (nullable). */
static void
begin (Paragraph *self, char *label)
{
  finish (self);
  self->label = label;
  self->text = g_string_new (NULL);
}

/* “Definition: Marketing”, “Term it belongs to: MQL” */
static void
add_record (Paragraph *self, const EntContentPart *part)
{
  g_autofree char *label = ent_content_part_dup_label (part);
  g_autofree char *title = ent_content_part_dup_text (part);

  begin (self, g_strdup_printf ("%s: %s", label, title));
  self->kind = part->kind;
}

/* What a definition says needs no other name than that of the definition. */
static gboolean
is_named_by_record (Paragraph *self, const EntContentPart *part)
{
  return self->kind != NULL && part->field != NULL && part->kind == self->kind
         && strcmp (part->field->label, self->kind->label) == 0;
}

static void
add_field (Paragraph *self, const EntContentPart *part)
{
  g_autofree char *label = ent_content_part_dup_label (part);
  g_autofree char *text = ent_content_part_dup_text (part);
  gboolean named = is_named_by_record (self, part);
  gboolean is_long = part->field == NULL || part->field->type == ENT_TYPE_LONG_TEXT;

  if (is_long && !named)
    {
      begin (self, g_steal_pointer (&label));
      g_string_append (self->text, text);
      finish (self);
      return;
    }
  if (self->text == NULL)
    begin (self, NULL);
  if (self->text->len > 0)
    g_string_append (self->text, " · ");
  if (!named)
    g_string_append_printf (self->text, "%s: ", label);
  g_string_append (self->text, text);
}

/* All that is signed, in words; it is made from the text the digest is of. */
static void
add_prose (EntPaper *paper, GPtrArray *parts)
{
  Paragraph paragraph = { .paper = paper };

  for (guint i = 0; i < parts->len; i++)
    {
      const EntContentPart *part = parts->pdata[i];
      g_autofree char *title = i == 0 ? ent_content_part_dup_text (part) : NULL;

      if (title != NULL)
        ent_paper_add (paper, ENT_PAPER_HEAD, title);
      else if (part->type == ENT_CONTENT_RECORD)
        add_record (&paragraph, part);
      else if (!ent_content_outline_repeats (parts, i))
        add_field (&paragraph, part);
    }
  finish (&paragraph);
}

static void
add_subject (EntPaper *paper, EntRecord *subject)
{
  const char *boxes[] = { _ ("Approve"), _ ("Reject"), NULL };
  g_autofree char *content = ent_content_make_text (subject);
  g_autofree char *visible = ent_text_dup_visible (content);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autoptr (GPtrArray) parts = ent_content_outline_read (content, NULL);
  /* Translators: %s is the SHA-256 digest of what is signed. */
  g_autofree char *caption = g_strdup_printf (_ ("Digest %s"), digest);

  if (parts != NULL)
    add_prose (paper, parts);
  else
    ent_paper_add (paper, ENT_PAPER_TEXT, visible);
  ent_paper_keep (paper, 3);
  ent_paper_add (paper, ENT_PAPER_CAPTION, caption);
  ent_paper_add_boxes (paper, boxes, _ ("Comment"));
}

static void
add_head (EntPaper *paper, const EntSignOffSheet *sheet)
{
  g_autoptr (EntRecord) root
      = ent_source_dup_single (ent_record_get_source (sheet->role), "engagement");
  g_autofree char *engagement = root != NULL ? ent_record_dup_title (root) : NULL;
  g_autofree char *signatory = dup_signatory (sheet);
  g_autofree char *stored = ent_date_format (&sheet->date);
  g_autofree char *day
      = ent_field_format (&ent_sign_off_kind.fields[ENT_SIGN_OFF_SIGNED_ON], stored);

  ent_paper_add (paper, ENT_PAPER_CAPTION, engagement);
  ent_paper_add (paper, ENT_PAPER_TITLE, _ ("Sign-off sheet"));
  ent_paper_add (paper, ENT_PAPER_TEXT, signatory);
  ent_paper_add (paper, ENT_PAPER_CAPTION, day);
  ent_paper_add_space (paper, 0.5);
  ent_paper_add (paper, ENT_PAPER_TEXT,
                 _ ("Each text below is signed in exactly these words, together with all it builds "
                    "on; its digest is the proof. Approve it, or reject it and say why."));
  ent_paper_add_rule (paper);
}

static void
draw (EntPaper *paper, gpointer user_data)
{
  const EntSignOffSheet *sheet = user_data;
  g_autofree char *signatory = dup_signatory (sheet);

  add_head (paper, sheet);
  for (guint i = 0; i < sheet->subjects->len; i++)
    add_subject (paper, sheet->subjects->pdata[i]);
  ent_paper_keep (paper, 8);
  ent_paper_add_space (paper, 1);
  ent_paper_add_rule (paper);
  ent_paper_add_blank (paper, _ ("Place and date"), 0.5);
  ent_paper_add_blank (paper, signatory, 0.75);
}

GBytes *
ent_sign_off_sheet_print (const EntSignOffSheet *sheet, GError **error)
{
  g_autofree char *signatory = dup_signatory (sheet);
  /* Translators: title of a document; %s is a role and its holder. */
  g_autofree char *title = g_strdup_printf (_ ("Sign-off sheet: %s"), signatory);

  return ent_paper_print (title, &sheet->date, draw, (gpointer)sheet, error);
}

char *
ent_sign_off_sheet_dup_name (const EntSignOffSheet *sheet)
{
  g_autofree char *role = ent_record_dup_title (sheet->role);
  g_autofree char *day = ent_date_format (&sheet->date);
  /* Translators: name of a file: a role and a date. */
  char *name = g_strdup_printf (_ ("Sign-off %s %s.pdf"), role, day);

  return g_strdelimit (name, "/\\:", '-');
}
