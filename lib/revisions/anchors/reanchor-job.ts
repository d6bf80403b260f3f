import { z } from 'zod'
import { defineJob } from '@/lib/jobs/job'
import { indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring } from '@/lib/text/reanchoring'

const span = { start: z.int(), end: z.int() }
const paragraphs = z.array(z.object({ key: z.string(), ...span }))
const anchor = z.object({
  revisionId: z.string(),
  paragraphKey: z.string(),
  ...span,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})

/** Finds ranges of former revisions in another text; the results are in the order of the ranges. */
export const reanchorJob = defineJob({
  name: 'reanchor',
  input: z.object({
    sources: z.array(z.object({ id: z.string(), text: z.string(), paragraphs })),
    target: z.object({ text: z.string(), paragraphs }),
    ranges: z.array(anchor),
  }),
  run({ sources, target, ranges }) {
    const to = { ...target, text: indexCodePoints(target.text) }
    const reanchorers = new Map(sources.map((source) => [source.id, prepareReanchoring(source, to)]))
    return ranges.map((range) => reanchorers.get(range.revisionId)!(range))
  },
})
