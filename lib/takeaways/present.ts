import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { codePoint, rights, titled } from '@/lib/output'
import type { TakeawayRecord } from '@/lib/takeaways/data/read'
import { figureFields, takeawayKinds, termFields } from '@/lib/takeaways/schema'

const quotedRange = z.object({
  start: codePoint,
  end: codePoint,
  quote: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  revision: z.number().int().optional(),
})

const figure = quotedRange.extend({ id: z.uuid(), ...figureFields.shape })
const term = quotedRange.extend({ id: z.uuid(), ...termFields.shape })

export const takeawayOutput = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: z.enum(takeawayKinds),
  ...titled,
  statement: z.string(),
  statementEn: z.string().nullable(),
  theme: z.string().nullable(),
  report: z.string(),
  parentId: z.uuid().nullable(),
  version: z.number().int(),
  evidence: z.array(quotedRange),
  figures: z.array(figure),
  terms: z.array(term),
  links: z.array(
    z.object({
      direction: z.enum(['to', 'from']),
      practiceId: z.uuid(),
      actionId: z.uuid(),
      code: z.string(),
      title: z.string(),
      reason: z.string(),
    }),
  ),
  decision: z.null(),
  can: rights,
})

const source = { report: z.string(), takeawayId: z.uuid().nullable() }
export const figureOutput = figure.extend(source)
export const termOutput = term.extend(source)

export function presentTakeawayRights(actor: Actor) {
  return { edit: may(actor, 'takeaway.write'), discuss: may(actor, 'thread.start') }
}

/** A takeaway as pages and REST show it. */
export function presentTakeaway(
  { evidence, figures, terms, actions, practices, ...row }: TakeawayRecord,
  actor: Actor,
) {
  return {
    ...row,
    evidence: evidence.map(({ paragraphKey: paragraph, revisionId: _, ...one }) => ({ ...one, paragraph })),
    figures: figures.map(({ paragraphKey: paragraph, checkedAt, ...figure }) => ({
      ...figure,
      paragraph,
      checkedAt: checkedAt ? new Date(checkedAt) : null,
    })),
    terms: terms.map(({ paragraphKey: paragraph, ...term }) => ({ ...term, paragraph })),
    links: [
      ...actions.map((link) => ({ direction: 'to' as const, ...link })),
      ...practices.map((link) => ({ direction: 'from' as const, ...link })),
    ],
    decision: null,
    can: presentTakeawayRights(actor),
  }
}
