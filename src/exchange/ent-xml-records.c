/* SPDX-License-Identifier: GPL-3.0-or-later
 * Turns the elements of a document into messages. The validator sees each element right after this
 * does; so what does not fit the catalogue is passed over here, and the validator says so. */
#include "ent-xml-records.h"

#include <string.h>

#include "ent-catalogue.h"
#include "ent-frame.h"
#include "ent-xml-message.h"

typedef enum
{
  LEVEL_ROOT,
  LEVEL_RECORD,
  LEVEL_FIELD,
  LEVEL_FOREIGN,
} LevelType;

/* One open element. */
typedef struct
{
  LevelType type;
  const char *name;
  const EntKind *kind;
  guint field; /* of a field: its index; of a record: the first whose value is not yet framed */
  GByteArray *frame; /* of a record: its message; kept from record to record */
  gboolean complete;
  char id[64];
} Level;

struct _EntXmlRecords
{
  EntProfile profile;
  GByteArray *out;
  GString *value; /* of the field that was read last, not yet framed; several separated by spaces */
  guint pending;  /* its index, or NOTHING */
  Level levels[ENT_XML_DEPTH_LIMIT];
  guint depth;
  gboolean ending;
  Level
      *ready; /* (nullable): a record that is complete and goes out if nothing is said against it */
  guint n_problems;
  EntXmlFault last_fault;
  guint64 last_line;
};

#define NOTHING G_MAXUINT

EntXmlRecords *
ent_xml_records_new (EntProfile profile, GByteArray *out)
{
  EntXmlRecords *self = g_new0 (EntXmlRecords, 1);

  self->profile = profile;
  self->out = out;
  self->value = g_string_new (NULL);
  self->pending = NOTHING;
  return self;
}

void
ent_xml_records_free (EntXmlRecords *self)
{
  for (guint i = 0; i < ENT_XML_DEPTH_LIMIT; i++)
    g_clear_pointer (&self->levels[i].frame, g_byte_array_unref);
  g_string_free (self->value, TRUE);
  g_free (self);
}

static Level *
get_top (EntXmlRecords *self)
{
  return self->depth > 0 ? &self->levels[self->depth - 1] : NULL;
}

/* Frames "not set" for the fields of @level before @field. The owning one is the record around it.
 */
static void
frame_up_to (EntXmlRecords *self, Level *level, guint field)
{
  for (; level->field < field; level->field++)
    {
      gboolean owning = level->kind->fields[level->field].owning;
      const char *value = owning && level > self->levels + 1 ? level[-1].id : NULL;

      ent_frame_append (level->frame, value);
    }
}

static void
frame_pending (EntXmlRecords *self, Level *level)
{
  if (self->pending == NOTHING)
    return;
  frame_up_to (self, level, self->pending);
  ent_frame_append_bytes (level->frame, self->value->str, self->value->len);
  level->field = self->pending + 1;
  self->pending = NOTHING;
  g_string_truncate (self->value, 0);
}

/* The fields of @level are over: at its end, or where the first record inside it begins. */
static void
complete_record (EntXmlRecords *self, Level *level)
{
  if (level->type != LEVEL_RECORD || level->complete)
    return;
  level->complete = TRUE;
  frame_pending (self, level);
  frame_up_to (self, level, level->kind->n_fields);
  self->ready = level;
}

/* By now the validator has seen what made the record complete. */
static void
send_ready (EntXmlRecords *self)
{
  guint start;

  if (self->ready != NULL && self->n_problems == 0)
    {
      start = ent_xml_message_open (self->out, ENT_XML_MESSAGE_RECORD);
      g_byte_array_append (self->out, self->ready->frame->data, self->ready->frame->len);
      ent_xml_message_close (self->out, start);
    }
  self->ready = NULL;
}

static void
begin_record (Level *level, const EntKind *kind, const char *id, gsize id_length, guint64 line)
{
  char line_text[24];

  level->type = LEVEL_RECORD;
  level->kind = kind;
  level->field = 0;
  level->complete = FALSE;
  id_length = MIN (id_length, sizeof level->id - 1);
  memcpy (level->id, id != NULL ? id : "", id_length);
  level->id[id_length] = '\0';
  if (level->frame == NULL)
    level->frame = g_byte_array_new ();
  g_byte_array_set_size (level->frame, 0);
  g_snprintf (line_text, sizeof line_text, "%" G_GUINT64_FORMAT, line);
  ent_frame_append (level->frame, kind->name);
  ent_frame_append (level->frame, level->id);
  ent_frame_append (level->frame, line_text);
}

/* Fields stand in the order of the table, so the search begins at the one that was last. */
static guint
find_field (EntXmlRecords *self, const Level *record, const char *name)
{
  guint first = self->pending != NOTHING ? self->pending : record->field;

  for (guint i = first; i < record->kind->n_fields; i++)
    if (strcmp (record->kind->fields[i].name, name) == 0)
      return record->kind->fields[i].owning ? NOTHING : i;
  return NOTHING;
}

static void
begin_field (EntXmlRecords *self,
             Level *level,
             Level *record,
             guint field,
             const char *identity,
             gsize length)
{
  level->type = LEVEL_FIELD;
  level->kind = record->kind;
  level->field = field;
  if (self->pending != field)
    frame_pending (self, record);
  self->pending = field;
  if (record->kind->fields[field].type != ENT_TYPE_REFERENCE)
    g_string_truncate (self->value, 0);
  else if (identity != NULL)
    {
      if (self->value->len > 0)
        g_string_append_c (self->value, ' ');
      g_string_append_len (self->value, identity, length);
    }
}

