/* SPDX-License-Identifier: GPL-3.0-or-later
 * The open engagement as the window sees it: file, findings, today, person, undo, and the three
 * ways a page speaks to the window: an error, a toast, "show this record".
 *
 * Properties: `engagement` (EntEngagement), `findings` (EntFindings), `today` (GDate), `person`,
 * `read-only`, `undo-label` and `redo-label` (NULL: nothing to undo or redo).
 *
 * Signals, which the window answers:
 * `toast` (AdwToast): to be shown;
 * `navigate` (EntRecord, field name or NULL): the record is to be shown, the field focused;
 * `browse` (name of a kind): the page of that kind is to be shown. */
#pragma once

#include <adwaita.h>

#include "ent-engagement.h"
#include "ent-gate.h"
#include "ent-signing-watch.h"

G_BEGIN_DECLS

#define ENT_TYPE_SESSION (ent_session_get_type ())
G_DECLARE_FINAL_TYPE (EntSession, ent_session, ENT, SESSION, GObject)

/* Returns: (transfer full): a session on @engagement as of @today. The session does not close the
 * engagement. */
EntSession *ent_session_new (EntEngagement *engagement, const GDate *today);

EntEngagement *ent_session_get_engagement (EntSession *self);

/* The engagement as EntSource, to save a cast. */
EntSource *ent_session_get_source (EntSession *self);

/* The findings; their computation starts at the first call, in the background. */
EntFindings *ent_session_get_findings (EntSession *self);

/* The signatures, kept up to date from the first call on. */
EntSigningWatch *ent_session_get_signing (EntSession *self);

const GDate *ent_session_get_today (EntSession *self);

/* A new day: the rules are asked again. */
void ent_session_set_today (EntSession *self, const GDate *today);

/* Returns: (nullable): who makes the changes. */
const char *ent_session_get_person (EntSession *self);

gboolean ent_session_is_read_only (EntSession *self);

/* Returns: (nullable): the label of what undo (redo) would reverse. */
const char *ent_session_get_undo_label (EntSession *self);
const char *ent_session_get_redo_label (EntSession *self);
gboolean ent_session_can_undo (EntSession *self);

/* Undoes (redoes) and says what in a toast; a failure becomes a toast too. */
void ent_session_undo (EntSession *self);
void ent_session_redo (EntSession *self);

/* Shows @error's message. @error: (nullable): nothing is shown for NULL or a cancelled operation.
 */
void ent_session_show_error (EntSession *self, const GError *error);

typedef void (*EntToastFunc) (gpointer user_data);

/**
 * ent_session_toast:
 * @text: one short sentence, plain text
 * @action_label: (nullable): label of the toast's button, with @func for its click
 * @destroy: (nullable): frees @user_data with the toast
 */
void ent_session_toast (EntSession *self,
                        const char *text,
                        const char *action_label,
                        EntToastFunc func,
                        gpointer user_data,
                        GDestroyNotify destroy);

/* After a change: @text with an Undo button, which goes away at the next change, so that it never
 * undoes something else. */
void ent_session_toast_undo (EntSession *self, const char *text);

/* Goes to @record wherever it is shown. @field: (nullable): name of the field to focus. */
void ent_session_go_to (EntSession *self, EntRecord *record, const char *field);

/* Goes to the page where records of @kind are. */
void ent_session_browse (EntSession *self, const EntKind *kind);

/* Goes where @finding can be mended: to its record and field, else to the page it is about. */
void ent_session_mend (EntSession *self, EntFinding *finding);

/* TRUE if a waiver lets the engagement pass with @finding open; then it does not block. Signal
 * `waivers-changed`: some answers may differ now. Signal `unfinished-changed`: a field refused
 * something, or no longer does. (ent-unfinished.h) */
gboolean ent_session_is_waived (EntSession *self, EntFinding *finding);

/* Returns: (nullable): the kind @finding is about; where it is about the engagement as a whole (a
 * term that is missing), the first kind its rule reads. */
const EntKind *ent_finding_get_subject (EntFinding *finding);

G_END_DECLS
