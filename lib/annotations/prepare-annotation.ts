import { z } from 'zod'
import { textRange } from '@/lib/annotations/present'
import { loadTargetText, targetReport } from '@/lib/annotations/target'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { slug } from '@/lib/reports/schema'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { query } from '@/lib/use-case'

/** The quote of a new annotation: a range of the report's current text, or a whole statement. */
export const prepareAnnotation = query({
  name: 'prepare-annotation',
  permission: 'annotation.write',
  input: z.object({
    report: slug.optional(),
    takeawayId: id.optional(),
    start: z.coerce.number().int().min(0).optional(),
    end: z.coerce.number().int().min(1).optional(),
  }),
  output: textRange.extend({ report: z.string(), takeawayId: z.uuid().nullable() }),
  report: targetReport,
  async run(scope, { takeawayId, start = 0, end }, { access }) {
    const targetText = await loadTargetText(scope, access, takeawayId)
    const index = indexCodePoints(targetText.text)
    const last = takeawayId ? index.length : end
    const quote = last === undefined ? '' : index.slice(start, last)
    if (quote === '') throw invalid('start', 'badRange')
    return {
      report: access.slug,
      takeawayId: takeawayId ?? null,
      start,
      end: start + codePointLength(quote),
      quote,
    }
  },
})
