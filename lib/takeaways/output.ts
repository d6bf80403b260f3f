import { z } from 'zod'
import { codePoint, rights } from '@/lib/output'
import { takeawayKinds } from '@/lib/takeaways/schema'

const quotedRange = z.object({
  start: codePoint,
  end: codePoint,
  quote: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  revision: z.number().int().optional(),
})

const figure = quotedRange.extend({
  id: z.uuid(),
  value: z.string(),
  unit: z.string(),
  label: z.string(),
  labelEn: z.string().nullable(),
  territory: z.string().nullable(),
  date: z.string().nullable(),
})

const term = quotedRange.extend({
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string().nullable(),
  meaning: z.string(),
  meaningEn: z.string().nullable(),
})

export const takeawayOutput = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: z.enum(takeawayKinds),
  title: z.string(),
  titleEn: z.string().nullable(),
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
