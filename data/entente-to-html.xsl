<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later
     Operating agreements as one page to read, print and hand over:
       xsltproc entente-to-html.xsl DOCUMENT.xml > DOCUMENT.html
     The names of kinds, fields and choices come from entente-labels.xsl; what is not named there is
     written here. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:e="urn:entente:operating-agreements:1"
                xmlns:l="urn:entente:labels"
                xmlns:exsl="http://exslt.org/common"
                xmlns:str="http://exslt.org/strings"
                exclude-result-prefixes="e l exsl str">

  <xsl:include href="entente-labels.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="e:*"/>

  <xsl:variable name="catalogue" select="exsl:node-set($labels)"/>

  <xsl:key name="record" match="e:*[@id]" use="@id"/>
  <xsl:key name="citing" match="e:*[@id]" use="e:*/@ref"/>
  <xsl:key name="sign-off" match="e:sign-off" use="e:subject/@ref"/>
  <xsl:key name="superseding" match="e:sign-off" use="e:supersedes/@ref"/>

  <!-- The page. -->

  <xsl:template match="/e:entente">
    <xsl:variable name="title">
      <xsl:choose>
        <xsl:when test="e:engagement/e:title"><xsl:value-of select="e:engagement/e:title"/></xsl:when>
        <xsl:otherwise>Operating agreements</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <html lang="en">
      <head>
        <meta http-equiv="Content-Security-Policy"
              content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="referrer" content="no-referrer"/>
        <title><xsl:value-of select="$title"/></title>
        <xsl:call-template name="style"/>
      </head>
      <body>
        <xsl:call-template name="cover">
          <xsl:with-param name="title" select="$title"/>
        </xsl:call-template>
        <xsl:call-template name="contents"/>
        <main>
          <xsl:call-template name="agreements"/>
          <xsl:call-template name="glossary"/>
          <xsl:call-template name="measures"/>
          <xsl:call-template name="roles"/>
          <xsl:call-template name="escalation"/>
          <xsl:call-template name="rights"/>
          <xsl:call-template name="bodies"/>
          <xsl:call-template name="decisions"/>
          <xsl:call-template name="signatures"/>
          <xsl:call-template name="systems"/>
          <xsl:if test="@profile = 'engagement'">
            <xsl:call-template name="records"/>
          </xsl:if>
        </main>
        <footer>
          <p>
            <xsl:text>Made from the XML document of engagement </xsl:text>
            <code><xsl:value-of select="e:engagement/@id"/></code>
            <xsl:text>, format </xsl:text><xsl:value-of select="@version"/>
            <xsl:text>, profile “</xsl:text><xsl:value-of select="@profile"/>
            <xsl:text>”. The document can be checked against the published schema and imported again.</xsl:text>
          </p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="cover">
    <xsl:param name="title"/>
    <header class="cover" id="r-{e:engagement/@id}">
      <p class="eyebrow">
        <xsl:choose>
          <xsl:when test="@profile = 'agreements'">Operating agreements</xsl:when>
          <xsl:otherwise>Engagement record</xsl:otherwise>
        </xsl:choose>
      </p>
      <h1><xsl:value-of select="$title"/></h1>
      <xsl:if test="e:engagement/e:client">
        <p class="parties">
          <xsl:value-of select="e:engagement/e:client"/>
          <xsl:if test="e:engagement/e:consultancy">
            <span class="with"> with </span>
            <xsl:value-of select="e:engagement/e:consultancy"/>
          </xsl:if>
        </p>
      </xsl:if>
      <xsl:if test="e:engagement/e:purpose">
        <div class="purpose"><xsl:apply-templates select="e:engagement/e:purpose" mode="value"/></div>
      </xsl:if>
      <dl class="facts">
        <xsl:if test="e:engagement/e:start">
          <dt>Engagement</dt>
          <dd>
            <xsl:apply-templates select="e:engagement/e:start" mode="value"/>
            <xsl:if test="e:engagement/e:end">
              <xsl:text> to </xsl:text>
              <xsl:apply-templates select="e:engagement/e:end" mode="value"/>
            </xsl:if>
          </dd>
        </xsl:if>
        <xsl:if test="e:agreement">
          <dt>Agreements</dt>
          <dd>
            <xsl:value-of select="count(e:agreement)"/>
            <xsl:text>, of which </xsl:text>
            <xsl:value-of select="count(e:agreement[e:status = 'in-force'])"/>
            <xsl:text> in force</xsl:text>
          </dd>
        </xsl:if>
        <xsl:if test="e:agreement[e:status != 'retired' and e:status != 'superseded']/e:next-review">
          <dt>Next review</dt>
          <dd>
            <xsl:for-each select="e:agreement[e:status != 'retired' and e:status != 'superseded']/e:next-review">
              <xsl:sort select="."/>
              <xsl:if test="position() = 1">
                <xsl:apply-templates select="." mode="value"/>
                <xsl:text>, </xsl:text>
                <xsl:apply-templates select=".." mode="link"/>
              </xsl:if>
            </xsl:for-each>
          </dd>
        </xsl:if>
      </dl>
    </header>
  </xsl:template>

  <xsl:template name="contents">
    <nav aria-label="Contents">
      <h2>Contents</h2>
      <ol>
        <xsl:if test="e:agreement">
          <li>
            <a href="#agreements">Agreements</a>
            <ol>
              <xsl:for-each select="e:agreement">
                <li>
                  <xsl:apply-templates select="." mode="link"/>
                  <span class="aside"><xsl:apply-templates select="e:status" mode="value"/></span>
                </li>
              </xsl:for-each>
            </ol>
          </li>
        </xsl:if>
        <xsl:if test="e:term"><li><a href="#glossary">Glossary</a></li></xsl:if>
        <xsl:if test="e:metric or e:deliverable or e:sow-version"><li><a href="#measures">Metrics and deliverables</a></li></xsl:if>
        <xsl:if test="e:role"><li><a href="#roles">Roles and who holds them</a></li></xsl:if>
        <xsl:if test="e:escalation-path"><li><a href="#escalation">Escalation</a></li></xsl:if>
        <xsl:if test="e:decision-type"><li><a href="#rights">Decision rights</a></li></xsl:if>
        <xsl:if test="e:body"><li><a href="#bodies">Committees and reviews</a></li></xsl:if>
        <xsl:if test="e:meeting/e:decision or (e:meeting and @profile = 'agreements')"><li><a href="#decisions">Decisions</a></li></xsl:if>
        <xsl:if test="e:sign-off"><li><a href="#signatures">Signatures</a></li></xsl:if>
        <xsl:if test="e:system"><li><a href="#systems">Systems</a></li></xsl:if>
        <xsl:if test="@profile = 'engagement'"><li><a href="#records">Further records</a></li></xsl:if>
      </ol>
    </nav>
  </xsl:template>

  <!-- Agreements: what was agreed in the text, why and who answers for it in the margin. -->

  <xsl:template name="agreements">
    <xsl:if test="e:agreement">
      <section id="agreements">
        <h2>Agreements</h2>
        <xsl:apply-templates select="e:agreement"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="e:agreement">
    <article id="r-{@id}" class="entry">
      <header>
        <p class="eyebrow">
          <xsl:apply-templates select="e:type" mode="value"/>
          <span class="status {e:status}"><xsl:apply-templates select="e:status" mode="value"/></span>
        </p>
        <h3><xsl:value-of select="e:title"/></h3>
      </header>
      <div class="columns">
        <aside>
          <xsl:call-template name="why"/>
          <dl>
            <xsl:apply-templates select="e:owner" mode="fact"/>
            <xsl:apply-templates select="e:effective-from" mode="fact"/>
            <xsl:apply-templates select="e:next-review" mode="fact"/>
            <xsl:apply-templates select="e:supersedes" mode="fact"/>
            <xsl:apply-templates select="e:decided-by" mode="fact"/>
          </dl>
          <xsl:call-template name="signed-by">
            <xsl:with-param name="subjects" select="."/>
            <xsl:with-param name="required" select="e:signatories"/>
          </xsl:call-template>
          <dl>
            <xsl:call-template name="several"><xsl:with-param name="fields" select="e:terms"/></xsl:call-template>
            <xsl:call-template name="several"><xsl:with-param name="fields" select="e:metrics"/></xsl:call-template>
            <xsl:call-template name="several"><xsl:with-param name="fields" select="e:bodies"/></xsl:call-template>
            <xsl:call-template name="several"><xsl:with-param name="fields" select="e:paths"/></xsl:call-template>
            <xsl:call-template name="several"><xsl:with-param name="fields" select="e:decision-types"/></xsl:call-template>
          </dl>
        </aside>
        <div class="text">
          <div class="statement"><xsl:apply-templates select="e:what" mode="value"/></div>
          <xsl:apply-templates select="." mode="parts"/>
          <xsl:if test="e:alternatives">
            <h4>Alternatives rejected</h4>
            <xsl:apply-templates select="e:alternatives" mode="value"/>
          </xsl:if>
        </div>
      </div>
    </article>
  </xsl:template>

  <!-- The parts an agreement has by its kind: rows of one table where they are many and short. -->
  <xsl:template match="e:agreement" mode="parts">
    <xsl:call-template name="table"><xsl:with-param name="rows" select="e:scoring-criterion"/></xsl:call-template>
    <xsl:call-template name="table"><xsl:with-param name="rows" select="e:messaging-row"/></xsl:call-template>
    <xsl:for-each select="e:*[@id][not(self::e:scoring-criterion or self::e:messaging-row)]">
      <section class="part" id="r-{@id}">
        <h4><xsl:apply-templates select="." mode="title"/></h4>
        <xsl:call-template name="fields"/>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="why">
    <div class="why">
      <h4>Why</h4>
      <xsl:choose>
        <xsl:when test="e:why"><xsl:apply-templates select="e:why" mode="value"/></xsl:when>
        <xsl:otherwise><p class="gap">No reason is on record.</p></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Who signed @subjects, and who still has to. A signature that a later one supersedes is left to
       the list of all signatures. -->
  <xsl:template name="signed-by">
    <xsl:param name="subjects"/>
    <xsl:param name="required"/>
    <xsl:variable name="given" select="key('sign-off', $subjects/@id)[not(key('superseding', @id))]"/>
    <xsl:variable name="roles" select="/e:entente/e:role[@id = $required/@ref or @id = $given/e:role/@ref]"/>
    <xsl:if test="$roles">
      <h4>Signed by</h4>
      <ul class="signed">
        <xsl:for-each select="$roles">
          <xsl:variable name="signature" select="$given[e:role/@ref = current()/@id][last()]"/>
          <xsl:choose>
            <xsl:when test="$signature/e:decision = 'approve'">
              <li class="approved">
                <xsl:apply-templates select="." mode="link"/>
                <span class="aside">
                  <xsl:apply-templates select="$signature/e:holder" mode="value"/>
                  <xsl:text>, </xsl:text>
                  <xsl:apply-templates select="$signature/e:signed-on" mode="value"/>
                </span>
              </li>
            </xsl:when>
            <xsl:when test="$signature">
              <li class="rejected">
                <xsl:apply-templates select="." mode="link"/>
                <span class="aside">
                  <xsl:text>rejected, </xsl:text>
                  <xsl:apply-templates select="$signature/e:signed-on" mode="value"/>
                  <xsl:if test="$signature/e:comment">: <xsl:value-of select="$signature/e:comment"/></xsl:if>
                </span>
              </li>
            </xsl:when>
            <xsl:otherwise>
              <li class="open"><xsl:apply-templates select="." mode="link"/><span class="aside">not yet</span></li>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- Glossary: the agreed text first, then how each side used the word before. -->

  <xsl:template name="glossary">
    <xsl:if test="e:term">
      <section id="glossary">
        <h2>Glossary</h2>
        <xsl:apply-templates select="e:term"><xsl:sort select="e:name"/></xsl:apply-templates>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="e:term">
    <xsl:variable name="agreed" select="e:agreed-version[last()]"/>
    <article id="r-{@id}" class="entry">
      <header>
        <xsl:if test="e:stage"><p class="eyebrow"><xsl:apply-templates select="e:stage" mode="value"/></p></xsl:if>
        <h3>
          <xsl:value-of select="e:name"/>
          <xsl:if test="e:full-name"><span class="full-name"><xsl:value-of select="e:full-name"/></span></xsl:if>
        </h3>
      </header>
      <div class="columns">
        <aside>
          <xsl:if test="$agreed">
            <xsl:for-each select="$agreed"><xsl:call-template name="why"/></xsl:for-each>
          </xsl:if>
          <dl>
            <xsl:apply-templates select="e:owner" mode="fact"/>
            <xsl:apply-templates select="$agreed/e:effective-from" mode="fact"/>
            <xsl:apply-templates select="e:aliases" mode="fact"/>
          </dl>
          <xsl:call-template name="signed-by">
            <xsl:with-param name="subjects" select="$agreed"/>
            <xsl:with-param name="required" select="/e:entente/e:signatory-requirement[e:subject = 'term'][$agreed]/e:roles"/>
          </xsl:call-template>
          <xsl:call-template name="cited-in"/>
        </aside>
        <div class="text">
          <xsl:choose>
            <xsl:when test="$agreed">
              <div class="statement" id="r-{$agreed/@id}"><xsl:apply-templates select="$agreed/e:text" mode="value"/></div>
            </xsl:when>
            <xsl:otherwise><p class="gap">No definition is agreed yet.</p></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="e:term-definition">
            <h4>As each side used it</h4>
            <dl class="sides">
              <xsl:for-each select="e:term-definition">
                <dt id="r-{@id}">
                  <xsl:apply-templates select="e:side" mode="value"/>
                  <xsl:if test="e:region">, <xsl:value-of select="e:region"/></xsl:if>
                </dt>
                <dd><xsl:apply-templates select="e:text" mode="value"/></dd>
              </xsl:for-each>
            </dl>
          </xsl:if>
          <xsl:if test="e:difference"><p class="difference"><xsl:value-of select="e:difference"/></p></xsl:if>
          <xsl:if test="e:agreed-version[position() != last()]">
            <h4>Earlier versions</h4>
            <xsl:for-each select="e:agreed-version[position() != last()]">
              <section class="part" id="r-{@id}"><xsl:call-template name="fields"/></section>
            </xsl:for-each>
          </xsl:if>
        </div>
      </div>
    </article>
  </xsl:template>

  <xsl:template name="cited-in">
    <xsl:variable name="citing" select="key('citing', @id)[self::e:agreement or self::e:metric or self::e:deliverable]"/>
    <xsl:if test="$citing">
      <dl>
        <dt>Cited in</dt>
        <dd>
          <xsl:for-each select="$citing">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:apply-templates select="." mode="link"/>
          </xsl:for-each>
        </dd>
      </dl>
    </xsl:if>
  </xsl:template>

  <!-- Metrics and deliverables. -->

  <xsl:template name="measures">
    <xsl:if test="e:metric or e:deliverable or e:sow-version">
      <section id="measures">
        <h2>Metrics and deliverables</h2>
        <xsl:if test="e:metric">
          <h3>Metrics</h3>
          <table>
            <thead><tr><th>Metric</th><th>Definition</th><th class="number">Target</th><th>Owner</th><th>Measured</th></tr></thead>
            <tbody>
              <xsl:for-each select="e:metric">
                <tr id="r-{@id}">
                  <th scope="row"><xsl:value-of select="e:name"/></th>
                  <td>
                    <xsl:apply-templates select="e:definition" mode="value"/>
                    <xsl:if test="e:formula"><p class="formula"><xsl:value-of select="e:formula"/></p></xsl:if>
                  </td>
                  <td class="number">
                    <xsl:if test="e:target">
                      <xsl:value-of select="e:target"/>
                      <xsl:text> </xsl:text>
                      <xsl:value-of select="e:unit"/>
                      <span class="aside"><xsl:choose><xsl:when test="e:better = 'lower'">or less</xsl:when><xsl:otherwise>or more</xsl:otherwise></xsl:choose></span>
                    </xsl:if>
                  </td>
                  <td><xsl:apply-templates select="e:owner" mode="value"/></td>
                  <td>
                    <xsl:apply-templates select="e:frequency" mode="value"/>
                    <xsl:if test="e:source"><span class="aside">from <xsl:apply-templates select="e:source" mode="value"/></span></xsl:if>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </xsl:if>
        <xsl:if test="e:deliverable">
          <h3>Deliverables and their outcomes</h3>
          <table>
            <thead><tr><th>Deliverable</th><th>Outcome</th><th class="number">Baseline</th><th class="number">Target</th><th>By</th></tr></thead>
            <xsl:apply-templates select="e:deliverable"/>
          </table>
        </xsl:if>
        <xsl:if test="e:sow-version"><h3>Statement of work</h3></xsl:if>
        <xsl:apply-templates select="e:sow-version"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="e:deliverable">
    <tbody id="r-{@id}">
      <tr>
        <th scope="row" rowspan="{count(e:outcome) + not(e:outcome)}">
          <xsl:if test="e:number"><span class="ordinal"><xsl:value-of select="e:number"/></span></xsl:if>
          <xsl:value-of select="e:name"/>
          <span class="aside">
            <xsl:apply-templates select="e:status" mode="value"/>
            <xsl:if test="e:owner">, <xsl:apply-templates select="e:owner" mode="value"/></xsl:if>
          </span>
          <xsl:if test="e:statement"><div class="small"><xsl:apply-templates select="e:statement" mode="value"/></div></xsl:if>
        </th>
        <xsl:choose>
          <xsl:when test="e:outcome"><xsl:apply-templates select="e:outcome[1]"/></xsl:when>
          <xsl:otherwise><td colspan="4" class="gap">No outcome is on record.</td></xsl:otherwise>
        </xsl:choose>
      </tr>
      <xsl:for-each select="e:outcome[position() &gt; 1]"><tr><xsl:apply-templates select="."/></tr></xsl:for-each>
    </tbody>
  </xsl:template>

  <xsl:template match="e:outcome">
    <td id="r-{@id}">
      <xsl:apply-templates select="e:metric" mode="value"/>
      <xsl:if test="e:stage"><span class="aside"><xsl:apply-templates select="e:stage" mode="value"/></span></xsl:if>
    </td>
    <td class="number"><xsl:value-of select="e:baseline"/></td>
    <td class="number">
      <xsl:value-of select="e:target"/>
      <xsl:if test="e:target"><xsl:text> </xsl:text><xsl:value-of select="key('record', e:metric/@ref)/e:unit"/></xsl:if>
    </td>
    <td><xsl:apply-templates select="e:by" mode="value"/></td>
  </xsl:template>

  <xsl:template match="e:sow-version">
    <article class="entry" id="r-{@id}">
      <header><h4><xsl:value-of select="e:name"/></h4></header>
      <div class="columns">
        <aside>
          <xsl:call-template name="why"/>
          <dl><xsl:apply-templates select="e:effective-from" mode="fact"/></dl>
          <xsl:call-template name="signed-by">
            <xsl:with-param name="subjects" select="."/>
            <xsl:with-param name="required" select="/e:entente/e:signatory-requirement[e:subject = 'sow-version']/e:roles"/>
          </xsl:call-template>
        </aside>
        <div class="text">
          <xsl:apply-templates select="e:scope" mode="value"/>
          <dl class="fields">
            <xsl:call-template name="several"><xsl:with-param name="fields" select="e:deliverables"/></xsl:call-template>
          </dl>
        </div>
      </div>
    </article>
  </xsl:template>

  <!-- Roles and who holds them. -->

  <xsl:template name="roles">
    <xsl:if test="e:role">
      <section id="roles">
        <h2>Roles and who holds them</h2>
        <p class="lead">Agreements name roles, not people: whoever follows in a role takes over what it owns.</p>
        <table>
          <thead><tr><th>Role</th><th>Held by</th><th>Answers for</th></tr></thead>
          <tbody>
            <xsl:for-each select="e:role">
              <tr id="r-{@id}">
                <th scope="row">
                  <xsl:value-of select="e:name"/>
                  <xsl:if test="e:full-name"><span class="aside"><xsl:value-of select="e:full-name"/></span></xsl:if>
                  <xsl:if test="e:side = 'consulting'"><span class="aside">consulting</span></xsl:if>
                </th>
                <td>
                  <xsl:choose>
                    <xsl:when test="e:role-holder[not(e:to)]">
                      <xsl:for-each select="e:role-holder[not(e:to)]">
                        <div id="r-{@id}">
                          <xsl:apply-templates select="e:holder" mode="value"/>
                          <xsl:if test="e:from"><span class="aside">since <xsl:apply-templates select="e:from" mode="value"/></span></xsl:if>
                        </div>
                      </xsl:for-each>
                    </xsl:when>
                    <xsl:otherwise><p class="gap">vacant</p></xsl:otherwise>
                  </xsl:choose>
                  <xsl:for-each select="e:role-holder[e:to]">
                    <div class="past" id="r-{@id}">
                      <xsl:apply-templates select="e:holder" mode="value"/>
                      <span class="aside">until <xsl:apply-templates select="e:to" mode="value"/></span>
                    </div>
                  </xsl:for-each>
                </td>
                <td>
                  <xsl:apply-templates select="e:description" mode="value"/>
                  <xsl:variable name="owned" select="/e:entente/e:agreement[e:owner/@ref = current()/@id]"/>
                  <xsl:if test="$owned">
                    <p class="small">
                      <xsl:text>Owns </xsl:text>
                      <xsl:for-each select="$owned">
                        <xsl:if test="position() &gt; 1">, </xsl:if>
                        <xsl:apply-templates select="." mode="link"/>
                      </xsl:for-each>
                    </p>
                  </xsl:if>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
        <xsl:if test="e:stakeholder">
          <h3>People</h3>
          <table>
            <thead><tr><th>Name</th><th>Position</th><th>Organisation</th><th>Region</th></tr></thead>
            <tbody>
              <xsl:for-each select="e:stakeholder">
                <xsl:sort select="e:name"/>
                <tr id="r-{@id}">
                  <th scope="row"><xsl:value-of select="e:name"/></th>
                  <td><xsl:value-of select="e:job-title"/></td>
                  <td><xsl:value-of select="e:organisation"/></td>
                  <td><xsl:value-of select="e:region"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Escalation. -->

  <xsl:template name="escalation">
    <xsl:if test="e:escalation-path">
      <section id="escalation">
        <h2>Escalation</h2>
        <xsl:for-each select="e:escalation-path">
          <article class="entry" id="r-{@id}">
            <header><h3><xsl:value-of select="e:name"/></h3></header>
            <div class="columns">
              <aside>
                <xsl:if test="e:why"><xsl:call-template name="why"/></xsl:if>
                <dl>
                  <xsl:apply-templates select="e:owner" mode="fact"/>
                  <xsl:apply-templates select="e:investment-arbiter" mode="fact"/>
                </dl>
              </aside>
              <div class="text">
                <xsl:apply-templates select="e:purpose" mode="value"/>
                <ol class="levels">
                  <xsl:for-each select="e:escalation-level">
                    <li id="r-{@id}">
                      <strong><xsl:value-of select="e:name"/></strong>
                      <span class="clock">
                        <xsl:if test="e:clock">
                          <xsl:value-of select="e:clock"/>
                          <xsl:text> business day</xsl:text>
                          <xsl:if test="e:clock != 1">s</xsl:if>
                        </xsl:if>
                      </span>
                      <span class="aside">
                        <xsl:for-each select="e:roles">
                          <xsl:if test="position() &gt; 1"> and </xsl:if>
                          <xsl:apply-templates select="." mode="value"/>
                        </xsl:for-each>
                        <xsl:if test="e:both-must-agree = 'true'">; both must agree</xsl:if>
                        <xsl:if test="e:note">. <xsl:value-of select="e:note"/></xsl:if>
                      </span>
                    </li>
                  </xsl:for-each>
                </ol>
              </div>
            </div>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Decision rights: a row a decision, a column a role. -->

  <xsl:template name="rights">
    <xsl:variable name="assignments" select="e:decision-type/e:raci-assignment"/>
    <xsl:variable name="roles" select="e:role[@id = $assignments/e:role/@ref]"/>
    <xsl:if test="e:decision-type">
      <section id="rights">
        <h2>Decision rights</h2>
        <p class="lead"><b>R</b> does the work, <b>A</b> answers for the decision, <b>C</b> is asked before, <b>I</b> is told after.</p>
        <table class="matrix">
          <thead>
            <tr>
              <th>Decision</th>
              <xsl:for-each select="$roles"><th class="cell"><xsl:apply-templates select="." mode="link"/></th></xsl:for-each>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="e:decision-type">
              <xsl:variable name="type" select="."/>
              <tr id="r-{@id}">
                <th scope="row">
                  <xsl:value-of select="e:name"/>
                  <xsl:if test="e:limit"><span class="aside"><xsl:value-of select="e:limit"/></span></xsl:if>
                </th>
                <xsl:for-each select="$roles">
                  <xsl:variable name="cell" select="$type/e:raci-assignment[e:role/@ref = current()/@id]"/>
                  <td class="cell">
                    <xsl:if test="$cell/e:accountable = 'true'"><b class="letter accountable" title="Accountable">A</b></xsl:if>
                    <xsl:if test="$cell/e:responsible = 'true'"><b class="letter responsible" title="Responsible">R</b></xsl:if>
                    <xsl:if test="$cell/e:consulted = 'true'"><span class="letter" title="Consulted">C</span></xsl:if>
                    <xsl:if test="$cell/e:informed = 'true'"><span class="letter" title="Informed">I</span></xsl:if>
                  </td>
                </xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
        <dl class="notes">
          <xsl:for-each select="e:decision-type[e:what]">
            <dt><xsl:value-of select="e:name"/></dt>
            <dd>
              <xsl:apply-templates select="e:what" mode="value"/>
              <xsl:if test="e:body or e:path">
                <p class="small">
                  <xsl:if test="e:body">Decided in <xsl:apply-templates select="e:body" mode="value"/>. </xsl:if>
                  <xsl:if test="e:path">Disagreement goes to <xsl:apply-templates select="e:path" mode="value"/>.</xsl:if>
                </p>
              </xsl:if>
            </dd>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Committees and reviews. -->

  <xsl:template name="bodies">
    <xsl:if test="e:body">
      <section id="bodies">
        <h2>Committees and reviews</h2>
        <xsl:for-each select="e:body">
          <article class="entry" id="r-{@id}">
            <header>
              <p class="eyebrow"><xsl:apply-templates select="e:type" mode="value"/></p>
              <h3><xsl:value-of select="e:name"/></h3>
            </header>
            <div class="columns">
              <aside>
                <dl>
                  <xsl:apply-templates select="e:cadence" mode="fact"/>
                  <xsl:apply-templates select="e:weekday" mode="fact"/>
                  <xsl:apply-templates select="e:cadence-rule" mode="fact"/>
                  <xsl:apply-templates select="e:duration" mode="fact"/>
                  <xsl:apply-templates select="e:chair" mode="fact"/>
                  <xsl:apply-templates select="e:secretary" mode="fact"/>
                  <xsl:apply-templates select="e:quorum" mode="fact"/>
                  <xsl:apply-templates select="e:majority" mode="fact"/>
                  <xsl:apply-templates select="e:path" mode="fact"/>
                </dl>
              </aside>
              <div class="text">
                <xsl:apply-templates select="e:purpose" mode="value"/>
                <xsl:if test="e:standing-item">
                  <h4>Standing agenda</h4>
                  <ol class="agenda">
                    <xsl:for-each select="e:standing-item">
                      <li id="r-{@id}">
                        <xsl:value-of select="e:title"/>
                        <span class="aside"><xsl:apply-templates select="e:planned" mode="value"/></span>
                        <xsl:if test="e:what"><div class="small"><xsl:apply-templates select="e:what" mode="value"/></div></xsl:if>
                      </li>
                    </xsl:for-each>
                  </ol>
                </xsl:if>
                <xsl:if test="e:seat">
                  <h4>Seats</h4>
                  <ul class="seats">
                    <xsl:for-each select="e:seat">
                      <li id="r-{@id}">
                        <xsl:apply-templates select="e:role" mode="value"/>
                        <xsl:if test="e:stakeholder">: <xsl:apply-templates select="e:stakeholder" mode="value"/></xsl:if>
                        <xsl:if test="e:voting = 'false'"><span class="aside">without a vote</span></xsl:if>
                      </li>
                    </xsl:for-each>
                  </ul>
                </xsl:if>
              </div>
            </div>
          </article>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Decisions, the newest first. -->

  <xsl:template name="decisions">
    <xsl:if test="e:meeting/e:decision or (e:meeting and @profile = 'agreements')">
      <section id="decisions">
        <h2>Decisions</h2>
        <xsl:for-each select="e:meeting/e:decision">
          <xsl:sort select="../e:scheduled" order="descending"/>
          <article class="entry" id="r-{@id}">
            <header>
              <p class="eyebrow">
                <xsl:value-of select="../e:title"/>
                <xsl:text>, </xsl:text>
                <xsl:call-template name="date"><xsl:with-param name="date" select="../e:scheduled"/></xsl:call-template>
                <span class="status {e:outcome}"><xsl:apply-templates select="e:outcome" mode="value"/></span>
              </p>
              <h3><xsl:value-of select="e:title"/></h3>
            </header>
            <div class="columns">
              <aside>
                <xsl:call-template name="why"/>
                <dl>
                  <xsl:apply-templates select="e:decision-type" mode="fact"/>
                  <xsl:apply-templates select="e:effective-from" mode="fact"/>
                  <xsl:apply-templates select="e:valid-until" mode="fact"/>
                  <xsl:apply-templates select="e:supersedes" mode="fact"/>
                </dl>
              </aside>
              <div class="text">
                <xsl:apply-templates select="e:text" mode="value"/>
                <xsl:if test="e:alternatives">
                  <h4>Alternatives rejected</h4>
                  <xsl:apply-templates select="e:alternatives" mode="value"/>
                </xsl:if>
              </div>
            </div>
          </article>
        </xsl:for-each>
        <xsl:if test="e:meeting and @profile = 'agreements'">
          <h3>Meetings</h3>
          <xsl:call-template name="table"><xsl:with-param name="rows" select="e:meeting"/></xsl:call-template>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- All signatures. -->

  <xsl:template name="signatures">
    <xsl:if test="e:sign-off">
      <section id="signatures">
        <h2>Signatures</h2>
        <p class="lead">A signature holds for exactly the text that was signed; its fingerprint is given here. Whether the text is still the same can be checked with Entente.</p>
        <table>
          <thead><tr><th>Signed</th><th>By</th><th>On</th><th>Decision</th><th>Fingerprint</th></tr></thead>
          <tbody>
            <xsl:for-each select="e:sign-off">
              <xsl:sort select="e:signed-on"/>
              <tr id="r-{@id}">
                <th scope="row"><xsl:apply-templates select="e:subject" mode="value"/></th>
                <td>
                  <xsl:apply-templates select="e:holder" mode="value"/>
                  <span class="aside"><xsl:apply-templates select="e:role" mode="value"/></span>
                </td>
                <td class="date"><xsl:apply-templates select="e:signed-on" mode="value"/></td>
                <td>
                  <span class="status {e:decision}"><xsl:apply-templates select="e:decision" mode="value"/></span>
                  <xsl:if test="key('superseding', @id)"><span class="aside">superseded</span></xsl:if>
                  <xsl:if test="e:comment"><div class="small"><xsl:apply-templates select="e:comment" mode="value"/></div></xsl:if>
                </td>
                <td><code title="{e:digest}"><xsl:value-of select="substring(e:digest, 1, 16)"/></code></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="systems">
    <xsl:if test="e:system">
      <section id="systems">
        <h2>Systems</h2>
        <xsl:call-template name="table"><xsl:with-param name="rows" select="e:system"/></xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Everything the engagement holds beyond its agreements, kind by kind. Records inside a record
       are rows of a table, unless they have records inside themselves or many fields. -->

  <xsl:template name="records">
    <section id="records">
      <h2>Further records</h2>
      <xsl:if test="e:metric/e:reading">
        <h3>Readings</h3>
        <xsl:for-each select="e:metric[e:reading]">
          <h4><xsl:apply-templates select="." mode="link"/></h4>
          <xsl:call-template name="table"><xsl:with-param name="rows" select="e:reading"/></xsl:call-template>
        </xsl:for-each>
      </xsl:if>
      <xsl:for-each select="e:*[not(self::e:engagement or self::e:agreement or self::e:term or self::e:metric
                            or self::e:deliverable or self::e:role or self::e:stakeholder or self::e:escalation-path
                            or self::e:decision-type or self::e:body or self::e:sign-off or self::e:system or self::e:sow-version)]">
        <xsl:if test="not(preceding-sibling::*[1][local-name() = local-name(current())])">
          <h3><xsl:apply-templates select="." mode="plural"/></h3>
        </xsl:if>
        <xsl:apply-templates select="." mode="whole"/>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="e:*" mode="whole">
    <article class="record">
      <xsl:if test="not(self::e:decision)"><xsl:attribute name="id">r-<xsl:value-of select="@id"/></xsl:attribute></xsl:if>
      <h4>
        <span class="kind"><xsl:apply-templates select="." mode="kind"/></span>
        <xsl:apply-templates select="." mode="title"/>
      </h4>
      <xsl:call-template name="fields"/>
      <xsl:for-each select="e:*[@id]">
        <xsl:variable name="rows" select="../e:*[@id][local-name() = local-name(current())]"/>
        <xsl:choose>
          <xsl:when test="$rows/e:*[@id] or count($catalogue/l:kind[@name = local-name(current())]/l:field) &gt; 9">
            <xsl:apply-templates select="." mode="whole"/>
          </xsl:when>
          <xsl:when test="not(preceding-sibling::*[1][local-name() = local-name(current())])">
            <h5><xsl:apply-templates select="." mode="plural"/></h5>
            <xsl:call-template name="table"><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
          </xsl:when>
        </xsl:choose>
      </xsl:for-each>
    </article>
  </xsl:template>

  <!-- Fields of any record: label and value. -->

  <!-- The title is left to the heading above, the place in an order to the place. -->
  <xsl:template name="fields">
    <xsl:variable name="kind" select="$catalogue/l:kind[@name = local-name(current())]"/>
    <xsl:variable name="title" select="string($kind/@title)"/>
    <xsl:variable name="order" select="string($kind/l:field[@order]/@name)"/>
    <dl class="fields">
      <xsl:for-each select="e:*[not(@id)][local-name() != $title and local-name() != $order]">
        <xsl:if test="not(preceding-sibling::*[1][local-name() = local-name(current())])">
          <xsl:call-template name="several">
            <xsl:with-param name="fields" select=". | following-sibling::*[not(@id)][local-name() = local-name(current())]"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <xsl:template match="e:*" mode="fact">
    <dt><xsl:apply-templates select="." mode="label"/></dt>
    <dd>
      <xsl:apply-templates select="." mode="value"/>
      <xsl:variable name="holder" select="key('record', @ref)[self::e:role]/e:role-holder[not(e:to)]"/>
      <xsl:if test="$holder">
        <span class="aside"><xsl:apply-templates select="$holder[last()]/e:holder" mode="value"/></span>
      </xsl:if>
    </dd>
  </xsl:template>

  <xsl:template name="several">
    <xsl:param name="fields"/>
    <xsl:if test="$fields">
      <dt><xsl:apply-templates select="$fields[1]" mode="label"/></dt>
      <dd>
        <xsl:for-each select="$fields">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:apply-templates select="." mode="value"/>
        </xsl:for-each>
      </dd>
    </xsl:if>
  </xsl:template>

  <!-- Records of one kind as a table of the fields that any of them has. -->
  <xsl:template name="table">
    <xsl:param name="rows"/>
    <xsl:if test="$rows">
      <xsl:variable name="columns" select="$catalogue/l:kind[@name = local-name($rows[1])]/l:field"/>
      <table>
        <thead>
          <tr>
            <xsl:for-each select="$columns">
              <xsl:if test="$rows/e:*[local-name() = current()/@name] and not(@order)">
                <th>
                  <xsl:if test="@type = 'integer' or @type = 'number'"><xsl:attribute name="class">number</xsl:attribute></xsl:if>
                  <xsl:value-of select="@label"/>
                </th>
              </xsl:if>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="$rows">
            <xsl:variable name="row" select="."/>
            <tr id="r-{@id}">
              <xsl:for-each select="$columns">
                <xsl:if test="$rows/e:*[local-name() = current()/@name] and not(@order)">
                  <td>
                    <xsl:if test="@type = 'integer' or @type = 'number'"><xsl:attribute name="class">number</xsl:attribute></xsl:if>
                    <xsl:for-each select="$row/e:*[local-name() = current()/@name]">
                      <xsl:if test="position() &gt; 1">, </xsl:if>
                      <xsl:apply-templates select="." mode="value"/>
                    </xsl:for-each>
                  </td>
                </xsl:if>
              </xsl:for-each>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- Words from the catalogue. -->

  <xsl:template match="e:*" mode="kind">
    <xsl:value-of select="$catalogue/l:kind[@name = local-name(current())]/@label"/>
  </xsl:template>

  <xsl:template match="e:*" mode="plural">
    <xsl:value-of select="$catalogue/l:kind[@name = local-name(current())]/@plural"/>
  </xsl:template>

  <xsl:template match="e:*" mode="label">
    <xsl:value-of select="$catalogue/l:kind[@name = local-name(current()/..)]/l:field[@name = local-name(current())]/@label"/>
  </xsl:template>

  <!-- What a record is called: its title field, or the title of what that names. An agreed version
       is known by its term. -->
  <xsl:template match="e:*" mode="title">
    <xsl:variable name="name" select="$catalogue/l:kind[@name = local-name(current())]/@title"/>
    <xsl:variable name="field" select="e:*[not(@id)][local-name() = $name][1]"/>
    <xsl:choose>
      <xsl:when test="$field/@ref"><xsl:apply-templates select="key('record', $field/@ref)" mode="title"/></xsl:when>
      <xsl:when test="$field"><xsl:apply-templates select="$field" mode="value"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="kind"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="e:agreed-version" mode="title">
    <xsl:apply-templates select=".." mode="title"/>
    <xsl:text>, version </xsl:text>
    <xsl:value-of select="e:number"/>
  </xsl:template>

  <xsl:template match="e:*" mode="link">
    <a href="#r-{@id}"><xsl:apply-templates select="." mode="title"/></a>
  </xsl:template>

  <!-- Values. -->

  <xsl:template match="e:*[@ref]" mode="value">
    <xsl:choose>
      <xsl:when test="key('record', @ref)"><xsl:apply-templates select="key('record', @ref)" mode="link"/></xsl:when>
      <xsl:otherwise><span class="gap">not in this document</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="e:*" mode="value">
    <xsl:variable name="value" select="normalize-space(.)"/>
    <xsl:variable name="field" select="$catalogue/l:kind[@name = local-name(current()/..)]/l:field[@name = local-name(current())]"/>
    <xsl:choose>
      <xsl:when test="$field/l:choice[@value = $value]"><xsl:value-of select="$field/l:choice[@value = $value]/@label"/></xsl:when>
      <xsl:when test="$field/@type = 'long-text'">
        <xsl:for-each select="str:tokenize(., '&#10;')"><p><xsl:value-of select="."/></p></xsl:for-each>
      </xsl:when>
      <xsl:when test="$field/@type = 'date' or $field/@type = 'date-time'">
        <xsl:call-template name="date"><xsl:with-param name="date" select="$value"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$field/@type = 'duration'">
        <xsl:call-template name="duration"><xsl:with-param name="minutes" select="substring-before(substring-after($value, 'PT'), 'M')"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$field/@type = 'boolean' and $value = 'true'">Yes</xsl:when>
      <xsl:when test="$field/@type = 'boolean'">No</xsl:when>
      <xsl:when test="starts-with($value, 'https://') or starts-with($value, 'http://') or starts-with($value, 'mailto:')">
        <a href="{$value}" rel="noreferrer noopener"><xsl:value-of select="$value"/></a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$value"/>
        <xsl:if test="$field/@unit"><xsl:text> </xsl:text><xsl:value-of select="$field/@unit"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 2026-03-31 or 2026-03-31T14:00:00 as 31 March 2026, 14:00. -->
  <xsl:template name="date">
    <xsl:param name="date"/>
    <xsl:variable name="months">January  February March    April    May      June     July     August   SeptemberOctober  November December </xsl:variable>
    <time datetime="{$date}">
      <xsl:value-of select="number(substring($date, 9, 2))"/>
      <xsl:text> </xsl:text>
      <xsl:value-of select="normalize-space(substring($months, 9 * number(substring($date, 6, 2)) - 8, 9))"/>
      <xsl:text> </xsl:text>
      <xsl:value-of select="substring($date, 1, 4)"/>
      <xsl:if test="contains($date, 'T')">, <xsl:value-of select="substring($date, 12, 5)"/></xsl:if>
    </time>
  </xsl:template>

  <xsl:template name="duration">
    <xsl:param name="minutes"/>
    <xsl:variable name="hours" select="floor($minutes div 60)"/>
    <xsl:if test="$hours &gt; 0"><xsl:value-of select="$hours"/> h</xsl:if>
    <xsl:if test="$hours &gt; 0 and $minutes mod 60 &gt; 0"><xsl:text> </xsl:text></xsl:if>
    <xsl:if test="$hours = 0 or $minutes mod 60 &gt; 0"><xsl:value-of select="$minutes mod 60"/> min</xsl:if>
  </xsl:template>

  <!-- Looks: one ink and one accent, on screen and on paper. -->

  <xsl:template name="style">
    <style>
