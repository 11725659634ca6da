/* SPDX-License-Identifier: GPL-3.0-or-later
 * What can be wrong with an XML document, and how it is said. The import worker only names a fault
 * and what it is about; the program finds the words, since the worker has no locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntXmlFault: in brackets what its arguments are
 *
 * The numbers go over the pipe between worker and program, which are always of one build.
 */
typedef enum
{
  ENT_XML_FAULT_EMPTY,
  ENT_XML_FAULT_COMPRESSED,
  ENT_XML_FAULT_ENGAGEMENT_FILE,
  ENT_XML_FAULT_NOT_XML,
  ENT_XML_FAULT_ENCODING,          /* [encoding] */
  ENT_XML_FAULT_MARK_MISSING,      /* UTF-16 without a byte order mark */
  ENT_XML_FAULT_MARK_CONTRADICTED, /* [encoding of the mark, declared encoding] */
  ENT_XML_FAULT_XML_VERSION,       /* [version] */
  ENT_XML_FAULT_DOCTYPE,
  ENT_XML_FAULT_PROLOG,       /* [bytes] */
  ENT_XML_FAULT_ROOT,         /* [root element, its namespace] */
  ENT_XML_FAULT_NO_NAMESPACE, /* [root element] */
  ENT_XML_FAULT_NEWER,        /* [version of the document, newest version known] */
  ENT_XML_FAULT_VERSION,      /* [what stands for the version] */
  ENT_XML_FAULT_PROFILE,      /* [what stands for the profile] */
  ENT_XML_FAULT_SYNTAX,       /* [what the parser says] */
  ENT_XML_FAULT_TRUNCATED,    /* [element that is open] */
  ENT_XML_FAULT_CHARACTER,
  ENT_XML_FAULT_ENTITY,
  ENT_XML_FAULT_DEPTH,        /* [limit] */
  ENT_XML_FAULT_ATTRIBUTES,   /* [limit] */
  ENT_XML_FAULT_TEXT,         /* [limit] */
  ENT_XML_FAULT_MARKUP,       /* [limit] */
  ENT_XML_FAULT_UNEXPECTED,   /* [element, what is expected] */
  ENT_XML_FAULT_MISSING,      /* [element, what it lacks] */
  ENT_XML_FAULT_STRAY_TEXT,   /* [element] */
  ENT_XML_FAULT_ATTRIBUTE,    /* [element, attribute it does not have] */
  ENT_XML_FAULT_NO_ATTRIBUTE, /* [element, attribute it lacks] */
  ENT_XML_FAULT_IDENTITY,     /* [attribute, value] */
  ENT_XML_FAULT_VALUE,        /* [kind, field, value] */
  ENT_XML_FAULT_OUTSIDE,      /* [element, profile] */
  ENT_XML_FAULT_SCHEMA,       /* [what the validator says] */
  ENT_XML_FAULT_INPUT,        /* [the system's reason] */
} EntXmlFault;

#define ENT_XML_N_FAULTS (ENT_XML_FAULT_INPUT + 1)
#define ENT_XML_N_ARGUMENTS 3

/* One fault at one place. */
typedef struct
{
  EntXmlFault fault;
  guint64 line;                               /* 0: none */
  const char *path;                           /* (nullable) */
  const char *arguments[ENT_XML_N_ARGUMENTS]; /* (nullable): those the fault has */
} EntXmlProblem;

/* Returns: (transfer full): the fault as a translated sentence with the remedy. Arguments may hold
 * anything; they are cut and made printable. */
char *ent_xml_problem_describe (const EntXmlProblem *problem);

G_END_DECLS
