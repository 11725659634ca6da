<?xml version="1.0" encoding="UTF-8"?>
<!-- Generated from the catalogue of Entente. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:l="urn:entente:labels">
 <xsl:variable name="labels">
  <l:kind name="engagement" label="Engagement" plural="Engagements" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="client" label="Client" type="text"/>
   <l:field name="consultancy" label="Consulting firm" type="text"/>
   <l:field name="start" label="Start" type="date"/>
   <l:field name="end" label="End" type="date"/>
   <l:field name="phase" label="Phase" type="choice">
    <l:choice value="diagnose" label="Diagnose"/>
    <l:choice value="contract" label="Contract"/>
    <l:choice value="deliver" label="Deliver"/>
    <l:choice value="hand-off" label="Hand off"/>
    <l:choice value="sustain" label="Sustain"/>
   </l:field>
   <l:field name="purpose" label="Purpose" type="long-text"/>
   <l:field name="currency" label="Currency" type="text"/>
   <l:field name="sellers" label="Sellers" type="integer"/>
   <l:field name="fiscal-start" label="Fiscal year starts in month" type="integer"/>
  </l:kind>
  <l:kind name="waiver" label="Waiver" plural="Waivers" title="rule">
   <l:field name="rule" label="Rule" type="text"/>
   <l:field name="gate" label="Gate" type="choice">
    <l:choice value="contract" label="Contract"/>
    <l:choice value="deliver" label="Deliver"/>
    <l:choice value="handoff" label="Handoff"/>
   </l:field>
   <l:field name="subject" label="Record" type="reference"/>
   <l:field name="reason" label="Reason" type="long-text"/>
   <l:field name="role" label="Role" type="reference"/>
   <l:field name="granted-by" label="Granted by" type="reference"/>
   <l:field name="granted-on" label="Granted on" type="date"/>
   <l:field name="expires-on" label="Expires on" type="date"/>
  </l:kind>
  <l:kind name="role" label="Role" plural="Roles" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="full-name" label="Full name" type="text"/>
   <l:field name="function" label="Function" type="choice">
    <l:choice value="marketing" label="Marketing"/>
    <l:choice value="sales" label="Sales"/>
    <l:choice value="operations" label="Operations"/>
    <l:choice value="finance" label="Finance"/>
    <l:choice value="executive" label="Executive"/>
    <l:choice value="consulting" label="Consulting"/>
    <l:choice value="it" label="IT"/>
    <l:choice value="legal" label="Legal"/>
    <l:choice value="procurement" label="Procurement"/>
   </l:field>
   <l:field name="side" label="Side" type="choice">
    <l:choice value="internal" label="Internal"/>
    <l:choice value="consulting" label="Consulting"/>
   </l:field>
   <l:field name="description" label="Description" type="long-text"/>
  </l:kind>
  <l:kind name="stakeholder" label="Stakeholder" plural="Stakeholders" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="job-title" label="Job title" type="text"/>
   <l:field name="organisation" label="Organisation" type="text"/>
   <l:field name="function" label="Function" type="choice">
    <l:choice value="marketing" label="Marketing"/>
    <l:choice value="sales" label="Sales"/>
    <l:choice value="operations" label="Operations"/>
    <l:choice value="finance" label="Finance"/>
    <l:choice value="executive" label="Executive"/>
    <l:choice value="consulting" label="Consulting"/>
    <l:choice value="it" label="IT"/>
    <l:choice value="legal" label="Legal"/>
    <l:choice value="procurement" label="Procurement"/>
   </l:field>
   <l:field name="class" label="Class" type="choice">
    <l:choice value="executive-sponsor" label="Executive sponsor"/>
    <l:choice value="operational-owner" label="Operational owner"/>
    <l:choice value="data-owner" label="Data owner"/>
    <l:choice value="frontline-leader" label="Frontline leader"/>
    <l:choice value="potential-blocker" label="Potential blocker"/>
   </l:field>
   <l:field name="region" label="Region" type="text"/>
   <l:field name="influence" label="Influence" type="integer"/>
   <l:field name="support" label="Support" type="integer"/>
   <l:field name="can-block" label="Can block" type="boolean"/>
   <l:field name="success" label="Success in their own words" type="long-text"/>
   <l:field name="success-timeframe" label="Expected within" type="choice">
    <l:choice value="90-days" label="90 days"/>
    <l:choice value="6-months" label="6 months"/>
    <l:choice value="12-months" label="12 months"/>
    <l:choice value="later" label="Later than a year"/>
   </l:field>
   <l:field name="interviewed-on" label="Interviewed on" type="date"/>
   <l:field name="email" label="Email" type="text"/>
   <l:field name="phone" label="Phone" type="text"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="role-holder" label="Role holder" plural="Role holders" title="holder">
   <l:field name="role" label="Role" type="reference"/>
   <l:field name="holder" label="Holder" type="reference"/>
   <l:field name="from" label="From" type="date"/>
   <l:field name="to" label="To" type="date"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="success-divergence" label="Success divergence" plural="Success divergences" title="difference">
   <l:field name="difference" label="Difference" type="text"/>
   <l:field name="first" label="First stakeholder" type="reference"/>
   <l:field name="second" label="Second stakeholder" type="reference"/>
   <l:field name="root-cause" label="Root cause" type="choice">
    <l:choice value="metric-conflict" label="Metric conflict"/>
    <l:choice value="timeline-mismatch" label="Timeline mismatch"/>
    <l:choice value="data-fragmentation" label="Data fragmentation"/>
    <l:choice value="incentives" label="Incentives"/>
    <l:choice value="customer-definition" label="Customer definition"/>
    <l:choice value="messaging" label="Messaging"/>
    <l:choice value="technology" label="Technology"/>
    <l:choice value="no-sla" label="No SLA"/>
   </l:field>
   <l:field name="severity" label="Severity" type="choice">
    <l:choice value="1" label="1 – Complete alignment"/>
    <l:choice value="2" label="2 – Minor gaps"/>
    <l:choice value="3" label="3 – Moderate"/>
    <l:choice value="4" label="4 – Significant"/>
    <l:choice value="5" label="5 – Critical"/>
   </l:field>
   <l:field name="evidence" label="Evidence" type="long-text"/>
   <l:field name="resolution" label="Resolution" type="long-text"/>
   <l:field name="resolved-on" label="Resolved on" type="date"/>
   <l:field name="agreed-by" label="Agreed by" type="reference"/>
  </l:kind>
  <l:kind name="questionnaire" label="Questionnaire" plural="Questionnaires" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="instrument" label="Instrument" type="choice">
    <l:choice value="strategic" label="Strategic questionnaire"/>
    <l:choice value="operational" label="Operational questionnaire"/>
    <l:choice value="ideal-customer" label="Ideal-customer test"/>
    <l:choice value="six-symptom" label="Six-symptom check"/>
    <l:choice value="alignment-audit" label="Six-point alignment audit"/>
    <l:choice value="warning-signs" label="Warning signs"/>
    <l:choice value="capability" label="Capability assessment"/>
    <l:choice value="other" label="Other"/>
   </l:field>
   <l:field name="answer-style" label="Answers" type="choice">
    <l:choice value="text" label="In words"/>
    <l:choice value="yes-no" label="Yes or no"/>
    <l:choice value="score" label="Score 1 to 5"/>
   </l:field>
   <l:field name="roles" label="Answered by" type="reference"/>
   <l:field name="threshold" label="Threshold" type="integer"/>
   <l:field name="purpose" label="Purpose" type="long-text"/>
   <l:field name="level-1" label="Level 1" type="text"/>
   <l:field name="level-2" label="Level 2" type="text"/>
   <l:field name="level-3" label="Level 3" type="text"/>
   <l:field name="level-4" label="Level 4" type="text"/>
   <l:field name="level-5" label="Level 5" type="text"/>
  </l:kind>
  <l:kind name="audit" label="Audit" plural="Audits" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="questionnaire" label="Questionnaire" type="reference"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="planned" label="Planned"/>
    <l:choice value="running" label="Running"/>
    <l:choice value="done" label="Done"/>
   </l:field>
   <l:field name="held-on" label="Date" type="date"/>
   <l:field name="respondents" label="Respondents" type="reference"/>
   <l:field name="baseline" label="Baseline" type="reference"/>
   <l:field name="next-due" label="Next due" type="date"/>
   <l:field name="conclusion" label="Conclusion" type="long-text"/>
  </l:kind>
  <l:kind name="question" label="Question" plural="Questions" title="text">
   <l:field name="questionnaire" label="Questionnaire" type="reference"/>
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="text" label="Question" type="text"/>
   <l:field name="dimension" label="Dimension" type="choice">
    <l:choice value="strategy" label="Strategy"/>
    <l:choice value="people" label="People"/>
    <l:choice value="process" label="Process"/>
    <l:choice value="technology" label="Technology"/>
    <l:choice value="customer" label="Customer"/>
    <l:choice value="results" label="Results"/>
    <l:choice value="success" label="Definition of success"/>
    <l:choice value="metrics" label="Metrics"/>
    <l:choice value="timeline" label="Timeline"/>
    <l:choice value="incentives" label="Incentives"/>
    <l:choice value="data" label="Data"/>
    <l:choice value="messaging" label="Messaging"/>
    <l:choice value="handoff" label="Handoff"/>
   </l:field>
   <l:field name="hint" label="Hint" type="long-text"/>
   <l:field name="category" label="Category" type="text"/>
   <l:field name="level-1" label="Level 1" type="long-text"/>
   <l:field name="level-2" label="Level 2" type="long-text"/>
   <l:field name="level-3" label="Level 3" type="long-text"/>
   <l:field name="level-4" label="Level 4" type="long-text"/>
   <l:field name="level-5" label="Level 5" type="long-text"/>
  </l:kind>
  <l:kind name="answer" label="Answer" plural="Answers" title="respondent">
   <l:field name="question" label="Question" type="reference"/>
   <l:field name="audit" label="Audit" type="reference"/>
   <l:field name="respondent" label="Respondent" type="reference"/>
   <l:field name="text" label="Answer" type="long-text"/>
   <l:field name="yes" label="Yes or no" type="boolean"/>
   <l:field name="score" label="Score" type="integer"/>
   <l:field name="evidence" label="Evidence" type="long-text"/>
   <l:field name="answered-on" label="Answered on" type="date"/>
  </l:kind>
  <l:kind name="answer-judgement" label="Judgement" plural="Judgements" title="question">
   <l:field name="question" label="Question" type="reference"/>
   <l:field name="audit" label="Audit" type="reference"/>
   <l:field name="judgement" label="Judgement" type="choice">
    <l:choice value="aligned" label="Aligned"/>
    <l:choice value="divergent" label="Divergent"/>
    <l:choice value="resolved" label="Resolved"/>
   </l:field>
   <l:field name="reason" label="Reason" type="long-text"/>
   <l:field name="resolution" label="Resolution" type="long-text"/>
   <l:field name="resolved-on" label="Resolved on" type="date"/>
   <l:field name="agreed-by" label="Agreed by" type="reference"/>
  </l:kind>
  <l:kind name="dimension-score" label="Dimension score" plural="Dimension scores" title="dimension">
   <l:field name="dimension" label="Dimension" type="choice">
    <l:choice value="strategy" label="Strategy"/>
    <l:choice value="people" label="People"/>
    <l:choice value="process" label="Process"/>
    <l:choice value="technology" label="Technology"/>
    <l:choice value="customer" label="Customer"/>
    <l:choice value="results" label="Results"/>
    <l:choice value="success" label="Definition of success"/>
    <l:choice value="metrics" label="Metrics"/>
    <l:choice value="timeline" label="Timeline"/>
    <l:choice value="incentives" label="Incentives"/>
    <l:choice value="data" label="Data"/>
    <l:choice value="messaging" label="Messaging"/>
    <l:choice value="handoff" label="Handoff"/>
   </l:field>
   <l:field name="audit" label="Audit" type="reference"/>
   <l:field name="scored-on" label="Scored on" type="date"/>
   <l:field name="score" label="Score" type="choice">
    <l:choice value="1" label="1 – Complete alignment"/>
    <l:choice value="2" label="2 – Minor gaps"/>
    <l:choice value="3" label="3 – Moderate"/>
    <l:choice value="4" label="4 – Significant"/>
    <l:choice value="5" label="5 – Critical"/>
   </l:field>
   <l:field name="evidence" label="Evidence" type="long-text"/>
   <l:field name="root-cause" label="Root cause" type="choice">
    <l:choice value="metric-conflict" label="Metric conflict"/>
    <l:choice value="timeline-mismatch" label="Timeline mismatch"/>
    <l:choice value="data-fragmentation" label="Data fragmentation"/>
    <l:choice value="incentives" label="Incentives"/>
    <l:choice value="customer-definition" label="Customer definition"/>
    <l:choice value="messaging" label="Messaging"/>
    <l:choice value="technology" label="Technology"/>
    <l:choice value="no-sla" label="No SLA"/>
   </l:field>
   <l:field name="remediation" label="Remediation" type="long-text"/>
   <l:field name="remediation-owner" label="Owner" type="reference"/>
   <l:field name="remediation-due" label="Due" type="date"/>
   <l:field name="rescore" label="Score after" type="choice">
    <l:choice value="1" label="1 – Complete alignment"/>
    <l:choice value="2" label="2 – Minor gaps"/>
    <l:choice value="3" label="3 – Moderate"/>
    <l:choice value="4" label="4 – Significant"/>
    <l:choice value="5" label="5 – Critical"/>
   </l:field>
   <l:field name="rescored-on" label="Scored again on" type="date"/>
  </l:kind>
  <l:kind name="fix-step" label="Fix step" plural="Fix steps" title="name">
   <l:field name="number" label="Step" type="integer" order="yes"/>
   <l:field name="name" label="Name" type="text"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="not-started" label="Not started"/>
    <l:choice value="in-progress" label="In progress"/>
    <l:choice value="done" label="Done"/>
    <l:choice value="merged" label="Merged"/>
   </l:field>
   <l:field name="action" label="Action" type="long-text"/>
   <l:field name="why" label="Why" type="long-text"/>
   <l:field name="metric" label="Metric moved" type="reference"/>
   <l:field name="good" label="What good looks like" type="long-text"/>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="started-on" label="Started on" type="date"/>
   <l:field name="done-on" label="Done on" type="date"/>
  </l:kind>
  <l:kind name="system" label="System" plural="Systems" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="category" label="Category" type="choice">
    <l:choice value="crm" label="CRM"/>
    <l:choice value="marketing-automation" label="Marketing automation"/>
    <l:choice value="sales-engagement" label="Sales engagement"/>
    <l:choice value="analytics" label="Analytics"/>
    <l:choice value="warehouse" label="Data warehouse"/>
    <l:choice value="billing" label="Billing"/>
    <l:choice value="support" label="Customer support"/>
    <l:choice value="spreadsheet" label="Spreadsheet"/>
    <l:choice value="other" label="Other"/>
   </l:field>
   <l:field name="side" label="Side" type="choice">
    <l:choice value="marketing" label="Marketing"/>
    <l:choice value="sales" label="Sales"/>
    <l:choice value="operations" label="Operations"/>
    <l:choice value="finance" label="Finance"/>
    <l:choice value="other" label="Other"/>
   </l:field>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="region" label="Region" type="text"/>
   <l:field name="record-of" label="System of record for" type="text"/>
   <l:field name="unified-records" label="Unified records" type="boolean"/>
   <l:field name="consistent-stages" label="Consistent stages" type="boolean"/>
   <l:field name="attribution-through-close" label="Attribution through close" type="boolean"/>
   <l:field name="two-way-sync" label="Two-way sync" type="boolean"/>
   <l:field name="checked-on" label="Checked on" type="date"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="term" label="Term" plural="Terms" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="full-name" label="Full name" type="text"/>
   <l:field name="aliases" label="Also written" type="text"/>
   <l:field name="stage" label="Funnel stage" type="choice">
    <l:choice value="awareness" label="Awareness"/>
    <l:choice value="lead" label="Lead"/>
    <l:choice value="mql" label="Marketing-qualified"/>
    <l:choice value="sql" label="Sales-qualified"/>
    <l:choice value="opportunity" label="Opportunity"/>
    <l:choice value="proposal" label="Proposal"/>
    <l:choice value="closed" label="Closed"/>
    <l:choice value="customer" label="Customer"/>
   </l:field>
   <l:field name="required" label="Required" type="boolean"/>
   <l:field name="difference" label="Difference" type="text"/>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="term-definition" label="Definition" plural="Definitions" title="side">
   <l:field name="term" label="Term" type="reference"/>
   <l:field name="side" label="Side" type="choice">
    <l:choice value="marketing" label="Marketing"/>
    <l:choice value="sales" label="Sales"/>
    <l:choice value="operations" label="Operations"/>
    <l:choice value="finance" label="Finance"/>
    <l:choice value="other" label="Other"/>
   </l:field>
   <l:field name="region" label="Region" type="text"/>
   <l:field name="text" label="Definition" type="long-text"/>
   <l:field name="given-by" label="Given by" type="reference"/>
  </l:kind>
  <l:kind name="agreed-version" label="Agreed version" plural="Agreed versions" title="term">
   <l:field name="term" label="Term" type="reference"/>
   <l:field name="number" label="Version" type="integer" order="yes"/>
   <l:field name="text" label="Agreed text" type="long-text"/>
   <l:field name="why" label="Why" type="long-text"/>
   <l:field name="effective-from" label="Effective from" type="date"/>
  </l:kind>
  <l:kind name="signatory-requirement" label="Required signatories" plural="Required signatories" title="subject">
   <l:field name="subject" label="To be signed" type="choice">
    <l:choice value="term" label="Terms"/>
    <l:choice value="ideal-customer-profile" label="Ideal customer profile"/>
    <l:choice value="compensation" label="Compensation"/>
    <l:choice value="agreement" label="Other agreements"/>
    <l:choice value="deliverable" label="Deliverables"/>
    <l:choice value="sow-version" label="Statement of work"/>
    <l:choice value="meeting" label="Minutes"/>
   </l:field>
   <l:field name="roles" label="Signed by" type="reference"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="sign-off" label="Sign-off" plural="Sign-offs" title="role">
   <l:field name="subject" label="Signed" type="reference"/>
   <l:field name="role" label="Role" type="reference"/>
   <l:field name="holder" label="Signed by" type="reference"/>
   <l:field name="signed-on" label="Signed on" type="date"/>
   <l:field name="decision" label="Decision" type="choice">
    <l:choice value="approve" label="Approve"/>
    <l:choice value="reject" label="Reject"/>
   </l:field>
   <l:field name="comment" label="Comment" type="long-text"/>
   <l:field name="digest" label="Digest" type="text"/>
   <l:field name="supersedes" label="Supersedes" type="reference"/>
   <l:field name="journal-head" label="Journal head" type="text"/>
  </l:kind>
  <l:kind name="metric" label="Metric" plural="Metrics" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="measure" label="Measures" type="choice">
    <l:choice value="sourced-pipeline" label="Marketing-sourced pipeline value"/>
    <l:choice value="lead-conversion" label="Lead-to-opportunity conversion"/>
    <l:choice value="cycle-length" label="Sales-cycle length"/>
    <l:choice value="pipeline-coverage" label="Pipeline coverage"/>
    <l:choice value="pipeline-velocity" label="Pipeline velocity"/>
    <l:choice value="mql-sqo-conversion" label="MQL to SQO conversion"/>
    <l:choice value="sla-adherence" label="SLA adherence"/>
    <l:choice value="forecast-accuracy" label="Forecast accuracy"/>
    <l:choice value="loop-closure" label="Closed-lost loop closure"/>
    <l:choice value="influenced-pipeline" label="Influenced pipeline"/>
    <l:choice value="win-rate" label="Win rate"/>
    <l:choice value="opportunity-cost" label="Cost per qualified opportunity"/>
    <l:choice value="acquisition-cost" label="Acquisition cost"/>
    <l:choice value="other" label="Other"/>
   </l:field>
   <l:field name="definition" label="Definition" type="long-text"/>
   <l:field name="terms" label="Terms used" type="reference"/>
   <l:field name="formula" label="Formula" type="text"/>
   <l:field name="unit" label="Unit" type="text"/>
   <l:field name="better" label="Direction" type="choice">
    <l:choice value="higher" label="Higher is better"/>
    <l:choice value="lower" label="Lower is better"/>
   </l:field>
   <l:field name="stage" label="Funnel stage" type="choice">
    <l:choice value="awareness" label="Awareness"/>
    <l:choice value="lead" label="Lead"/>
    <l:choice value="mql" label="Marketing-qualified"/>
    <l:choice value="sql" label="Sales-qualified"/>
    <l:choice value="opportunity" label="Opportunity"/>
    <l:choice value="proposal" label="Proposal"/>
    <l:choice value="closed" label="Closed"/>
    <l:choice value="customer" label="Customer"/>
   </l:field>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="source" label="Source system" type="reference"/>
   <l:field name="frequency" label="Frequency" type="choice">
    <l:choice value="weekly" label="Weekly"/>
    <l:choice value="monthly" label="Monthly"/>
    <l:choice value="quarterly" label="Quarterly"/>
    <l:choice value="yearly" label="Yearly"/>
   </l:field>
   <l:field name="grace" label="Grace" type="integer" unit="days"/>
   <l:field name="target" label="Target" type="number"/>
   <l:field name="tolerance" label="Tolerance between sides" type="number" unit="%"/>
  </l:kind>
  <l:kind name="reading" label="Reading" plural="Readings" title="period-end">
   <l:field name="metric" label="Metric" type="reference"/>
   <l:field name="period-start" label="Period from" type="date"/>
   <l:field name="period-end" label="Period to" type="date"/>
   <l:field name="side" label="Side" type="choice">
    <l:choice value="marketing" label="Marketing"/>
    <l:choice value="sales" label="Sales"/>
    <l:choice value="agreed" label="Agreed"/>
   </l:field>
   <l:field name="value" label="Value" type="number"/>
   <l:field name="source" label="Source" type="text"/>
   <l:field name="reported-on" label="Reported on" type="date"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="deliverable" label="Deliverable" plural="Deliverables" title="name">
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="name" label="Name" type="text"/>
   <l:field name="statement" label="Statement" type="long-text"/>
   <l:field name="status" label="Status" type="choice">
    <l:choice value="proposed" label="Proposed"/>
    <l:choice value="agreed" label="Agreed"/>
    <l:choice value="in-progress" label="In progress"/>
    <l:choice value="delivered" label="Delivered"/>
    <l:choice value="accepted" label="Accepted"/>
    <l:choice value="retired" label="Retired"/>
   </l:field>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="terms" label="Terms used" type="reference"/>
   <l:field name="standard" label="Performance standard" type="long-text"/>
   <l:field name="acceptance" label="Acceptable quality level" type="long-text"/>
   <l:field name="surveillance" label="Checked by" type="long-text"/>
   <l:field name="marketing-role" label="Accepts for marketing" type="reference"/>
   <l:field name="marketing-accepted-on" label="Accepted by marketing on" type="date"/>
   <l:field name="sales-role" label="Accepts for sales" type="reference"/>
   <l:field name="sales-accepted-on" label="Accepted by sales on" type="date"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="outcome" label="Outcome" plural="Outcomes" title="metric">
   <l:field name="deliverable" label="Deliverable" type="reference"/>
   <l:field name="metric" label="Metric" type="reference"/>
   <l:field name="stage" label="Funnel stage" type="choice">
    <l:choice value="awareness" label="Awareness"/>
    <l:choice value="lead" label="Lead"/>
    <l:choice value="mql" label="Marketing-qualified"/>
    <l:choice value="sql" label="Sales-qualified"/>
    <l:choice value="opportunity" label="Opportunity"/>
    <l:choice value="proposal" label="Proposal"/>
    <l:choice value="closed" label="Closed"/>
    <l:choice value="customer" label="Customer"/>
   </l:field>
   <l:field name="baseline" label="Baseline" type="number"/>
   <l:field name="target" label="Target" type="number"/>
   <l:field name="by" label="By" type="date"/>
   <l:field name="note" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="milestone" label="Milestone" plural="Milestones" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="due" label="Due" type="date"/>
   <l:field name="deliverables" label="Deliverables" type="reference"/>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="criterion" label="Criterion" type="long-text"/>
   <l:field name="reached-on" label="Reached on" type="date"/>
  </l:kind>
  <l:kind name="checkpoint" label="Checkpoint" plural="Checkpoints" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="quarter" label="Quarter" type="integer" order="yes"/>
   <l:field name="period-start" label="Period from" type="date"/>
   <l:field name="period-end" label="Period to" type="date"/>
   <l:field name="due" label="Due" type="date"/>
   <l:field name="held-on" label="Held on" type="date"/>
   <l:field name="client" label="For the client" type="reference"/>
   <l:field name="consulting" label="For the consultants" type="reference"/>
   <l:field name="summary" label="Summary" type="long-text"/>
  </l:kind>
  <l:kind name="checkpoint-decision" label="Checkpoint decision" plural="Checkpoint decisions" title="deliverable">
   <l:field name="checkpoint" label="Checkpoint" type="reference"/>
   <l:field name="deliverable" label="Deliverable" type="reference"/>
   <l:field name="outcome" label="Outcome" type="reference"/>
   <l:field name="decision" label="Decision" type="choice">
    <l:choice value="continue" label="Continue"/>
    <l:choice value="adjust" label="Adjust"/>
    <l:choice value="retire" label="Retire"/>
   </l:field>
   <l:field name="reason" label="Reason" type="long-text"/>
   <l:field name="old-target" label="Old target" type="number"/>
   <l:field name="new-target" label="New target" type="number"/>
   <l:field name="old-by" label="Old date" type="date"/>
   <l:field name="new-by" label="New date" type="date"/>
   <l:field name="scope" label="Scope" type="long-text"/>
  </l:kind>
  <l:kind name="sow-version" label="SOW version" plural="SOW versions" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="number" label="Version" type="integer" order="yes"/>
   <l:field name="deliverables" label="In scope" type="reference"/>
   <l:field name="scope" label="Scope" type="long-text"/>
   <l:field name="why" label="Why" type="long-text"/>
   <l:field name="effective-from" label="Effective from" type="date"/>
   <l:field name="checkpoint" label="Decided at" type="reference"/>
  </l:kind>
  <l:kind name="decision-type" label="Decision type" plural="Decision types" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="position" label="Position" type="integer" order="yes"/>
   <l:field name="topic" label="Topic" type="choice">
    <l:choice value="lead-scoring" label="Lead scoring"/>
    <l:choice value="campaign-budget" label="Campaign budget"/>
    <l:choice value="scope" label="Scope"/>
    <l:choice value="technology" label="Technology"/>
    <l:choice value="reporting" label="Reporting method"/>
    <l:choice value="other" label="Something else"/>
   </l:field>
   <l:field name="what" label="What it covers" type="long-text"/>
   <l:field name="limit" label="Limit" type="text"/>
   <l:field name="body" label="Decided in" type="reference"/>
   <l:field name="path" label="If they disagree" type="reference"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="raci-assignment" label="RACI assignment" plural="RACI assignments" title="role">
   <l:field name="decision-type" label="Decision type" type="reference"/>
   <l:field name="role" label="Role" type="reference"/>
   <l:field name="responsible" label="Responsible" type="boolean"/>
   <l:field name="accountable" label="Accountable" type="boolean"/>
   <l:field name="consulted" label="Consulted" type="boolean"/>
   <l:field name="informed" label="Informed" type="boolean"/>
   <l:field name="note" label="Note" type="text"/>
  </l:kind>
  <l:kind name="escalation-path" label="Escalation path" plural="Escalation paths" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="purpose" label="Used for" type="long-text"/>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="investment-arbiter" label="Arbiter of investment disputes" type="reference"/>
   <l:field name="why" label="Why this way" type="long-text"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="escalation-level" label="Escalation level" plural="Escalation levels" title="name">
   <l:field name="path" label="Path" type="reference"/>
   <l:field name="number" label="Level" type="integer" order="yes"/>
   <l:field name="name" label="Name" type="text"/>
   <l:field name="roles" label="Decided by" type="reference"/>
   <l:field name="both-must-agree" label="All must agree" type="boolean"/>
   <l:field name="clock" label="Clock" type="integer" unit="business days"/>
   <l:field name="note" label="Note" type="text"/>
  </l:kind>
  <l:kind name="dispute" label="Dispute" plural="Disputes" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="what" label="What is disputed" type="long-text"/>
   <l:field name="about" label="About" type="reference"/>
   <l:field name="investment" label="About investment" type="boolean"/>
   <l:field name="raised-by" label="Raised by" type="reference"/>
   <l:field name="raised-on" label="Raised on" type="date"/>
   <l:field name="path" label="Path" type="reference"/>
   <l:field name="level" label="Current level" type="reference"/>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="open" label="Open"/>
    <l:choice value="decided" label="Decided"/>
    <l:choice value="withdrawn" label="Withdrawn"/>
   </l:field>
   <l:field name="resolution" label="Resolution" type="long-text"/>
   <l:field name="resolution-why" label="Why" type="long-text"/>
   <l:field name="closed-on" label="Closed on" type="date"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="dispute-step" label="Dispute step" plural="Dispute steps" title="type">
   <l:field name="dispute" label="Dispute" type="reference"/>
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="type" label="Kind" type="choice">
    <l:choice value="decision" label="Decision"/>
    <l:choice value="escalation" label="Escalation"/>
    <l:choice value="note" label="Note"/>
   </l:field>
   <l:field name="date" label="Date" type="date"/>
   <l:field name="level" label="Level" type="reference"/>
   <l:field name="by" label="Who" type="reference"/>
   <l:field name="why" label="Why" type="long-text"/>
   <l:field name="due" label="Due" type="date"/>
  </l:kind>
  <l:kind name="body" label="Body" plural="Bodies" title="name">
   <l:field name="name" label="Name" type="text"/>
   <l:field name="type" label="Kind" type="choice">
    <l:choice value="steering-committee" label="Steering committee"/>
    <l:choice value="execution-review" label="Weekly execution review"/>
    <l:choice value="marketing-sales-review" label="Marketing and sales review"/>
    <l:choice value="deal-review" label="Deal review"/>
    <l:choice value="other" label="Other body"/>
   </l:field>
   <l:field name="purpose" label="Purpose" type="long-text"/>
   <l:field name="chair" label="Chair" type="reference"/>
   <l:field name="secretary" label="Minutes by" type="reference"/>
   <l:field name="cadence" label="Meets" type="choice">
    <l:choice value="weekly" label="Weekly"/>
    <l:choice value="fortnightly" label="Every two weeks"/>
    <l:choice value="monthly" label="Monthly"/>
    <l:choice value="quarterly" label="Quarterly"/>
    <l:choice value="half-yearly" label="Twice a year"/>
    <l:choice value="yearly" label="Yearly"/>
    <l:choice value="as-needed" label="As needed"/>
   </l:field>
   <l:field name="weekday" label="Weekday" type="choice">
    <l:choice value="monday" label="Monday"/>
    <l:choice value="tuesday" label="Tuesday"/>
    <l:choice value="wednesday" label="Wednesday"/>
    <l:choice value="thursday" label="Thursday"/>
    <l:choice value="friday" label="Friday"/>
    <l:choice value="saturday" label="Saturday"/>
    <l:choice value="sunday" label="Sunday"/>
   </l:field>
   <l:field name="cadence-rule" label="Rule" type="text"/>
   <l:field name="starts-on" label="First meeting" type="date"/>
   <l:field name="ends-on" label="Last meeting" type="date"/>
   <l:field name="duration" label="Duration" type="duration"/>
   <l:field name="quorum" label="Quorum" type="fraction"/>
   <l:field name="majority" label="Majority" type="fraction"/>
   <l:field name="suspension" label="Suspended after" type="integer" unit="missed meetings"/>
   <l:field name="path" label="If it cannot agree" type="reference"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="seat" label="Seat" plural="Seats" title="role">
   <l:field name="body" label="Body" type="reference"/>
   <l:field name="role" label="Role" type="reference"/>
   <l:field name="stakeholder" label="Taken by" type="reference"/>
   <l:field name="function" label="For" type="choice">
    <l:choice value="marketing" label="Marketing"/>
    <l:choice value="sales" label="Sales"/>
    <l:choice value="operations" label="Operations"/>
    <l:choice value="finance" label="Finance"/>
    <l:choice value="executive" label="Executive"/>
    <l:choice value="consulting" label="Consulting"/>
    <l:choice value="it" label="IT"/>
    <l:choice value="legal" label="Legal"/>
    <l:choice value="procurement" label="Procurement"/>
   </l:field>
   <l:field name="voting" label="Voting" type="boolean"/>
   <l:field name="from" label="From" type="date"/>
   <l:field name="to" label="To" type="date"/>
  </l:kind>
  <l:kind name="standing-item" label="Standing item" plural="Standing items" title="title">
   <l:field name="body" label="Body" type="reference"/>
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="title" label="Topic" type="text"/>
   <l:field name="type" label="Kind" type="choice">
    <l:choice value="information" label="Information"/>
    <l:choice value="discussion" label="Discussion"/>
    <l:choice value="decision" label="Decision"/>
    <l:choice value="review" label="Review"/>
    <l:choice value="approval" label="Approval"/>
   </l:field>
   <l:field name="planned" label="Time" type="duration"/>
   <l:field name="presenter" label="Presented by" type="reference"/>
   <l:field name="what" label="What it covers" type="long-text"/>
  </l:kind>
  <l:kind name="meeting" label="Meeting" plural="Meetings" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="body" label="Body" type="reference"/>
   <l:field name="number" label="Number" type="integer"/>
   <l:field name="scheduled" label="When" type="date-time"/>
   <l:field name="duration" label="Duration" type="duration"/>
   <l:field name="place" label="Place" type="text"/>
   <l:field name="chair" label="Chair" type="reference"/>
   <l:field name="secretary" label="Minutes by" type="reference"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="draft" label="Draft"/>
    <l:choice value="open" label="Open"/>
    <l:choice value="in-progress" label="In progress"/>
    <l:choice value="closed" label="Closed"/>
   </l:field>
   <l:field name="started" label="Began" type="date-time"/>
   <l:field name="ended" label="Ended" type="date-time"/>
   <l:field name="minutes" label="Minutes" type="long-text"/>
   <l:field name="approved-at" label="Approved at" type="reference"/>
   <l:field name="notes" label="Preparation" type="long-text"/>
  </l:kind>
  <l:kind name="agenda-item" label="Agenda item" plural="Agenda items" title="title">
   <l:field name="meeting" label="Meeting" type="reference"/>
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="title" label="Topic" type="text"/>
   <l:field name="type" label="Kind" type="choice">
    <l:choice value="information" label="Information"/>
    <l:choice value="discussion" label="Discussion"/>
    <l:choice value="decision" label="Decision"/>
    <l:choice value="review" label="Review"/>
    <l:choice value="approval" label="Approval"/>
   </l:field>
   <l:field name="planned" label="Time" type="duration"/>
   <l:field name="presenter" label="Presented by" type="reference"/>
   <l:field name="about" label="About" type="reference"/>
   <l:field name="recurring" label="Recurring" type="boolean"/>
   <l:field name="carried-from" label="Carried from" type="reference"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="undiscussed" label="Undiscussed"/>
    <l:choice value="discussed" label="Discussed"/>
    <l:choice value="carried" label="Carried forward"/>
   </l:field>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="recusal" label="Recusal" plural="Recusals" title="stakeholder">
   <l:field name="item" label="Agenda item" type="reference"/>
   <l:field name="stakeholder" label="Person" type="reference"/>
   <l:field name="why" label="Why" type="text"/>
  </l:kind>
  <l:kind name="attendance" label="Attendance" plural="Attendances" title="stakeholder">
   <l:field name="meeting" label="Meeting" type="reference"/>
   <l:field name="stakeholder" label="Person" type="reference"/>
   <l:field name="seat" label="Seat" type="reference"/>
   <l:field name="status" label="Status" type="choice">
    <l:choice value="expected" label="Expected"/>
    <l:choice value="present" label="Present"/>
    <l:choice value="regrets" label="Regrets"/>
    <l:choice value="absent" label="Absent"/>
   </l:field>
   <l:field name="arrived" label="Arrived" type="date-time"/>
   <l:field name="left" label="Left" type="date-time"/>
   <l:field name="note" label="Note" type="text"/>
  </l:kind>
  <l:kind name="decision" label="Decision" plural="Decisions" title="title">
   <l:field name="meeting" label="Meeting" type="reference"/>
   <l:field name="title" label="Title" type="text"/>
   <l:field name="item" label="Agenda item" type="reference"/>
   <l:field name="decision-type" label="Decision type" type="reference"/>
   <l:field name="text" label="Decided" type="long-text"/>
   <l:field name="why" label="Why" type="long-text"/>
   <l:field name="alternatives" label="Alternatives rejected" type="long-text"/>
   <l:field name="outcome" label="Outcome" type="choice">
    <l:choice value="adopted" label="Adopted"/>
    <l:choice value="rejected" label="Rejected"/>
    <l:choice value="deferred" label="Deferred"/>
   </l:field>
   <l:field name="decided-at" label="Decided at" type="date-time"/>
   <l:field name="effective-from" label="Effective from" type="date"/>
   <l:field name="valid-until" label="Valid until" type="date"/>
   <l:field name="supersedes" label="Supersedes" type="reference"/>
   <l:field name="affects" label="Affects" type="reference"/>
  </l:kind>
  <l:kind name="vote" label="Vote" plural="Votes" title="stakeholder">
   <l:field name="decision" label="Decision" type="reference"/>
   <l:field name="stakeholder" label="Person" type="reference"/>
   <l:field name="choice" label="Vote" type="choice">
    <l:choice value="for" label="For"/>
    <l:choice value="against" label="Against"/>
    <l:choice value="abstain" label="Abstention"/>
   </l:field>
   <l:field name="note" label="Note" type="text"/>
  </l:kind>
  <l:kind name="deal-review" label="Deal review" plural="Deal reviews" title="deal">
   <l:field name="meeting" label="Meeting" type="reference"/>
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="deal" label="Deal" type="text"/>
   <l:field name="stage" label="Stage" type="text"/>
   <l:field name="value" label="Value" type="money"/>
   <l:field name="closes-on" label="Expected to close" type="date"/>
   <l:field name="marketing-touches" label="Marketing touches" type="long-text"/>
   <l:field name="sales-activity" label="Sales activity" type="long-text"/>
   <l:field name="slip-marketing" label="Marketing expects a slip" type="boolean"/>
   <l:field name="slip-sales" label="Sales expects a slip" type="boolean"/>
   <l:field name="risk" label="Risk" type="long-text"/>
   <l:field name="next-step" label="Next step" type="text"/>
  </l:kind>
  <l:kind name="action-item" label="Action item" plural="Action items" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="due" label="Due" type="date"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="open" label="Open"/>
    <l:choice value="in-progress" label="In progress"/>
    <l:choice value="done" label="Done"/>
    <l:choice value="dropped" label="Dropped"/>
   </l:field>
   <l:field name="closed-on" label="Closed on" type="date"/>
   <l:field name="meeting" label="From meeting" type="reference"/>
   <l:field name="item" label="From agenda item" type="reference"/>
   <l:field name="about" label="About" type="reference"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="closed-lost-debrief" label="Closed-lost debrief" plural="Closed-lost debriefs" title="deal">
   <l:field name="deal" label="Deal" type="text"/>
   <l:field name="lost-on" label="Lost on" type="date"/>
   <l:field name="value" label="Value" type="money"/>
   <l:field name="segment" label="Segment" type="text"/>
   <l:field name="why" label="Why it was lost" type="choice">
    <l:choice value="price" label="Price"/>
    <l:choice value="product" label="Product or fit"/>
    <l:choice value="timing" label="Timing"/>
    <l:choice value="competition" label="A competitor"/>
    <l:choice value="no-decision" label="No decision"/>
    <l:choice value="relationship" label="Relationship"/>
    <l:choice value="qualification" label="Should not have been qualified"/>
    <l:choice value="other" label="Another reason"/>
   </l:field>
   <l:field name="story" label="What happened" type="long-text"/>
   <l:field name="competitor" label="Competitor" type="text"/>
   <l:field name="message" label="Message that missed" type="long-text"/>
   <l:field name="objector" label="Who objected" type="text"/>
   <l:field name="marketing-view" label="Marketing’s view" type="long-text"/>
   <l:field name="sales-view" label="Sales’ view" type="long-text"/>
   <l:field name="lesson" label="What changes" type="long-text"/>
   <l:field name="held-on" label="Held on" type="date"/>
   <l:field name="meeting" label="Reviewed at" type="reference"/>
  </l:kind>
  <l:kind name="agreement" label="Agreement" plural="Agreements" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="type" label="Kind" type="choice">
    <l:choice value="handoff-protocol" label="Handoff protocol"/>
    <l:choice value="sla" label="Service level"/>
    <l:choice value="customer-profile" label="Ideal customer profile"/>
    <l:choice value="attribution-model" label="Attribution model"/>
    <l:choice value="lead-scoring" label="Lead scoring"/>
    <l:choice value="compensation" label="Compensation"/>
    <l:choice value="messaging" label="Messaging"/>
    <l:choice value="meeting-cadence" label="Meeting cadence"/>
    <l:choice value="escalation-path" label="Escalation path"/>
    <l:choice value="decision-rights" label="Decision rights"/>
    <l:choice value="reporting" label="Reporting"/>
   </l:field>
   <l:field name="what" label="What" type="long-text"/>
   <l:field name="why" label="Why" type="long-text"/>
   <l:field name="alternatives" label="Alternatives rejected" type="long-text"/>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="status" label="Status" type="choice">
    <l:choice value="draft" label="Draft"/>
    <l:choice value="proposed" label="Proposed"/>
    <l:choice value="in-force" label="In force"/>
    <l:choice value="superseded" label="Superseded"/>
    <l:choice value="retired" label="Retired"/>
   </l:field>
   <l:field name="effective-from" label="Effective from" type="date"/>
   <l:field name="next-review" label="Next review" type="date"/>
   <l:field name="supersedes" label="Supersedes" type="reference"/>
   <l:field name="signatories" label="Signed by" type="reference"/>
   <l:field name="terms" label="Terms" type="reference"/>
   <l:field name="metrics" label="Metrics" type="reference"/>
   <l:field name="bodies" label="Bodies" type="reference"/>
   <l:field name="paths" label="Escalation paths" type="reference"/>
   <l:field name="decision-types" label="Decision types" type="reference"/>
   <l:field name="decided-by" label="Decided by" type="reference"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="handoff-protocol" label="Handoff" plural="Handoffs" title="title">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="title" label="Handoff" type="text"/>
   <l:field name="from-role" label="From" type="reference"/>
   <l:field name="to-role" label="To" type="reference"/>
   <l:field name="criteria" label="Criteria" type="long-text"/>
   <l:field name="data" label="Accompanying data" type="long-text"/>
   <l:field name="follow-up" label="Follow-up" type="long-text"/>
   <l:field name="follow-up-hours" label="Follow-up within" type="integer" unit="business hours"/>
   <l:field name="feedback" label="Feedback loop" type="long-text"/>
  </l:kind>
  <l:kind name="sla" label="Service level" plural="Service levels" title="title">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="title" label="Service level" type="text"/>
   <l:field name="response-hours" label="Response time" type="integer" unit="business hours"/>
   <l:field name="acceptance" label="Acceptance criteria" type="long-text"/>
   <l:field name="rejection" label="Rejection reasons" type="long-text"/>
   <l:field name="recycling" label="Recycling rules" type="long-text"/>
   <l:field name="consequence" label="Consequence" type="long-text"/>
   <l:field name="marketing-commitment" label="Marketing commits to" type="long-text"/>
   <l:field name="sales-commitment" label="Sales commits to" type="long-text"/>
   <l:field name="target" label="Target share" type="integer" unit="%"/>
   <l:field name="metric" label="Measured by" type="reference"/>
  </l:kind>
  <l:kind name="customer-profile" label="Customer profile" plural="Customer profiles" title="segment">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="segment" label="Segment" type="text"/>
   <l:field name="industry" label="Industry" type="text"/>
   <l:field name="size" label="Size" type="text"/>
   <l:field name="buyer" label="Role" type="text"/>
   <l:field name="pain-points" label="Pain points" type="long-text"/>
   <l:field name="firmographic" label="Firmographic criteria" type="long-text"/>
   <l:field name="behavioural" label="Behavioural criteria" type="long-text"/>
   <l:field name="intent" label="Intent criteria" type="long-text"/>
   <l:field name="disqualifiers" label="Disqualifiers" type="long-text"/>
  </l:kind>
  <l:kind name="attribution-model" label="Attribution model" plural="Attribution models" title="name">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="name" label="Name" type="text"/>
   <l:field name="model" label="Model" type="choice">
    <l:choice value="first-touch" label="First touch"/>
    <l:choice value="last-touch" label="Last touch"/>
    <l:choice value="linear" label="Linear"/>
    <l:choice value="position-based" label="Position-based"/>
    <l:choice value="time-decay" label="Time decay"/>
    <l:choice value="data-driven" label="Data-driven"/>
    <l:choice value="self-reported" label="Self-reported"/>
    <l:choice value="other" label="Another model"/>
   </l:field>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="window" label="Window" type="integer" unit="days"/>
   <l:field name="sourced" label="Counts as sourced" type="long-text"/>
   <l:field name="influenced" label="Counts as influenced" type="long-text"/>
   <l:field name="source" label="System of record" type="text"/>
   <l:field name="exceptions" label="Exceptions" type="long-text"/>
  </l:kind>
  <l:kind name="scoring-criterion" label="Scoring criterion" plural="Scoring criteria" title="criterion">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="position" label="Position" type="integer" order="yes"/>
   <l:field name="criterion" label="Criterion" type="text"/>
   <l:field name="dimension" label="Dimension" type="choice">
    <l:choice value="firmographic" label="Firmographic"/>
    <l:choice value="behavioural" label="Behavioural"/>
    <l:choice value="intent" label="Intent"/>
    <l:choice value="disqualifier" label="Disqualifier"/>
   </l:field>
   <l:field name="points" label="Points" type="integer" unit="points"/>
   <l:field name="source" label="Source" type="text"/>
   <l:field name="why" label="Why" type="text"/>
  </l:kind>
  <l:kind name="compensation-plan" label="Compensation plan" plural="Compensation plans" title="title">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="title" label="Plan" type="text"/>
   <l:field name="role" label="For" type="reference"/>
   <l:field name="paid-on" label="Paid on" type="long-text"/>
   <l:field name="metric" label="Metric" type="reference"/>
   <l:field name="share" label="Variable share" type="integer" unit="%"/>
   <l:field name="before" label="Until now" type="long-text"/>
   <l:field name="fiscal-half" label="Fiscal half" type="choice">
    <l:choice value="first" label="First half"/>
    <l:choice value="second" label="Second half"/>
   </l:field>
   <l:field name="effective-from" label="Effective from" type="date"/>
   <l:field name="bridge" label="Bridge" type="long-text"/>
   <l:field name="bridge-until" label="Bridge until" type="date"/>
  </l:kind>
  <l:kind name="messaging-row" label="Message" plural="Messages" title="touchpoint">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="touchpoint" label="Touchpoint" type="text"/>
   <l:field name="marketing" label="Marketing says" type="long-text"/>
   <l:field name="sales" label="Sales says" type="long-text"/>
   <l:field name="impact" label="Impact on the buyer" type="long-text"/>
   <l:field name="agreed" label="Agreed message" type="long-text"/>
  </l:kind>
  <l:kind name="report-duty" label="Report" plural="Reports" title="title">
   <l:field name="agreement" label="Agreement" type="reference"/>
   <l:field name="title" label="Report" type="text"/>
   <l:field name="owner" label="Made by" type="reference"/>
   <l:field name="audience" label="For" type="reference"/>
   <l:field name="cadence" label="How often" type="choice">
    <l:choice value="weekly" label="Weekly"/>
    <l:choice value="fortnightly" label="Every two weeks"/>
    <l:choice value="monthly" label="Monthly"/>
    <l:choice value="quarterly" label="Quarterly"/>
    <l:choice value="half-yearly" label="Twice a year"/>
    <l:choice value="yearly" label="Yearly"/>
    <l:choice value="as-needed" label="As needed"/>
   </l:field>
   <l:field name="metrics" label="Metrics" type="reference"/>
   <l:field name="source" label="Source" type="text"/>
   <l:field name="method" label="Method" type="long-text"/>
  </l:kind>
  <l:kind name="transfer-item" label="Transfer item" plural="Transfer items" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="type" label="Kind" type="choice">
    <l:choice value="dashboard" label="Dashboard"/>
    <l:choice value="process-document" label="Process document"/>
    <l:choice value="governance-duty" label="Governance duty"/>
    <l:choice value="system-access" label="System access"/>
    <l:choice value="data" label="Data"/>
    <l:choice value="training" label="Training"/>
    <l:choice value="other" label="Something else"/>
   </l:field>
   <l:field name="what" label="What it includes" type="long-text"/>
   <l:field name="from" label="From" type="reference"/>
   <l:field name="to" label="To" type="reference"/>
   <l:field name="due" label="Due" type="date"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="planned" label="Planned"/>
    <l:choice value="in-progress" label="In progress"/>
    <l:choice value="handed-over" label="Handed over"/>
    <l:choice value="accepted" label="Accepted"/>
   </l:field>
   <l:field name="location" label="Where it is" type="text"/>
   <l:field name="accepted-by" label="Accepted by" type="reference"/>
   <l:field name="accepted-on" label="Accepted on" type="date"/>
   <l:field name="about" label="About" type="reference"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="exit-check" label="Exit check" plural="Exit checklist" title="title">
   <l:field name="number" label="Number" type="integer" order="yes"/>
   <l:field name="title" label="Check" type="text"/>
   <l:field name="state" label="State" type="choice">
    <l:choice value="open" label="Open"/>
    <l:choice value="done" label="Done"/>
    <l:choice value="not-applicable" label="Does not apply"/>
   </l:field>
   <l:field name="owner" label="Owner" type="reference"/>
   <l:field name="due" label="Due" type="date"/>
   <l:field name="done-on" label="Done on" type="date"/>
   <l:field name="evidence" label="Evidence" type="long-text"/>
  </l:kind>
  <l:kind name="handoff-package" label="Handoff package" plural="Handoff packages" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="made-on" label="Made on" type="date"/>
   <l:field name="to" label="Handed to" type="reference"/>
   <l:field name="received-by" label="Received by" type="reference"/>
   <l:field name="received-on" label="Received on" type="date"/>
   <l:field name="digest" label="Digest" type="text"/>
   <l:field name="location" label="Where it is" type="text"/>
   <l:field name="notes" label="Notes" type="long-text"/>
  </l:kind>
  <l:kind name="leadership-check" label="Leadership check" plural="Leadership checks" title="title">
   <l:field name="title" label="Title" type="text"/>
   <l:field name="planned-on" label="Planned for" type="date"/>
   <l:field name="held-on" label="Held on" type="date"/>
   <l:field name="with" label="With" type="reference"/>
   <l:field name="verdict" label="Verdict" type="choice">
    <l:choice value="holds" label="Holds"/>
    <l:choice value="drifting" label="Drifting"/>
    <l:choice value="broken" label="Broken"/>
   </l:field>
   <l:field name="findings" label="Findings" type="long-text"/>
   <l:field name="follow-up" label="Follow-up" type="long-text"/>
   <l:field name="about" label="Agreements looked at" type="reference"/>
  </l:kind>
 </xsl:variable>
</xsl:stylesheet>
