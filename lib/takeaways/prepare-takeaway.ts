import { z } from 'zod'
import { singleReport } from '@/lib/access/report-access'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { count, titledReport } from '@/lib/output'
import { reportOutput } from '@/lib/reports/schema'
import { findTakeaway } from '@/lib/takeaways/data/read'
import { findThemes } from '@/lib/takeaways/data/registers'
import { findReportForEditing } from '@/lib/takeaways/data/tree'
import { presentTakeaway, takeawayOutput } from '@/lib/takeaways/present'
import { optionalFilter, reportFilter, takeawayHead, themeOutput } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** The data of the takeaway form: the text to quote, themes, other points, and the takeaway if it exists. */
export const prepareTakeaway = query({
  name: 'prepare-takeaway',
  permission: 'takeaway.write',
  input: z.object({ report: reportFilter, id: optionalFilter(id) }),
  output: z.object({
    report: titledReport,
    text: z.string(),
    paragraphs: reportOutput.shape.paragraphs,
    revision: count,
    themes: z.array(themeOutput),
    points: z.array(takeawayHead.extend({ parentId: z.uuid().nullable() })),
    takeaway: takeawayOutput.nullable(),
  }),
  report({ report, id }) {
    if (id) return { takeawayId: id }
    if (report) return { slug: report }
    throw invalid('report', 'required')
  },
  async run(scope, { id }, { access }) {
    const [{ tree, revision }, themes, row] = await Promise.all([
      findReportForEditing(scope.db, access),
      findThemes(scope.db, singleReport(access)),
      id ? findTakeaway(scope.db, access, id) : null,
    ])
    if (id && !row) throw new DomainError('not-found')
    const points = tree.filter((node) => !node.deletedAt && node.id !== id)
    return {
      report: { slug: access.slug, title: access.title, titleEn: access.titleEn },
      text: revision.text,
      paragraphs: revision.paragraphs,
      revision: revision.number,
      themes,
      points: points.map(({ deletedAt: _, position: __, ...point }) => point),
      takeaway: row ? presentTakeaway(row, scope.actor) : null,
    }
  },
})
