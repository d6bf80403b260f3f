import type { Actor } from '@/lib/access/actor'
import {
  annotationInSight,
  isLive,
  isOpen,
  isOpenQuestion,
  isReadableSummary,
  isShown,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import { asked, type SearchRequest } from '@/lib/search/data/asked'
import { type SearchKind, searchKinds } from '@/lib/search/schema'
import { Prisma } from '@/prisma/generated/client'

/** The kinds that are rows with folded words; people are found by their names as they are typed. */
export type SourceKind = Exclude<SearchKind, 'person'>

/** Where things of a kind are found: rows of one table by their folded words, then what they belong to. */
export type SearchSource = {
  kind: SourceKind
  row: Prisma.Sql
  /** The table of the row. */
  table: Prisma.Sql
  /** What is joined to it. */
  joins: Prisma.Sql
  /** Sight and filters. */
  condition: Prisma.Sql
  at: Prisma.Sql
  /** In Chinese, and in English where there is that. */
  titles: Prisma.Sql
  texts: Prisma.Sql
  slug: Prisma.Sql
  /** The key of a paragraph, or the id of the takeaway on whose page it stands. */
  place: Prisma.Sql
}

export const rankOf = (kind: SearchKind) => searchKinds.indexOf(kind) + 1

const shortQuote = Prisma.sql`CASE WHEN length(n.quote) > 60 THEN left(n.quote, 60) || '…' ELSE n.quote END`

/** The filters of a search, as conditions; one that is not asked for is no part of the statement. */
function filtersOf({ since, until, theme, person, open }: SearchRequest) {
  const all = Prisma.sql`true`
  return {
    within: (at: Prisma.Sql) =>
      since || until
        ? Prisma.sql`(${asked('since')} IS NULL OR ${at} >= ${asked('since')})
  AND (${asked('until')} IS NULL OR ${at} < ${asked('until')})`
        : all,
    ofTheme: (takeawayId: Prisma.Sql) =>
      theme
        ? Prisma.sql`EXISTS (SELECT 1 FROM "Takeaway" themed
  WHERE themed.id = ${takeawayId} AND themed."themeId" = ANY(${asked('themes')}::uuid[]))`
        : all,
    byPerson: (authorId: Prisma.Sql) =>
      person ? Prisma.sql`${authorId} = ANY(${asked('people')}::text[])` : all,
    openOnly: (isOpenHere: Prisma.Sql) => (open ? isOpenHere : all),
  }
}

/** Whether a report is among those that the actor may see; IS TRUE keeps it a look-up in a hash, not a join. */
const isReadable = (reportId: Prisma.Sql) =>
  Prisma.sql`(${reportId} IN (SELECT readable.id FROM readable)) IS TRUE`
const slugOf = (reportId: Prisma.Sql) =>
  Prisma.sql`(SELECT slugged.slug FROM "Report" slugged WHERE slugged.id = ${reportId})`

const takeawayName = Prisma.sql`k.code || ' ' || k.title`
const takeawayNameEn = Prisma.sql`k.code || ' ' || nullif(k."titleEn", '')`

export function takeawaySource(request: SearchRequest): SearchSource {
  const { within, byPerson, ofTheme, openOnly } = filtersOf(request)
  return {
    kind: 'takeaway',
    row: Prisma.sql`k`,
    table: Prisma.sql`"Takeaway"`,
    joins: Prisma.empty,
    condition: Prisma.sql`${isReadable(Prisma.sql`k."reportId"`)} AND ${isLive()} AND ${within(Prisma.sql`k."createdAt"`)} AND ${byPerson(Prisma.sql`k."createdById"`)}
      AND ${ofTheme(Prisma.sql`k.id`)}
      AND ${openOnly(Prisma.sql`EXISTS (SELECT 1 FROM "Thread" t WHERE t."takeawayId" = k.id AND ${isOpen()})`)}`,
    at: Prisma.sql`k."createdAt"`,
    titles: Prisma.sql`ARRAY[${takeawayName}, ${takeawayNameEn}]`,
    texts: Prisma.sql`ARRAY[k.statement, k."statementEn"]`,
    slug: slugOf(Prisma.sql`k."reportId"`),
    place: Prisma.sql`''`,
  }
}

export function paragraphSource(request: SearchRequest): SearchSource {
  const { within } = filtersOf(request)
  return {
    kind: 'paragraph',
    row: Prisma.sql`p`,
    table: Prisma.sql`"Paragraph"`,
    joins: Prisma.sql`JOIN "Revision" v ON v.id = p."revisionId"
      JOIN "Report" r ON r.id = v."reportId" AND r."currentRevision" = v.number`,
    condition: Prisma.sql`${isReadable(Prisma.sql`v."reportId"`)} AND ${within(Prisma.sql`v."createdAt"`)}`,
    at: Prisma.sql`v."createdAt" - p.position * interval '1 millisecond'`,
    titles: Prisma.sql`ARRAY[r.title, r."titleEn"]`,
    texts: Prisma.sql`ARRAY[(SELECT substr(whole.text, p.start + 1, p."end" - p.start) FROM "Revision" whole WHERE whole.id = v.id)]`,
    slug: Prisma.sql`r.slug`,
    place: Prisma.sql`p.key`,
  }
}

export function evidenceSource(request: SearchRequest): SearchSource {
  const { within, ofTheme } = filtersOf(request)
  return {
    kind: 'evidence',
    row: Prisma.sql`e`,
    table: Prisma.sql`"Evidence"`,
    joins: Prisma.sql`JOIN "Takeaway" k ON k.id = e."takeawayId"`,
    condition: Prisma.sql`${isReadable(Prisma.sql`k."reportId"`)} AND ${isLive()} AND ${within(Prisma.sql`k."createdAt"`)} AND ${ofTheme(Prisma.sql`k.id`)}`,
    at: Prisma.sql`k."createdAt"`,
    titles: Prisma.sql`ARRAY[${takeawayName}, ${takeawayNameEn}]`,
    texts: Prisma.sql`ARRAY[e.quote]`,
    slug: slugOf(Prisma.sql`k."reportId"`),
    place: Prisma.sql`k.id::text`,
  }
}

const inRegister = Prisma.sql`JOIN "Revision" v ON v.id = e."revisionId" LEFT JOIN "Takeaway" k ON k.id = e."takeawayId" AND ${isLive()}`

export function figureSource(request: SearchRequest): SearchSource {
  const { within, ofTheme } = filtersOf(request)
  return {
    kind: 'figure',
    row: Prisma.sql`e`,
    table: Prisma.sql`"Figure"`,
    joins: inRegister,
    condition: Prisma.sql`${isReadable(Prisma.sql`e."reportId"`)} AND ${within(Prisma.sql`v."createdAt"`)} AND ${ofTheme(Prisma.sql`k.id`)}`,
    at: Prisma.sql`v."createdAt"`,
    titles: Prisma.sql`ARRAY[e.label, e."labelEn"]`,
    texts: Prisma.sql`ARRAY[e.quote, concat_ws(' ', e.value || e.unit, e.territory, e.date)]`,
    slug: slugOf(Prisma.sql`e."reportId"`),
    place: Prisma.sql`coalesce(k.id::text, '')`,
  }
}

export function termSource(request: SearchRequest): SearchSource {
  const { within, ofTheme } = filtersOf(request)
  return {
    kind: 'term',
    row: Prisma.sql`e`,
    table: Prisma.sql`"Term"`,
    joins: inRegister,
    condition: Prisma.sql`${isReadable(Prisma.sql`e."reportId"`)} AND ${within(Prisma.sql`v."createdAt"`)} AND ${ofTheme(Prisma.sql`k.id`)}`,
    at: Prisma.sql`v."createdAt"`,
    titles: Prisma.sql`ARRAY[e.name, e."nameEn"]`,
    texts: Prisma.sql`ARRAY[e.meaning, e."meaningEn", e.quote]`,
    slug: slugOf(Prisma.sql`e."reportId"`),
    place: Prisma.sql`coalesce(k.id::text, '')`,
  }
}

export function annotationSource(actor: Actor, request: SearchRequest): SearchSource {
  const { within, byPerson, ofTheme, openOnly } = filtersOf(request)
  return {
    kind: 'annotation',
    row: Prisma.sql`n`,
    table: Prisma.sql`"Annotation"`,
    joins: Prisma.empty,
    condition: Prisma.sql`${isReadable(Prisma.sql`n."reportId"`)} AND n."deletedAt" IS NULL AND ${annotationInSight(actor.id)} AND ${within(Prisma.sql`n."createdAt"`)}
      AND ${byPerson(Prisma.sql`n."authorId"`)} AND ${ofTheme(Prisma.sql`n."takeawayId"`)}
      AND ${openOnly(Prisma.sql`(${isOpenQuestion()}
        OR EXISTS (SELECT 1 FROM "Thread" t WHERE t."annotationId" = n.id AND ${isOpen()}))`)}`,
    at: Prisma.sql`n."createdAt"`,
    titles: Prisma.sql`ARRAY[${shortQuote}]`,
    texts: Prisma.sql`ARRAY[n.body, n.quote] || n.tags`,
    slug: slugOf(Prisma.sql`n."reportId"`),
    place: Prisma.sql`''`,
  }
}

/** `c` stands for the comments to look through. */
export function commentSource(actor: Actor, comments: Prisma.Sql, request: SearchRequest): SearchSource {
  const { within, byPerson, ofTheme, openOnly } = filtersOf(request)
  return {
    kind: 'comment',
    row: Prisma.sql`c`,
    table: comments,
    joins: Prisma.sql`JOIN "Thread" t ON t.id = c."threadId"
      LEFT JOIN "Takeaway" k ON k.id = t."takeawayId" AND ${isLive()}
      LEFT JOIN "Annotation" n ON n.id = t."annotationId" AND ${annotationInSight(actor.id)}`,
    condition: Prisma.sql`${isReadable(Prisma.sql`t."reportId"`)} AND ${isShown()} AND (k.id IS NOT NULL OR n.id IS NOT NULL) AND ${within(Prisma.sql`c."createdAt"`)}
      AND ${byPerson(Prisma.sql`c."authorId"`)} AND ${ofTheme(Prisma.sql`coalesce(k.id, n."takeawayId")`)}
      AND ${openOnly(isOpen())}`,
    at: Prisma.sql`c."createdAt"`,
    titles: Prisma.sql`ARRAY[coalesce(${takeawayName}, ${shortQuote}), ${takeawayNameEn}]`,
    texts: Prisma.sql`ARRAY[c.body]`,
    slug: slugOf(Prisma.sql`t."reportId"`),
    place: Prisma.sql`''`,
  }
}

export function summarySource(access: ReportsAccess, actor: Actor, request: SearchRequest): SearchSource {
  const { within, byPerson } = filtersOf(request)
  return {
    kind: 'summary',
    row: Prisma.sql`s`,
    table: Prisma.sql`"Summary"`,
    joins: Prisma.empty,
    condition: Prisma.sql`${isReadableSummary(actor)} AND ${within(Prisma.sql`s."updatedAt"`)}
      AND ${byPerson(Prisma.sql`s."ownerId"`)}
      AND ${'reportId' in access ? Prisma.sql`s."reportId" = ${access.reportId}::uuid` : Prisma.sql`true`}`,
    at: Prisma.sql`s."updatedAt"`,
    titles: Prisma.sql`ARRAY[s.title]`,
    texts: Prisma.sql`ARRAY[s.intro, s.closing] || (SELECT array_agg(w.words ORDER BY p.position, w.at)
      FROM "SummaryPart" p, unnest(ARRAY[p.text, p."leadUnit", p.deadline]) WITH ORDINALITY w(words, at)
      WHERE p."summaryId" = s.id AND w.words <> '')`,
    slug: Prisma.sql`''`,
    place: Prisma.sql`''`,
  }
}
