import { z } from 'zod'
import { slug, typed, typedOrNull } from '@/lib/reports/schema'

export const kinds = ['practice', 'action', 'method', 'insight'] as const
export type TakeawayKind = (typeof kinds)[number]

export const orders = ['report', 'newest', 'discussed'] as const
export type TakeawayOrder = (typeof orders)[number]

/** A filter that a form sends empty is no filter. */
export const filter = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal(''), schema])
    .optional()
    .transform((value) => (value === '' ? undefined : (value as z.output<Schema> | undefined)))

export const words = filter(typed(200))

export const reportFilter = filter(slug)

/** A quoted range of the current revision; without a position the quote must occur in it exactly once. */
const evidence = z.object({
  start: z.number().int().min(0).optional(),
  end: z.number().int().min(1).optional(),
  quote: z.string().min(1).max(5000),
  prefix: z.string().max(64).optional(),
  suffix: z.string().max(64).optional(),
})

/** What an editor writes of a takeaway. */
export const content = {
  kind: z.enum(kinds),
  theme: typedOrNull(60),
  title: typed(200).min(1),
  titleEn: typedOrNull(300),
  statement: typed(5000).min(1),
  statementEn: typedOrNull(8000),
  evidence: z.array(evidence).max(50),
}

export type EvidenceInput = z.output<typeof evidence>
