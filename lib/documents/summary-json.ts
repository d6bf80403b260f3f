import { z } from 'zod'
import { cleanJson } from '@/lib/documents/clean'
import {
  particularNames,
  type SummaryContent,
  summaryForms,
  summaryTemplates,
} from '@/lib/documents/summary-content'

const time = z.iso.datetime().describe('ISO 8601 in UTC')
const label = z.string().describe('The same moment by the clock of the office, as people read it')
const markdown = z.string().describe('Markdown (CommonMark with tables)')
const offset = z.number().int().nonnegative()

const comment = z
  .object({
    id: z.string(),
    author: z.string().describe('Name of who wrote it'),
    at: time,
    atLabel: label,
    body: markdown,
    depth: z
      .number()
      .int()
      .nonnegative()
      .describe('0 opens or goes on, 1 answers one that stands here, and so on'),
    conclusion: z.boolean().optional().describe('It is what its discussion came to'),
  })
  .describe('One comment')

const thread = z
  .object({
    id: z.string(),
    resolvedLabel: z.string().optional().describe('Who settled it when; absent while it is open'),
    comments: z.array(comment).describe('In the order they were written'),
  })
  .describe('A discussion')

const annotation = z
  .object({
    id: z.string(),
    kind: z.enum(['highlight', 'comment', 'question', 'correction']),
    kindLabel: z.string(),
    author: z.string(),
    at: time,
    atLabel: label,
    body: markdown,
    tags: z.array(z.string()),
    quote: z.string().describe('The words it stands on'),
    on: z
      .union([
        z
          .object({ evidence: offset, start: offset, end: offset })
          .describe('In the quote of the evidence of this index'),
        z.object({ statement: z.literal(true), start: offset, end: offset }).describe('In the statement'),
      ])
      .describe('Where it stands; positions count Unicode code points, the end is exclusive'),
    threads: z.array(thread),
  })
  .describe('An annotation on words of a point')

const source = z.object({
  reportTitle: z.string(),
  sourceName: z.string().optional().describe('Who published the report'),
  publishedAtLabel: z.string().optional(),
  sectionHeading: z.string().optional().describe('Innermost section that holds the quote'),
  revision: z.number().int().positive().describe('Number of the revision of the report'),
})

const point = z
  .object({
    id: z.string(),
    code: z.string().describe('Short name, such as P-1'),
    kind: z.string(),
    kindLabel: z.string(),
    themeLabel: z.string().optional(),
    title: z.string(),
    statement: z.string().optional(),
    wording: markdown.optional().describe('What the summary says instead of its conclusions and discussion'),
    leadUnit: z.string().optional().describe('In minutes: who takes the lead in what was agreed'),
    deadline: z.string().optional().describe('In minutes: by when, in words as people write them'),
    evidence: z
      .array(
        z.object({
          quote: z.string().describe('Exactly as the report says it'),
          sentences: z.string().optional().describe('The whole sentences that hold it'),
          source,
        }),
      )
      .describe('What the point rests on'),
    figures: z.array(
      z.object({
        value: z.string().describe('As the report writes it, such as "891" or "300多"'),
        unit: z.string(),
        label: z.string(),
        territory: z.string().optional(),
        date: z.string().optional(),
        quote: z.string(),
      }),
    ),
    terms: z.array(z.object({ name: z.string(), meaning: z.string() })),
    links: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        reason: z.string(),
        direction: z
          .enum(['to', 'from'])
          .describe('to: the action this practice leads to; from: the practice this action draws on'),
      }),
    ),
    conclusions: z
      .array(comment)
      .optional()
      .describe('What its discussions came to, where they are not taken whole'),
    threads: z.array(thread).optional(),
    annotations: z.array(annotation).optional(),
    opinions: z
      .array(
        z.object({
          author: z.string(),
          department: z.string().optional(),
          body: markdown,
          outcome: z.enum(['adopted', 'partly', 'rejected', 'undecided']),
          outcomeLabel: z.string(),
          reason: markdown,
        }),
      )
      .optional()
      .describe('In a table of opinions: how each discussion begins, and what became of it'),
    leftOut: z.number().int().nonnegative().optional().describe('How many comments did not fit'),
  })
  .describe('A takeaway')

const part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('text'), body: markdown }),
  z.object({ kind: z.literal('point'), point }),
])

/** The schema of a summary as JSON; within a version fields keep their meaning and new fields may come. */
export const summaryJsonSchema = z
  .object({
    format: z.literal('tashan.summary'),
    version: z.literal(1),
    template: z.enum(summaryTemplates).describe('study, brief (one page) or minutes'),
    form: z.enum(summaryForms).describe('submission (handed in) or working'),
    particulars: z
      .partialRecord(z.enum(particularNames), z.string())
      .describe('Who signs it when; of a brief its head and foot, of minutes the meeting'),
    title: z.string(),
    intro: markdown,
    closing: markdown,
    author: z.object({ name: z.string(), department: z.string().optional() }),
    made: z.object({ by: z.string(), at: time, atLabel: label }).describe('Who had this file written when'),
    dateLabel: z.string().describe('The date of the summary, as people read it'),
    timeZone: z.string().describe('IANA name of the zone whose clock the labels show'),
    lang: z.enum(['zh-CN', 'en']),
    outline: z.array(part).describe('What stands between introduction and closing, in its order'),
    sources: z
      .array(
        z.object({
          reportTitle: z.string(),
          sourceName: z.string().optional(),
          sourceUrl: z.string().optional(),
          publishedAtLabel: z.string().optional(),
          revision: z.number().int().positive(),
          sha256: z.string().describe('SHA-256 of the text of the revision in UTF-8, hexadecimal'),
        }),
      )
      .describe('The revisions that the points rest on'),
  })
  .describe('A study summary exported by Tashan')

export type SummaryJson = z.infer<typeof summaryJsonSchema>

/** A summary as JSON (RFC 8259) in the shape of `summaryJson`. Throws where the content does not match it. */
export function writeSummaryJson(content: SummaryContent): string {
  const plain = JSON.parse(JSON.stringify(content))
  return cleanJson(summaryJsonSchema.parse({ format: 'tashan.summary', version: 1, ...plain }))
}
