import { z } from 'zod'
import { codePoint, instant, rights } from '@/lib/output'

const revision = z.object({ number: z.number().int(), sha256: z.string().optional() })

export const reportItemOutput = z.object({
  slug: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  sourceName: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  publishedAt: instant.nullable(),
  createdAt: instant,
  revision,
})

export const reportOutput = reportItemOutput.extend({
  sections: z.array(
    z.object({
      key: z.string(),
      parentKey: z.string().nullable(),
      level: z.number().int(),
      heading: z.string(),
      start: codePoint,
      end: codePoint,
      runIn: z.boolean(),
    }),
  ),
  paragraphs: z.array(
    z.object({ key: z.string(), sectionKey: z.string().nullable(), start: codePoint, end: codePoint }),
  ),
  can: rights,
})

export const importedReportOutput = z.object({
  slug: z.string(),
  revision: z.object({ number: z.number().int(), sha256: z.string() }),
})
