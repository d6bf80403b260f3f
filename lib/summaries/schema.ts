import { z } from 'zod'
import {
  type Particulars,
  particularNames,
  summaryForms,
  summaryTemplates,
} from '@/lib/documents/summary-content'
import { instant, memberRef, namedRef, rights, titledReport } from '@/lib/output'
import {
  discussionLevels,
  itemsSchema,
  type OutlinePart,
  outlineSchema,
  partsFromItems,
} from '@/lib/summaries/outline/schema'
import { pointSections } from '@/lib/summaries/sections'
import { takeawayHead } from '@/lib/takeaways/schema'

/** So many points are offered to choose from. */
export const maxPoints = 3000

const markdown = z.string().trim().max(50_000)

const words = z.string().trim().max(500)
const day = z.union([z.literal(''), z.iso.date()])

/** What a paper says beside its text, by field; an empty one is none. */
const particularsSchema = z
  .object(
    Object.fromEntries(particularNames.map((field) => [field, (field === 'date' ? day : words).optional()])),
  )
  .transform(
    (given): Particulars => Object.fromEntries(Object.entries(given).filter(([, value]) => Boolean(value))),
  )

/** Particulars as they are sent back. */
const particularsOutput = z.partialRecord(z.enum(particularNames), z.string())

const draftFields = z.object({
  title: z.string().trim().min(1).max(200),
  template: z.enum(summaryTemplates),
  form: z.enum(summaryForms),
  particulars: particularsSchema,
  intro: markdown,
  closing: markdown,
  items: itemsSchema.optional(),
  outline: outlineSchema.optional(),
})
const { template, form, particulars, intro, closing } = draftFields.shape

/** What a person writes: texts and an outline, which can also be said as a plain list of points (`items`). */
export const summaryDraft = draftFields.extend({
  template: template.default('study'),
  form: form.default('submission'),
  particulars: particulars.default({}),
  intro: intro.default(''),
  closing: closing.default(''),
})

/** The fields of a summary that change; the others stay. */
export const summaryChange = draftFields.partial()

/** The outline that was said, in whichever way, and how its points are named in faults; undefined where none was. */
export function outlineFromInput(input: {
  items?: z.output<typeof itemsSchema>
  outline?: OutlinePart[]
}): { parts: OutlinePart[]; path: 'items' | 'outline' } | undefined {
  if (input.outline) return { parts: input.outline, path: 'outline' }
  return input.items && { parts: partsFromItems(input.items), path: 'items' }
}

export const summaryIdOutput = z.object({ id: z.uuid() })

const partId = z.uuid()

/** The texts of a summary, and its outline in its order. */
const texts = {
  id: z.uuid(),
  title: z.string(),
  template: z.enum(summaryTemplates),
  form: z.enum(summaryForms),
  particulars: particularsOutput,
  intro: z.string(),
  closing: z.string(),
  version: z.number().int(),
  outline: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), id: partId, level: z.number().int(), text: z.string() }),
      z.object({ kind: z.literal('text'), id: partId, text: z.string() }),
      z.object({
        kind: z.literal('point'),
        id: partId,
        takeawayId: z.uuid(),
        sections: z.array(z.enum(pointSections)),
        text: z.string().optional(),
        leadUnit: z.string().optional(),
        deadline: z.string().optional(),
      }),
    ]),
  ),
  can: rights,
}

/** A takeaway that a summary can be made of. */
export const pointOutput = takeawayHead.extend({
  theme: z.string().nullable(),
  themeEn: z.string().nullable(),
  /** Some discussion of it came to a conclusion. */
  concluded: z.boolean(),
  report: titledReport,
})
export type PointRow = z.infer<typeof pointOutput>

export const summaryListItemOutput = z.object({
  id: z.uuid(),
  title: z.string(),
  template: z.enum(summaryTemplates),
  count: z.number().int(),
  owner: memberRef,
  /** What its owner granted you. */
  grant: z.enum(['read', 'write']).nullable(),
  finishedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
})

export const summaryOutput = z.object({
  ...texts,
  report: z.string().nullable(),
  owner: memberRef,
  items: z.array(
    z.object({
      takeawayId: z.uuid(),
      discussion: z.enum(discussionLevels),
      code: z.string(),
      kind: z.string(),
      title: z.string(),
    }),
  ),
  missing: z.number().int(),
  finished: z.object({ at: instant, by: z.string() }).nullable(),
  /** What sources say by now and the summary does not. */
  changes: z.array(
    z.object({
      partId,
      code: z.string(),
      title: z.string(),
      changed: z.array(
        z.object({ part: z.string(), before: z.array(z.string()), after: z.array(z.string()) }),
      ),
    }),
  ),
  createdAt: instant,
  updatedAt: instant,
})

export const summaryVersionOutput = z.object({ ...texts, savedAt: instant, savedBy: namedRef })
