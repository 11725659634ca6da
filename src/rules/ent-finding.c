/* SPDX-License-Identifier: GPL-3.0-or-later
 * A finding as an object, and how one rule's findings are collected. */
#include "ent-finding-private.h"

struct _EntFinding
{
  GObject parent_instance;
  const EntRule *rule;
  const EntKind *kind;
  char *record_id;
  char *record_title;
  char *field;
  char *message;
  char *remedy;
};

G_DEFINE_FINAL_TYPE (EntFinding, ent_finding, G_TYPE_OBJECT)

enum
{
  PROP_RULE = 1,
  PROP_GATE,
  PROP_SEVERITY,
  PROP_KIND,
  PROP_RECORD_ID,
  PROP_RECORD_TITLE,
  PROP_FIELD,
  PROP_MESSAGE,
  PROP_REMEDY,
  N_PROPS
};

static const char *
get_property_text (EntFinding *self, guint id)
{
  switch (id)
    {
    case PROP_RULE:
      return self->rule->id;
    case PROP_GATE:
      return ent_gate_get_name (self->rule->gate);
    case PROP_SEVERITY:
      return ent_finding_get_severity (self);
    case PROP_KIND:
      return self->kind != NULL ? self->kind->name : NULL;
    case PROP_RECORD_ID:
      return self->record_id;
    case PROP_RECORD_TITLE:
      return self->record_title;
    case PROP_FIELD:
      return self->field;
    case PROP_MESSAGE:
      return self->message;
    default:
      return self->remedy;
    }
}

static void
ent_finding_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_string (value, get_property_text (ENT_FINDING (object), id));
}

static void
ent_finding_finalize (GObject *object)
{
  EntFinding *self = ENT_FINDING (object);

  g_free (self->record_id);
  g_free (self->record_title);
  g_free (self->field);
  g_free (self->message);
  g_free (self->remedy);
  G_OBJECT_CLASS (ent_finding_parent_class)->finalize (object);
}

static void
ent_finding_class_init (EntFindingClass *klass)
{
  static const char *const names[N_PROPS]
      = { NULL,        "rule",         "gate",  "severity", "kind",
          "record-id", "record-title", "field", "message",  "remedy" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ent_finding_get_property;
  object_class->finalize = ent_finding_finalize;
  for (guint id = 1; id < N_PROPS; id++)
    g_object_class_install_property (object_class, id,
                                     g_param_spec_string (names[id], NULL, NULL, NULL,
                                                          G_PARAM_READABLE
                                                              | G_PARAM_STATIC_STRINGS));
}

static void
ent_finding_init (EntFinding *self)
{
}

const EntRule *
ent_finding_get_rule (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->rule;
}

const char *
ent_finding_get_severity (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->rule->blocks ? "blocks" : "warns";
}

const EntKind *
ent_finding_get_kind (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->kind;
}

const char *
ent_finding_get_record_id (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->record_id;
}

const char *
ent_finding_get_record_title (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->record_title;
}

const char *
ent_finding_get_field (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->field;
}

const char *
ent_finding_get_message (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->message;
}

const char *
ent_finding_get_remedy (EntFinding *self)
{
  g_return_val_if_fail (ENT_IS_FINDING (self), NULL);
  return self->remedy;
}

gboolean
ent_finding_equal (EntFinding *a, EntFinding *b)
{
  return a->rule == b->rule && g_strcmp0 (a->record_id, b->record_id) == 0
         && g_strcmp0 (a->record_title, b->record_title) == 0 && g_strcmp0 (a->field, b->field) == 0
         && g_strcmp0 (a->message, b->message) == 0 && g_strcmp0 (a->remedy, b->remedy) == 0;
}

void
ent_finding_collect (EntRecord *record,
                     const char *field,
                     const char *message,
                     const char *remedy,
                     gpointer user_data)
{
  EntFindingCollection *collection = user_data;
  g_autoptr (EntRecord) root = NULL;
  EntFinding *self;

  if (collection->count++ >= collection->limit)
    return;
  self = g_object_new (ENT_TYPE_FINDING, NULL);
  if (record == NULL)
    record = root = ent_source_dup_single (collection->source, "engagement");
  self->rule = collection->rule;
  if (record != NULL)
    {
      self->kind = ent_record_get_kind (record);
      self->record_id = g_strdup (ent_record_get_id (record));
      self->record_title = ent_record_dup_title (record);
    }
  self->field = g_strdup (field);
  self->message = g_strdup (message);
  self->remedy = g_strdup (remedy);
  g_ptr_array_add (collection->findings, self);
}

GPtrArray *
ent_rule_list_findings (const EntRule *rule, EntSource *source, const GDate *today)
{
  EntFindingCollection collection = {
    .rule = rule,
    .source = source,
    .findings = g_ptr_array_new_with_free_func (g_object_unref),
    .limit = G_MAXUINT,
  };
  EntFindingSink sink = { ent_finding_collect, &collection };

  ent_rule_evaluate (rule, source, today, &sink);
  return collection.findings;
}
