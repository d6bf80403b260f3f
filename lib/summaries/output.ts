import { z } from 'zod'
import { summaryTemplates } from '@/lib/documents/summary-content'
import { instant, memberRef, namedRef, rights } from '@/lib/output'
import { discussionLevels } from '@/lib/summaries/outline/schema'
import { pointSections } from '@/lib/summaries/sections'

export const summaryIdOutput = z.object({ id: z.uuid() })

const partId = z.uuid()

/** The texts of a summary, and its outline in its order. */
const texts = {
  id: z.uuid(),
  title: z.string(),
  template: z.enum(summaryTemplates),
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
        takes: z.array(z.enum(pointSections)),
      }),
    ]),
  ),
  can: rights,
}

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
