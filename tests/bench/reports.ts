import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { parseFirstReport } from '@/lib/reports/seed'
import { toSeedRows } from '@/lib/takeaways/seed'
import { normaliseText } from '@/lib/text/normalise'
import { describeRange } from '@/lib/text/selector'
import { parseStructure } from '@/lib/text/structure'
import type { Random } from '@/tests/bench/random'
import { insertRows } from '@/tests/bench/rows'

const perReport = 20_000
const firstDay = Date.UTC(2024, 0, 3)

/** The first report and copies of it, one for so many comments. Returns their takeaways. */
export async function insertReports(
  client: Client,
  comments: number,
  random: Random,
): Promise<{ id: string; reportId: string }[]> {
  const text = normaliseText(readFileSync('prisma/seed/first-report.txt', 'utf8'))
  const data = parseFirstReport(readFileSync('prisma/seed/first-report.yaml', 'utf8'), text)
  const structure = parseStructure(text)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const range = ({ start, end }: { start: number; end: number }) =>
    describeRange(text, structure.paragraphs, start, end)
  const takeaways: { id: string; reportId: string }[] = []
  let themeIds: string[] = []
  for (let copy = 0; copy <= Math.floor(comments / perReport); copy++) {
    const [id, revisionId] = [random.uuid(), random.uuid()]
    const at = new Date(firstDay + copy * 3_600_000)
    const { title, slug, ...source } = data.report
    const report = copy === 0 ? { title, slug } : { title: `${title}（${copy}）`, slug: `${slug}-${copy}` }
    const made = { reportId: id, revisionId, newId: random.uuid, createdById: null, at, range }
    const seed = toSeedRows(data, made)
    const own = seed.themes.map((theme) => String(theme.id))
    if (copy === 0) themeIds = own
    const sharedTheme = (theme: unknown) => themeIds[own.indexOf(String(theme))]
    const withId = (row: object) => ({ id: random.uuid(), ...row })
    const ofRevision = (row: object, position: number) => ({
      id: random.uuid(),
      revisionId,
      position,
      ...row,
    })
    await insertRows(client, 'Report', [
      { ...source, ...report, id, audience: 'everyone', currentRevision: 1, createdAt: at },
    ])
    await insertRows(client, 'Revision', [
      { id: revisionId, reportId: id, number: 1, text, sha256, createdAt: at },
    ])
    await insertRows(client, 'Section', structure.sections.map(ofRevision))
    await insertRows(client, 'Paragraph', structure.paragraphs.map(ofRevision))
    if (copy === 0) await insertRows(client, 'Theme', seed.themes)
    const points = seed.takeaways.map((row) => ({
      ...row,
      themeId: sharedTheme(row.themeId),
      version: 1,
      updatedAt: at,
    }))
    await insertRows(client, 'Takeaway', points)
    await insertRows(client, 'Evidence', seed.evidence.map(withId))
    await insertRows(client, 'Figure', seed.figures.map(withId))
    await insertRows(client, 'Term', seed.terms.map(withId))
    await insertRows(client, 'Link', seed.links)
    takeaways.push(...points.map((row) => ({ id: String(row.id), reportId: id })))
  }
  return takeaways
}
