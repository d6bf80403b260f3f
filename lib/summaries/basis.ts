import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { findContents } from '@/lib/summaries/data/points'

type Row = Awaited<ReturnType<typeof findContents>>[number]

/** What a point says at one moment, in both languages, as plain JSON: what is kept of it is what is handed in. */
export type Basis = ReturnType<typeof basisOf>

/** What the database holds of a point now, as a basis. */
export function basisOf(row: Row) {
  const { report, theme } = row
  return {
    code: row.code,
    kind: row.kind,
    title: row.title,
    titleEn: row.titleEn,
    statement: row.statement,
    statementEn: row.statementEn,
    theme: theme && { name: theme.name, nameEn: theme.nameEn },
    report: {
      id: report.id,
      title: report.title,
      sourceName: report.sourceName,
      sourceUrl: report.sourceUrl,
      publishedAt: report.publishedAt?.toISOString() ?? null,
    },
    evidence: row.evidence.map(({ quote, start, end, revision }) => ({
      quote,
      start,
      end,
      revision: revision.number,
      sha256: revision.sha256,
      heading: innermost(revision.sections, start),
    })),
    figures: row.figures.map(({ value, unit, label, labelEn, territory, date, quote }) => ({
      value,
      unit,
      label,
      labelEn,
      territory,
      date,
      quote,
    })),
    terms: row.terms.map(({ name, meaning, meaningEn }) => ({ name, meaning, meaningEn })),
    links: [
      ...row.actions.map((link) => linked(link, link.action, 'to' as const)),
      ...row.practices.map((link) => linked(link, link.practice, 'from' as const)),
    ].flatMap((link) => link ?? []),
  }
}

function linked(
  { reason, reasonEn }: { reason: string; reasonEn: string | null },
  {
    code,
    title,
    titleEn,
    deletedAt,
  }: { code: string; title: string; titleEn: string | null; deletedAt: Date | null },
  direction: 'to' | 'from',
) {
  return deletedAt ? null : { code, title, titleEn, reason, reasonEn, direction }
}

/** The heading of the deepest section that holds this position; null outside all. */
function innermost(sections: { heading: string; start: number; end: number; level: number }[], at: number) {
  const holding = sections.filter((section) => section.start <= at && at < section.end)
  return holding.sort((a, b) => b.level - a.level)[0]?.heading ?? null
}

/** SHA-256 of a basis whatever the order of its keys, since the database keeps its own. */
export function hashOf(basis: Basis): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(basis)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

export type Change = { part: ChangedPart; before: string[]; after: string[] }
export type ChangedPart =
  | 'title'
  | 'statement'
  | 'theme'
  | 'evidence'
  | 'figures'
  | 'terms'
  | 'links'
  | 'revision'
  | 'report'

const said: Record<ChangedPart, (basis: Basis) => string[]> = {
  title: ({ code, title }) => [`${code} ${title}`],
  statement: ({ statement }) => [statement],
  theme: ({ theme }) => (theme ? [theme.name] : []),
  evidence: ({ evidence }) => evidence.map(({ quote }) => quote),
  revision: ({ evidence }) => [...new Set(evidence.map(({ revision }) => String(revision)))],
  figures: ({ figures }) =>
    figures.map(({ label, value, unit, date, territory }) =>
      [territory, label, `${value}${unit}`, date].filter(Boolean).join(' '),
    ),
  terms: ({ terms }) => terms.map(({ name, meaning }) => `${name} ${meaning}`),
  links: ({ links }) => links.map(({ code, title, reason }) => `${code} ${title} ${reason}`),
  report: ({ report }) => [[report.title, report.sourceName].filter(Boolean).join(' ')],
}

/** What differs between what was taken and what stands now, part by part, in words; nothing where both say the same. */
function changesOf(basis: Basis, now: Basis): Change[] {
  const parts = Object.keys(said) as ChangedPart[]
  return parts
    .map((part) => ({ part, before: said[part](basis), after: said[part](now) }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after))
}

/** What a part took of its source, and which state of that its writer has seen and does not want. */
type Taken = { basis: unknown; keptHash?: string | null }

/** What changed in the source of a part since it was taken; nothing where its writer has seen that and does not want it. */
export function changesSince({ basis, keptHash }: Taken, now: Basis): Change[] {
  const changes = basis ? changesOf(basis as Basis, now) : []
  return changes.length > 0 && keptHash === hashOf(now) ? [] : changes
}
