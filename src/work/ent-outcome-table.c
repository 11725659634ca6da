/* SPDX-License-Identifier: GPL-3.0-or-later
 * The words that tell an activity from an outcome. Where a word stands for two things the earlier
 * group counts: a report is a thing made before it is something done. */
#include "ent-outcome-table.h"

const EntOutcomeGroup ent_outcome_groups[] = {
  /* Measured, and a place in the funnel. */
  { ENT_OUTCOME_PART_METRIC, TRUE, FALSE,
    "traffic, organic traffic, web traffic, visitor, awareness, brand awareness, share of "
    "voice, impression, lead, net new lead, qualified lead, hot lead, inbound lead, mql, "
    "sql, sqo, sal, marketing qualified lead, sales qualified lead, sales accepted lead, "
    "sales qualified opportunity, demo request, discovery call, qualified meeting, "
    "opportunity, qualified opportunity, pipeline, sourced pipeline, influenced pipeline, "
    "pipeline value, pipeline coverage, pipeline velocity, deal, closed won, closed won "
    "deal, closed lost, win rate, sales cycle, sales cycle length, cycle length, cycle "
    "time, deal size, average deal size, contract value, acv, tcv, booking, revenue, new "
    "revenue, recurring revenue, arr, mrr, quota, quota attainment, customer, new "
    "customer, new account, target account, logo retention, churn, retention, net revenue "
    "retention, nrr, renewal, renewal rate, upsell, expansion, acquisition cost, customer "
    "acquisition cost, cac, cost per lead, cost per opportunity, cost per qualified "
    "opportunity, lead response time, speed to lead, proposal, closing rate, close rate, "
    "lead conversion, lead to opportunity conversion, mql to sqo conversion, loop "
    "closure, forecast accuracy, subscriber, sign up, trial, order, basket value, order "
    "value" },
  /* Measured anywhere. */
  { ENT_OUTCOME_PART_METRIC, FALSE, FALSE,
    "conversion, conversion rate, response time, follow up time, sla adherence, "
    "adherence, accuracy, adoption, adoption rate, satisfaction, nps, net promoter score, "
    "csat, cost, return on investment, roi, roas, open rate, click rate, click through "
    "rate, ctr, engagement rate, bounce rate, coverage, velocity, share, market share, "
    "margin, profit, growth, error rate, data quality, completeness, duplicate, test "
    "coverage, uptime, load time, turnaround, attribution rate, participation, response "
    "rate, reply rate, ranking" },
  /* How much, without a figure. */
  { ENT_OUTCOME_PART_AMOUNT, FALSE, FALSE,
    "double, triple, quadruple, halve, twofold, threefold, tenfold, zero" },
  /* Made or done. */
  { ENT_OUTCOME_PART_OUTPUT, FALSE, FALSE,
    "blog post, blog, article, white paper, whitepaper, ebook, case study, webinar, "
    "video, podcast, newsletter, email, e mail, mailing, campaign, landing page, web "
    "page, page, website, web site, homepage, brochure, leaflet, battlecard, battle card, "
    "one pager, deck, slide, presentation, report, dashboard, workshop, training, "
    "session, playbook, template, guide, guideline, infographic, ad, advert, "
    "advertisement, banner, social post, social media post, tweet, press release, event, "
    "trade show, conference, roundtable, customer interview, meeting, call, sequence, "
    "cadence, script, persona, asset, content, content piece, content calendar, piece, "
    "customer survey, documentation, roadmap, framework, integration, migration, "
    "implementation, tool, system, platform, process, process map, workflow, code, "
    "software, feature, model, scoring model, lead scoring model, lead magnet, form, deal "
    "review, pipeline review, business review, forecast call, qbr, definition, glossary, "
    "policy, standard, checklist, analysis, assessment, recommendation, research, study, "
    "manual, handbook, course, curriculum, certification, kit, toolkit, sales kit, sales "
    "deck, pitch deck, story, storyboard, logo, brand book, rebrand, keyword list, list, "
    "database, spreadsheet, crm, crm system, marketing automation, automation, a b test, "
    "prototype, mockup, wireframe, seminar, lecture, town hall, standup, status update, "
    "hour of consulting, hour of support, support hour, man day, person day" },
  /* Made or done, unless they open a statement. */
  { ENT_OUTCOME_PART_OUTPUT, FALSE, TRUE,
    "post, interview, survey, audit, document, plan, review, test, update" },
  /* Whom or where it reaches. */
  { ENT_OUTCOME_PART_EXTENT, FALSE, FALSE,
    "region, country, market, team, sales team, marketing team, seller, rep, salesperson, "
    "sales rep, office, language, channel, person, people, employee, manager, "
    "participant, stakeholder, user, site, product, segment, department, partner, "
    "attendee" },
  /* Doing or making; their -ed and -ing forms count as well. */
  { ENT_OUTCOME_PART_VERB, FALSE, FALSE,
    "deliver, produce, create, write, publish, build, develop, design, redesign, launch, "
    "run, host, hold, organise, organize, conduct, send, implement, install, migrate, "
    "train, provide, prepare, draft, present, record, execute, perform, attend, sponsor, "
    "facilitate, complete, introduce, support, coach, analyse, analyze, define, "
    "configure, integrate, refresh, maintain, translate, film, edit, schedule, set up, "
    "roll out, carry out, put together, hand over, onboard, enable, manage, coordinate, "
    "administer, distribute, circulate, collect, compile, map, deploy, release, hire" },
  /* Forms of such verbs that are not regular. */
  { ENT_OUTCOME_PART_VERB, FALSE, FALSE,
    "written, wrote, built, ran, running, held, sent, made, given, taught, shot, setting up, "
    "putting together, mapped, mapping, planned, planning" },
  { 0, FALSE, FALSE, NULL },
};