:root { color-scheme: light; --ink: #1b2630; --muted: #5a6772; --line: #d8dee3; --tint: #f3f6f7; --accent: #0b5a6b; --good: #1e6b3c; --bad: #a32a22; --warn: #8a5a00; }
* { box-sizing: border-box; }
html { font-size: 100%; scroll-behavior: smooth; }
body { margin: 0 auto; padding: 0 2rem 4rem; max-width: 66rem; color: var(--ink); background: #fff; font: 1rem/1.55 "Source Sans 3", "Source Sans Pro", Cantarell, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1, h2, h3 { font-family: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia, "DejaVu Serif", serif; font-weight: 600; line-height: 1.2; }
p { margin: 0 0 .6em; }
a { color: var(--accent); text-decoration-color: #9cc3cb; text-underline-offset: .15em; }
a:hover { text-decoration-color: currentColor; }
:target { background: #fff6d6; outline: .35rem solid #fff6d6; }
code { font: .85em "Source Code Pro", "DejaVu Sans Mono", Consolas, monospace; color: var(--muted); }
.eyebrow { margin: 0 0 .4rem; color: var(--muted); font-size: .8rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; }
.aside { display: block; color: var(--muted); font-size: .85rem; font-weight: 400; }
.aside p { margin: 0; }
.small, .small p { color: var(--muted); font-size: .875rem; font-weight: 400; margin: .2em 0 0; }
.gap { color: var(--warn); font-style: italic; }
.lead { max-width: 44rem; color: var(--muted); }

.cover { display: flex; flex-direction: column; justify-content: center; min-height: min(85vh, 46rem); padding: 4rem 0; border-bottom: .35rem solid var(--accent); }
.cover h1 { margin: 0 0 1rem; max-width: 44rem; font-size: clamp(2.2rem, 5vw, 3.4rem); letter-spacing: -.01em; }
.parties { font-size: 1.25rem; } .parties .with { color: var(--muted); }
.purpose { max-width: 40rem; margin: 1.5rem 0; padding-left: 1rem; border-left: .2rem solid var(--accent); font-size: 1.1rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.5rem; margin: 1.5rem 0 0; }
.facts dt { color: var(--muted); } .facts dd { margin: 0; }

nav { padding: 3rem 0 1rem; }
nav ol { margin: 0; padding: 0; list-style: none; counter-reset: entry; }
nav li { counter-increment: entry; break-inside: avoid; }
nav > ol > li { padding: .45rem 0; border-top: 1px solid var(--line); font-weight: 600; }
nav > ol > li > a::before { content: counter(entry); display: inline-block; width: 2rem; color: var(--muted); font-weight: 400; }
nav li li { display: flex; gap: 1rem; justify-content: space-between; padding: .15rem 0 .15rem 2rem; font-weight: 400; }
nav a { color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; }

main { counter-reset: section; }
main > section { counter-increment: section; counter-reset: entry; padding-top: 3rem; }
main > section > h2 { margin: 0 0 1.5rem; padding-bottom: .5rem; border-bottom: 2px solid var(--ink); font-size: 1.9rem; }
main > section > h2::before { content: counter(section); margin-right: 1rem; color: var(--accent); }
main > section > h3 { margin: 2rem 0 .75rem; font-size: 1.3rem; }
h4 { margin: 1.4rem 0 .4rem; font-size: .95rem; font-weight: 600; }

.entry { padding: 1.5rem 0 2rem; border-bottom: 1px solid var(--line); }
.entry:last-child { border-bottom: 0; }
.entry > header h3 { margin: 0 0 .9rem; font-size: 1.45rem; }
#agreements .entry { counter-increment: entry; }
#agreements .entry > header h3::before { content: counter(section) "." counter(entry); margin-right: .75rem; color: var(--accent); }
.full-name { margin-left: .6rem; color: var(--muted); font-size: 1.05rem; font-weight: 400; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 2.5rem; }
.columns h4:first-child { margin-top: 0; }
.statement { font-size: 1.15rem; line-height: 1.5; }
.part { margin: 1.2rem 0; padding: .9rem 1.1rem 1rem; background: var(--tint); border-radius: .3rem; }
.part h4 { margin: 0 0 .5rem; }
.difference { margin-top: .8rem; font-style: italic; }
.columns > .text { grid-row: 1; grid-column: 1; } .columns > aside { grid-row: 1; grid-column: 2; }
aside { font-size: .9rem; line-height: 1.45; }
aside dl { margin: 0 0 .9rem; } aside dt { margin-top: .6rem; color: var(--muted); font-size: .8rem; } aside dd { margin: 0; }
aside h4 { margin: 1rem 0 .3rem; font-size: .9rem; }
.why { margin-bottom: 1rem; padding: .1rem 0 .1rem .9rem; border-left: .2rem solid var(--accent); }
.why h4 { margin: 0 0 .2rem; color: var(--accent); }
.signed { margin: 0 0 .9rem; padding: 0; list-style: none; }
.signed li { position: relative; padding: .15rem 0 .15rem 1.3rem; }
.signed .aside { display: inline; margin-left: .4rem; }
.signed li::before { position: absolute; left: 0; font-weight: 700; }
.approved::before { content: "✓"; color: var(--good); } .rejected::before { content: "✗"; color: var(--bad); } .open::before { content: "○"; color: var(--warn); }
.status { display: inline-block; margin-left: .6rem; padding: .05rem .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .72rem; letter-spacing: .03em; white-space: nowrap; }
td .status { margin-left: 0; }
.status.in-force, .status.adopted, .status.approve { color: var(--good); } .status.rejected, .status.reject { color: var(--bad); } .status.draft, .status.proposed, .status.deferred { color: var(--warn); }

dl.fields, dl.sides { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: .35rem 1.2rem; margin: 0; }
dl.fields dt, dl.sides dt { grid-column: 1; color: var(--muted); font-size: .9rem; } dl.fields dd, dl.sides dd { grid-column: 2; margin: 0; }
dl.fields p, dl.sides p { margin-bottom: .3em; }
dl.notes { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); gap: .4rem 1.5rem; margin-top: 1.5rem; } dl.notes dd { margin: 0; }
dl.notes dt { font-weight: 600; }

table { width: 100%; margin: .8rem 0 1.2rem; border-collapse: collapse; font-size: .92rem; }
th, td { padding: .5rem .8rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--muted); font-size: .8rem; font-weight: 600; border-bottom: 1px solid var(--ink); }
tbody th { font-weight: 600; } td p:last-child { margin-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } .date { white-space: nowrap; }
.formula { color: var(--muted); font-size: .85rem; } .ordinal { margin-right: .5rem; color: var(--accent); } .past { color: var(--muted); }
.matrix .cell { padding: .4rem .15rem; text-align: center; } .matrix thead .cell { vertical-align: bottom; line-height: 1.2; } .matrix thead a { color: inherit; text-decoration: none; writing-mode: vertical-rl; max-height: 11rem; }
.matrix tbody tr:hover { background: var(--tint); }
.letter { display: inline-block; width: 1.45rem; height: 1.45rem; margin: .05rem; border: 1px solid var(--line); border-radius: .25rem; font-size: .8rem; line-height: 1.35rem; text-align: center; }
.letter.accountable { color: #fff; background: var(--accent); border-color: var(--accent); } .letter.responsible { color: var(--accent); border-color: var(--accent); }
.levels, .agenda { margin: 1rem 0 0; padding: 0; list-style: none; counter-reset: level; }
.levels li, .agenda li { position: relative; counter-increment: level; padding: .5rem 0 .5rem 2.6rem; break-inside: avoid; }
.levels li::before, .agenda li::before { content: counter(level); position: absolute; left: 0; top: .5rem; width: 1.7rem; height: 1.7rem; border-radius: 50%; color: #fff; background: var(--accent); font-size: .85rem; font-weight: 600; line-height: 1.7rem; text-align: center; }
.agenda li::before { color: var(--accent); background: var(--tint); }
.levels li + li::after { content: ""; position: absolute; left: .8rem; top: -.55rem; height: .95rem; border-left: 2px solid var(--accent); }
.clock { float: right; color: var(--muted); }
.agenda .aside { display: inline; margin-left: .6rem; } .seats { margin: 0; padding-left: 1.2rem; } .seats .aside { display: inline; margin-left: .5rem; }
.record { margin: .8rem 0; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .3rem; }
h5 { margin: .8rem 0 0; font-size: .85rem; font-weight: 600; }
.record table { margin: .2rem 0 .4rem; font-size: .85rem; }
.record h4 { margin: 0 0 .5rem; font-size: 1rem; } .record .kind { display: block; color: var(--muted); font-size: .75rem; font-weight: 400; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .8rem; }

@media (max-width: 46rem) {
  body { padding: 0 1.1rem 3rem; }
  .columns > .text, .columns > aside { grid-row: auto; grid-column: 1; } .columns > aside { order: 2; }
  .columns, dl.fields, dl.sides, dl.notes { grid-template-columns: minmax(0, 1fr); gap: .3rem 1rem; }
  dl.fields dd, dl.sides dd { grid-column: 1; margin-bottom: .4rem; }
  table { display: block; overflow-x: auto; }
}
@page { size: A4; margin: 18mm 18mm 18mm; @bottom-right { content: counter(page); font: 9pt sans-serif; color: #5a6772; } }
@page :first { @bottom-right { content: none; } }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .cover { min-height: 245mm; padding: 0; break-after: page; }
  nav { padding-top: 0; break-after: page; }
  main > section { padding-top: 12mm; } main > section:first-child { padding-top: 0; }
  #glossary, #measures, #roles, #bodies, #records { padding-top: 0; break-before: page; }
  h2, h3, h4, .eyebrow, thead, .entry > header { break-after: avoid; }
  .part, .why, .record, tr, .signed li, dl.fields > *, .statement, #decisions .entry, #escalation .entry { break-inside: avoid; }
  .entry { padding: 4mm 0 5mm; }
  table { font-size: 8.5pt; }
  .columns { display: flow-root; } .columns > aside { float: right; width: 46mm; } .columns > .text { margin-right: 54mm; }
  dl.fields, dl.sides { grid-template-columns: 28mm minmax(0, 1fr); }
  .part { background: none; border: 1px solid var(--line); }
  p { orphans: 3; widows: 3; }
  .letter.accountable, .levels li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
    </style>
  </xsl:template>
</xsl:stylesheet>
