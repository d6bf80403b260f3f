import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { TakeawayKind } from '@/lib/takeaways/schema'

/** What a point says at one moment, in both languages, as plain JSON: what is kept of it is what is handed in. Positions are code points. */
export type TakeawaySnapshot = {
  code: string
  kind: TakeawayKind
  title: string
  titleEn: string | null
  statement: string
  statementEn: string | null
  theme: { name: string; nameEn: string | null } | null
  report: {
    id: string
    title: string
    sourceName: string | null
    sourceUrl: string | null
    publishedAt: string | null
  }
  evidence: {
    quote: string
    start: number
    end: number
    revision: number
    sha256: string
    heading: string | null
  }[]
  figures: {
    value: string
    unit: string
    label: string
    labelEn: string | null
    territory: string | null
    date: string | null
    quote: string
  }[]
  terms: { name: string; meaning: string; meaningEn: string | null }[]
  links: {
    code: string
    title: string
    titleEn: string | null
    reason: string
    reasonEn: string | null
    direction: 'to' | 'from'
  }[]
}

/** SHA-256 of a snapshot whatever the order of its keys, since the database keeps its own. */
export function snapshotHash(snapshot: TakeawaySnapshot): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(snapshot)))
    .digest('hex')
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}

export type SnapshotChange = { part: SnapshotField; before: string[]; after: string[] }
export type SnapshotField =
  | 'title'
  | 'statement'
  | 'theme'
  | 'evidence'
  | 'figures'
  | 'terms'
  | 'links'
  | 'revision'
  | 'report'

const fieldLines: Record<SnapshotField, (snapshot: TakeawaySnapshot) => string[]> = {
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
function diffSnapshots(before: TakeawaySnapshot, now: TakeawaySnapshot): SnapshotChange[] {
  const fields = Object.keys(fieldLines) as SnapshotField[]
  return fields
    .map((part) => ({ part, before: fieldLines[part](before), after: fieldLines[part](now) }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after))
}

/** What a part took of its source, and which state of that its writer has seen and does not want. */
type StoredSnapshot = { snapshot: unknown; dismissedHash?: string | null }

/** What changed in the source of a part since it was taken; nothing where its writer has seen that and does not want it. */
export function changesSinceSnapshot(
  { snapshot, dismissedHash }: StoredSnapshot,
  now: TakeawaySnapshot,
): SnapshotChange[] {
  const changes = snapshot ? diffSnapshots(snapshot as TakeawaySnapshot, now) : []
  return changes.length > 0 && dismissedHash === snapshotHash(now) ? [] : changes
}