static gboolean
refuse (EntXmlRecords *self, EntXmlFault fault, const char *first, const char *second, guint64 line)
{
  EntXmlDiagnosis diagnosis = { fault, { (char *)first, (char *)second } };

  ent_xml_records_report (self, &diagnosis, line);
  return FALSE;
}

/* What is written for one profile must not hold what the profile leaves out. */
static gboolean
check_profile (EntXmlRecords *self, const Level *level, guint64 line)
{
  gboolean inside = level->type == LEVEL_RECORD ? ent_profile_has_kind (self->profile, level->kind)
                    : level->type == LEVEL_FIELD
                        ? ent_profile_has_field (self->profile, &level->kind->fields[level->field])
                        : TRUE;

  return inside
         || refuse (self, ENT_XML_FAULT_OUTSIDE, level->name, ent_profile_get_name (self->profile),
                    line);
}

/* What ended last is behind, as soon as anything else comes. */
static void
settle (EntXmlRecords *self)
{
  send_ready (self);
  if (self->ending)
    self->depth--;
  self->ending = FALSE;
}

gboolean
ent_xml_records_begin (EntXmlRecords *self,
                       const char *name,
                       const char *identity,
                       gsize identity_length,
                       guint64 line)
{
  Level *parent, *level;
  const EntKind *kind = NULL;
  guint field = NOTHING;

  settle (self);
  if (self->depth == ENT_XML_DEPTH_LIMIT)
    return refuse (self, ENT_XML_FAULT_DEPTH, G_STRINGIFY (ENT_XML_DEPTH_LIMIT), NULL, line);
  parent = get_top (self);
  level = &self->levels[self->depth++];
  level->type = parent == NULL ? LEVEL_ROOT : LEVEL_FOREIGN;
  level->name = name;
  if (parent != NULL && parent->type == LEVEL_RECORD && !parent->complete)
    field = find_field (self, parent, name);
  if (field != NOTHING)
    begin_field (self, level, parent, field, identity, identity_length);
  else if (parent != NULL && (parent->type == LEVEL_ROOT || parent->type == LEVEL_RECORD))
    kind = ent_catalogue_find (name, NULL);
  if (kind != NULL)
    {
      complete_record (self, parent);
      begin_record (level, kind, identity, identity_length, line);
    }
  return check_profile (self, level, line);
}

gboolean
ent_xml_records_text (EntXmlRecords *self, const char *text, gsize length, guint64 line)
{
  Level *level;

  settle (self);
  level = get_top (self);
  if (level == NULL || level->type != LEVEL_FIELD
      || level->kind->fields[level->field].type == ENT_TYPE_REFERENCE)
    return TRUE;
  if (self->value->len + length > ENT_XML_TEXT_LIMIT)
    return refuse (self, ENT_XML_FAULT_TEXT, G_STRINGIFY (ENT_XML_TEXT_LIMIT), NULL, line);
  g_string_append_len (self->value, text, length);
  return TRUE;
}

void
ent_xml_records_end (EntXmlRecords *self)
{
  settle (self);
  complete_record (self, get_top (self));
  self->ending = TRUE;
}

void
ent_xml_records_get_place (EntXmlRecords *self, EntXmlPlace *place)
{
  const Level *level = get_top (self);
  guint n_open = self->depth - (self->ending ? 1 : 0);

  *place = (EntXmlPlace){ .element = level != NULL ? level->name : NULL,
                          .ending = self->ending,
                          .open = n_open > 0 ? self->levels[n_open - 1].name : NULL };
  if (level == NULL || (level->type != LEVEL_FIELD && level->type != LEVEL_RECORD))
    return;
  place->kind = level->kind;
  if (level->type != LEVEL_FIELD)
    return;
  place->field = &level->kind->fields[level->field];
  place->value = self->value->str;
}

static char *
dup_path (EntXmlRecords *self)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    g_string_append_printf (path, "/%s", self->levels[i].name);
  return g_string_free (path, FALSE);
}

/* The validator says of one bad value what is wrong with it, and then that it is bad: once is
 * enough for a fault in a line. */
gboolean
ent_xml_records_report (EntXmlRecords *self, const EntXmlDiagnosis *diagnosis, guint64 line)
{
  g_autofree char *path = dup_path (self);
  g_autofree char *fault = g_strdup_printf ("%d", diagnosis->fault);
  g_autofree char *line_text = g_strdup_printf ("%" G_GUINT64_FORMAT, line);
  guint start;

  if (self->n_problems > 0 && diagnosis->fault == self->last_fault && line == self->last_line)
    return TRUE;
  self->last_fault = diagnosis->fault;
  self->last_line = line;
  start = ent_xml_message_open (self->out, ENT_XML_MESSAGE_PROBLEM);
  ent_frame_append (self->out, fault);
  ent_frame_append (self->out, line_text);
  ent_frame_append (self->out, path);
  for (int i = 0; i < ENT_XML_N_ARGUMENTS; i++)
    ent_frame_append (self->out, diagnosis->arguments[i]);
  ent_xml_message_close (self->out, start);
  return ++self->n_problems < ENT_XML_PROBLEM_LIMIT;
}

guint
ent_xml_records_get_n_problems (EntXmlRecords *self)
{
  return self->n_problems;
}
