/* SPDX-License-Identifier: GPL-3.0-or-later
 * JSON as entente-cli prints it. */
#include "ent-cli-json.h"

#include <glib/gi18n-lib.h>

#include "ent-cli-text.h"
#include "ent-cli.h"
#include "ent-number.h"
#include "ent-record.h"

void
ent_cli_json_begin (EntCliJson *self)
{
  self->filled = FALSE;
  ent_cli_print ("[");
}

void
ent_cli_json_end (EntCliJson *self)
{
  ent_cli_print ("%s]\n", self->filled ? "\n" : "");
}

/* Prints what @builder holds. */
static void
print_object (EntCliJson *self, JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  ent_cli_print ("%s\n%s", self->filled ? "," : "", text);
  self->filled = TRUE;
}

/* @value: (nullable) */
static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_references (JsonBuilder *builder, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", " ", -1);

  json_builder_begin_array (builder);
  for (guint i = 0; ids[i] != NULL; i++)
    json_builder_add_string_value (builder, ids[i]);
  json_builder_end_array (builder);
}

static void
add_number (JsonBuilder *builder, const char *value)
{
  double number = 0;

  ent_number_parse (value, &number);
  json_builder_add_double_value (builder, number);
}

static void
add_value (JsonBuilder *builder, const EntField *field, const char *value)
{
  if (field->many)
    add_references (builder, value);
  else if (value == NULL)
    json_builder_add_null_value (builder);
  else if (field->type == ENT_TYPE_INTEGER)
    json_builder_add_int_value (builder, g_ascii_strtoll (value, NULL, 10));
  else if (field->type == ENT_TYPE_NUMBER)
    add_number (builder, value);
  else if (field->type == ENT_TYPE_BOOLEAN)
    json_builder_add_boolean_value (builder, g_str_equal (value, "true"));
  else
    json_builder_add_string_value (builder, value);
}

void
ent_cli_json_record (EntCliJson *self, EntRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const EntKind *kind = ent_record_get_kind (record);

  json_builder_begin_object (builder);
  add_string (builder, "id", ent_record_get_id (record));
  add_string (builder, "kind", kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      json_builder_set_member_name (builder, kind->fields[i].name);
      add_value (builder, &kind->fields[i],
                 ent_cli_is_veiled (record, i) ? NULL : ent_record_get_text (record, i));
    }
  json_builder_end_object (builder);
  print_object (self, builder);
}

static void
add_choices (JsonBuilder *builder, const EntField *field)
{
  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (const EntChoice *choice = field->choices; choice != NULL && choice->value != NULL; choice++)
    json_builder_add_string_value (builder, choice->value);
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder *builder, const EntField *field)
{
  json_builder_begin_object (builder);
  add_string (builder, "name", field->name);
  add_string (builder, "label", _ (field->label));
  add_string (builder, "type", ent_type_get_name (field->type));
  add_boolean (builder, "required", field->required);
  add_boolean (builder, "many", field->many);
  add_boolean (builder, "owning", field->owning);
  add_choices (builder, field);
  add_string (builder, "target", field->target);
  json_builder_end_object (builder);
}

void
ent_cli_json_kind (EntCliJson *self, const EntKind *kind)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "name", kind->name);
  add_string (builder, "label", _ (kind->label));
  add_string (builder, "feature", kind->feature);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < kind->n_fields; i++)
    add_field (builder, &kind->fields[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  print_object (self, builder);
}

void
ent_cli_json_finding (EntCliJson *self, EntFinding *finding, gboolean waived)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const EntRule *rule = ent_finding_get_rule (finding);
  const EntKind *kind = ent_finding_get_kind (finding);

  json_builder_begin_object (builder);
  add_string (builder, "rule", rule->id);
  add_string (builder, "gate", ent_gate_get_name (rule->gate));
  add_string (builder, "severity", ent_finding_get_severity (finding));
  add_string (builder, "kind", kind != NULL ? kind->name : NULL);
  add_string (builder, "id", ent_finding_get_record_id (finding));
  add_string (builder, "title", ent_finding_get_record_title (finding));
  add_string (builder, "message", ent_finding_get_message (finding));
  add_string (builder, "remedy", ent_finding_get_remedy (finding));
  add_boolean (builder, "waived", waived);
  json_builder_end_object (builder);
  print_object (self, builder);
}
