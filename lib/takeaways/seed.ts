import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { recordActivity } from '@/lib/activity/data/record'
import { systemClock } from '@/lib/clock'
import { inTransaction } from '@/lib/db'
import { insertReport, insertRevision } from '@/lib/reports/data/reports'
import { type LocatedReport, parseFirstReport } from '@/lib/reports/seed'
import { insertSeed, reportExists, type SeedRows } from '@/lib/takeaways/data/seed'
import { normaliseText } from '@/lib/text/normalise'
import { describeRange } from '@/lib/text/selector'
import { parseStructure } from '@/lib/text/structure'
import type { Caller } from '@/lib/use-case'

const folder = `${process.cwd()}/prisma/seed`

/** Inserts the first report with its takeaways in one transaction, unless there is a report. */
export async function loadFirstReport(caller: Caller = { actor: null }): Promise<'loaded' | 'present'> {
  const [raw, yaml] = await Promise.all([
    readFile(`${folder}/first-report.txt`, 'utf8'),
    readFile(`${folder}/first-report.yaml`, 'utf8'),
  ])
  const text = normaliseText(raw)
  const data = parseFirstReport(yaml, text)
  const { now, newId } = caller.clock ?? systemClock
  const createdById = caller.actor?.id ?? null
  return inTransaction(async (db) => {
    if (await reportExists(db)) return 'present'
    const at = now()
    const { publishedAt, ...meta } = data.report
    const made = { createdById, createdAt: at }
    const reportId = await insertReport(db, { ...meta, ...made, publishedAt: new Date(publishedAt) })
    const revisionId = newId()
    const structure = parseStructure(text)
    await insertRevision(db, {
      ...structure,
      ...made,
      id: revisionId,
      reportId,
      number: 1,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      original: Buffer.from(raw),
      originalName: 'first-report.txt',
      originalType: 'text/plain; charset=utf-8',
    })
    const range = ({ start, end }: { start: number; end: number }) =>
      describeRange(text, structure.paragraphs, start, end)
    await insertSeed(db, toSeedRows(data, { reportId, revisionId, newId, createdById, at, range }))
    await recordActivity(db, createdById, at, [
      {
        verb: 'report.imported',
        subjectKind: 'report',
        subjectId: reportId,
        reportId,
        detail: { title: meta.title, slug: meta.slug },
      },
    ])
    return 'loaded'
  })
}

type SeedContext = {
  reportId: string
  revisionId: string
  newId: () => string
  createdById: string | null
  at: Date
  range: (range: { start: number; end: number }) => ReturnType<typeof describeRange>
}

/** The rows of the data file; positions count through the whole tree. */
export function toSeedRows(
  data: LocatedReport,
  { reportId, revisionId, newId, createdById, at, range }: SeedContext,
): SeedRows {
  const themes = data.themes.map((theme, index) => ({ ...theme, id: newId(), position: index + 1 }))
  const themeIds = new Map(themes.map((theme) => [theme.name, theme.id]))
  const flat = data.takeaways.flatMap(({ children, ...parent }) => {
    const parentId = newId()
    const below = children.map((child) => ({ ...child, id: newId(), parentId }))
    return [{ ...parent, id: parentId, parentId: null }, ...below]
  })
  const idOf = (code: string) => flat.find((one) => one.code === code)?.id as string
  const owned = flat.flatMap(({ id: takeawayId, figures, terms }) => ({ takeawayId, figures, terms }))
  const origin = { reportId, revisionId }
  return {
    themes,
    takeaways: flat.map(({ theme, evidence: _e, figures: _f, terms: _t, ...one }, index) => ({
      ...one,
      reportId,
      themeId: themeIds.get(theme),
      position: index + 1,
      createdById,
      createdAt: at,
    })),
    evidence: flat.flatMap(({ id: takeawayId, evidence }) =>
      evidence.map((one, position) => ({ takeawayId, revisionId, position, ...range(one) })),
    ),
    figures: owned
      .flatMap(({ takeawayId, figures }) =>
        figures.map((one) => ({ ...one, takeawayId, ...origin, ...range(one) })),
      )
      .sort(byPosition)
      .map((one, position) => ({ ...one, position })),
    terms: owned
      .flatMap(({ takeawayId, terms }) =>
        terms.map((one) => ({ ...one, takeawayId, ...origin, ...range(one) })),
      )
      .sort(byPosition)
      .map((one, position) => ({ ...one, position })),
    links: data.links.map(({ practice, action, reason, reasonEn }) => ({
      practiceId: idOf(practice),
      actionId: idOf(action),
      reason,
      reasonEn,
      createdById,
      createdAt: at,
    })),
  }
}

const byPosition = (one: { start: number }, other: { start: number }) => one.start - other.start
