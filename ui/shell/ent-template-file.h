/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a new engagement can begin with: the templates installed with the program, or nothing. */
#pragma once

#include "ent-subject.h"
#include "ent-template.h"

G_BEGIN_DECLS

typedef struct
{
  EntTemplate *template; /* (nullable): NULL: nothing */
  const char *title;
  const char *description;
} EntTemplateFile;

/* Returns: (transfer full) (element-type EntTemplateFile): the templates there are, then the empty
 * one. */
GPtrArray *ent_template_file_list (void);

/**
 * ent_template_file_create:
 * @file: where the engagement goes; replaced if the person said so to the file chooser
 * @draft: of the engagement record: title, client, dates
 *
 * Returns: FALSE with @error; @file is as it was then.
 */
gboolean ent_template_file_create (const EntTemplateFile *self,
                                   GFile *file,
                                   EntSubject *draft,
                                   const char *person,
                                   GError **error);

G_END_DECLS
