/* SPDX-License-Identifier: GPL-3.0-or-later
 * Stakeholders: the people who decide whether the engagement holds. */
#include "ent-people-kinds.h"

#include <glib/gi18n-lib.h>

static const EntChoice stakeholder_class_choices[] = {
  { "executive-sponsor", N_ ("Executive sponsor"),
    N_ ("Pays for the engagement and answers for its result") },
  { "operational-owner", N_ ("Operational owner"), N_ ("Runs the process the engagement changes") },
  { "data-owner", N_ ("Data owner"), N_ ("Holds the systems and numbers it is measured by") },
  { "frontline-leader", N_ ("Frontline leader"), N_ ("Leads those who have to work differently") },
  { "potential-blocker", N_ ("Potential blocker"), N_ ("Can stop it, by veto, budget or delay") },
  { NULL }
};

static const EntChoice timeframe_choices[]
    = { { "90-days", N_ ("90 days"), N_ ("Expects it within the first quarter") },
        { "6-months", N_ ("6 months"), N_ ("Expects it within half a year") },
        { "12-months", N_ ("12 months"), N_ ("Expects it within a year") },
        { "later", N_ ("Later than a year"), N_ ("Looks beyond the first year") },
        { NULL } };

/* In the operating agreements people appear by name and place only: they are cited as holders of
 * roles. What they think, weigh and can block is the engagement's own. */
static const EntField stakeholder_fields[] = {
  [ENT_STAKEHOLDER_NAME]
  = { "name", N_ ("Name"), N_ ("First and last name, as colleagues say it"), ENT_TYPE_TEXT,
      .required = true, .column = true,
      .synonyms = "Full name,Display name,File as,Contact,Contact name,Person",
      .parts = "First name,Given name,Forename,Vorname;Middle name,Additional "
               "name;Last name,Family name,Surname,Nachname" },
  [ENT_STAKEHOLDER_JOB_TITLE]
  = { "job-title", N_ ("Job title"), N_ ("The title on the business card"), ENT_TYPE_TEXT,
      .column = true, .synonyms = "Title,Position,Job,Organization title,Organization 1 - Title" },
  [ENT_STAKEHOLDER_ORGANISATION]
  = { "organisation", N_ ("Organisation"), N_ ("The company or unit the person works for"),
      ENT_TYPE_TEXT,
      .synonyms = "Organization,Company,Company name,Account,Account name,Employer,"
                  "Organization name,Organization 1 - Name,Associated company,Firma" },
  [ENT_STAKEHOLDER_FUNCTION]
  = { "function", N_ ("Function"), N_ ("The part of the business the person speaks for"),
      ENT_TYPE_CHOICE, .choices = ent_function_choices, .column = true,
      .synonyms = "Business function" },
  [ENT_STAKEHOLDER_CLASS]
  = { "class", N_ ("Class"),
      N_ ("The part the person plays in this engagement; each of the five should be found"),
      ENT_TYPE_CHOICE, .choices = stakeholder_class_choices, .column = true, .confidential = true },
  [ENT_STAKEHOLDER_REGION]
  = { "region", N_ ("Region"), N_ ("Where the person works or what territory they answer for"),
      ENT_TYPE_TEXT, .column = true,
      .synonyms = "Territory,Business region,Country,"
                  "Business country/region,Business country,Country/Region,Mailing country,Land" },
  [ENT_STAKEHOLDER_INFLUENCE]
  = { "influence", N_ ("Influence"),
      N_ ("How much weight their word has, from 1 (little) to 5 (decides)"), ENT_TYPE_INTEGER,
      .minimum = 1, .maximum = 5, .column = true, .confidential = true, .group = N_ ("Position") },
  [ENT_STAKEHOLDER_SUPPORT]
  = { "support", N_ ("Support"),
      N_ ("Where they stand today, from −2 (works against it) to 2 (fights for it)"),
      ENT_TYPE_INTEGER, .minimum = -2, .maximum = 2, .column = true, .confidential = true,
      .group = N_ ("Position") },
  [ENT_STAKEHOLDER_CAN_BLOCK]
  = { "can-block", N_ ("Can block"),
      N_ ("Yes if this person alone could stop the engagement or a deliverable"), ENT_TYPE_BOOLEAN,
      .initial = "false", .confidential = true, .group = N_ ("Position") },
  [ENT_STAKEHOLDER_SUCCESS]
  = { "success", N_ ("Success in their own words"),
      N_ ("What this person would call success; write it down as they said it"), ENT_TYPE_LONG_TEXT,
      .confidential = true, .group = N_ ("Success") },
  [ENT_STAKEHOLDER_SUCCESS_TIMEFRAME]
  = { "success-timeframe", N_ ("Expected within"), N_ ("By when they expect to see it"),
      ENT_TYPE_CHOICE, .choices = timeframe_choices, .confidential = true,
      .group = N_ ("Success") },
  [ENT_STAKEHOLDER_INTERVIEWED_ON]
  = { "interviewed-on", N_ ("Interviewed on"), N_ ("The day they were last asked"), ENT_TYPE_DATE,
      .confidential = true, .group = N_ ("Success") },
  [ENT_STAKEHOLDER_EMAIL]
  = { "email", N_ ("Email"), N_ ("The address invitations and minutes go to"), ENT_TYPE_TEXT,
      .confidential = true, .identifies = true,
      .synonyms = "E-mail address,Mail,Mail address,Email 1,E-mail 1 - Value,Primary email,"
                  "Work email,Business email,E-Mail-Adresse",
      .group = N_ ("Contact") },
  [ENT_STAKEHOLDER_PHONE] = { "phone", N_ ("Phone"), N_ ("With the country code"), ENT_TYPE_TEXT,
                              .confidential = true, .group = N_ ("Contact"),
                              .synonyms = "Phone number,Telephone,Business phone,Work phone,"
                                          "Phone 1 - Value,Primary phone,Mobile,Mobile phone,"
                                          "Mobile number,Telefon" },
  [ENT_STAKEHOLDER_NOTE]
  = { "note", N_ ("Notes"), N_ ("History, concerns, and what helps when talking to them"),
      ENT_TYPE_LONG_TEXT, .synonyms = "Comment,Comments,Remarks,Description", .confidential = true,
      .group = N_ ("Contact") },
};

const EntKind ent_stakeholder_kind = {
  .name = "stakeholder",
  .label = N_ ("Stakeholder"),
  .label_plural = N_ ("Stakeholders"),
  .help = N_ ("List everyone who can make the engagement succeed or fail, "
              "and what each of them calls success."),
  .icon = "ent-stakeholders-symbolic",
  .feature = "people",
  ENT_FIELDS (stakeholder_fields),
  .title_field = ENT_STAKEHOLDER_NAME,
  .agreements = true,
};
