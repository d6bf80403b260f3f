import { z } from 'zod'
import { namedRef, titledTakeaway } from '@/lib/output'
import { slug, trimmedText, trimmedTextOrNull } from '@/lib/reports/schema'

export const takeawayKinds = ['practice', 'action', 'method', 'insight'] as const
export type TakeawayKind = (typeof takeawayKinds)[number]

export const takeawayHead = titledTakeaway.extend({ kind: z.enum(takeawayKinds) })
export type TakeawayHead = z.infer<typeof takeawayHead>

/** A takeaway as a line of a list. */
export const listedTakeaway = takeawayHead.extend({
  statement: z.string(),
  statementEn: z.string().nullable(),
  theme: z.string().nullable(),
  themeEn: z.string().nullable(),
  parentId: z.uuid().nullable(),
})
export type ListedTakeaway = z.infer<typeof listedTakeaway>

export const figureFields = z.object({
  value: z.string(),
  unit: z.string(),
  label: z.string(),
  labelEn: z.string().nullable(),
  territory: z.string().nullable(),
  date: z.string().nullable(),
})

export const termFields = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  meaning: z.string(),
  meaningEn: z.string().nullable(),
})

export const themeOutput = namedRef.extend({ nameEn: z.string().nullable() })

/** `kind` and `theme` put together what is alike, each in the order of the report. */
export const takeawayOrders = ['kind', 'theme', 'report', 'newest', 'discussed'] as const
export type TakeawayOrder = (typeof takeawayOrders)[number]

/** An optional filter; an empty string, as forms send it, is none. */
export const optionalFilter = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal(''), schema])
    .optional()
    .transform((value) => (value === '' ? undefined : (value as z.output<Schema> | undefined)))

/** On or off, as JSON or as the word of an address. */
export const flagFilter = optionalFilter(z.union([z.boolean(), z.stringbool()]))

export const searchQuery = optionalFilter(trimmedText(200))

export const reportFilter = optionalFilter(slug)

/** A quoted range of the current revision; without a position the quote must occur in it exactly once. */
const evidenceInput = z.object({
  start: z.number().int().min(0).optional(),
  end: z.number().int().min(1).optional(),
  quote: z.string().min(1).max(5000),
  prefix: z.string().max(64).optional(),
  suffix: z.string().max(64).optional(),
})

export const takeawayFields = {
  kind: z.enum(takeawayKinds),
  theme: trimmedTextOrNull(60),
  title: trimmedText(200).min(1),
  titleEn: trimmedTextOrNull(300),
  statement: trimmedText(5000).min(1),
  statementEn: trimmedTextOrNull(8000),
  evidence: z.array(evidenceInput).max(50),
}

export type EvidenceInput = z.output<typeof evidenceInput>
