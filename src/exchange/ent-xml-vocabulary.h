/* SPDX-License-Identifier: GPL-3.0-or-later
 * What of the catalogue goes into XML, and under which names: the namespace, the version, and the
 * two profiles of the one vocabulary. (architecture.md, Exchange) */
#pragma once

#include "ent-kind.h"

G_BEGIN_DECLS

#define ENT_XML_NAMESPACE "urn:entente:operating-agreements:1"
#define ENT_XML_ROOT "entente"

/* The number of the namespace; a document of another one is not ours to read. */
#define ENT_XML_MAJOR 1

/**
 * EntProfile:
 * @ENT_PROFILE_ENGAGEMENT: everything
 * @ENT_PROFILE_AGREEMENTS: the operating agreements and what they cite: kinds marked for it,
 * without confidential fields and without references that lead out of the profile
 */
typedef enum
{
  ENT_PROFILE_ENGAGEMENT,
  ENT_PROFILE_AGREEMENTS,
} EntProfile;

#define ENT_N_PROFILES 2

/* Returns: `engagement` or `agreements`. */
const char *ent_profile_get_name (EntProfile profile);

/* Sets @profile from its name. Returns: FALSE if there is none. */
gboolean ent_profile_parse (const char *name, EntProfile *profile);

/* TRUE if records of @kind are part of @profile. */
gboolean ent_profile_has_kind (EntProfile profile, const EntKind *kind);

/* TRUE if @field of a kind of @profile may be written. A reference of which some targets are in the
 * profile and some are not may; the writer then leaves out those that are not. */
gboolean ent_profile_has_field (EntProfile profile, const EntField *field);

/* Returns: the minor version this catalogue writes, 0 for schema version 1: each schema version
 * that brought a kind or a field counts one. Documents up to it can be read. */
guint ent_xml_get_minor (void);

/* Returns: (transfer full): the version as documents carry it, `1.0`. */
char *ent_xml_dup_version (guint minor);

/* Reads a version as documents carry it. Returns: FALSE if it is none. */
gboolean ent_xml_parse_version (const char *text, guint *major, guint *minor);

G_END_DECLS
