import { z } from 'zod'
import { codePoint, instant, rights, titled } from '@/lib/output'

export const slug = z.string().min(1).max(200)

export const trimmedText = (limit: number) => z.string().trim().max(limit)

/** Optional trimmed text; empty or missing is null. */
export const trimmedTextOrNull = (limit: number) =>
  trimmedText(limit)
    .nullish()
    .transform((value) => value || null)

/** A date, at midnight of UTC+8, or a date and time; empty is null. */
const officeDay = z
  .union([z.literal(''), z.iso.date(), z.iso.datetime({ offset: true })])
  .nullish()
  .transform((value) => {
    if (!value) return null
    return new Date(value.length === 10 ? `${value}T00:00:00+08:00` : value)
  })
  .refine((date) => date === null || date.getUTCFullYear() >= 1000, 'malformed')

const webAddress = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)])
  .nullish()
  .transform((value) => value || null)

/** The fields of a report beside its text. */
export const reportFields = {
  title: trimmedText(300).min(1),
  titleEn: trimmedTextOrNull(300),
  sourceName: trimmedTextOrNull(300),
  sourceUrl: webAddress,
  publishedAt: officeDay,
}

/** As many people, and as many departments, may be named as readers of a report. */
export const maxAudience = 500

export const reportAudience = z.enum(['everyone', 'named'])

const revision = z.object({ number: z.number().int(), sha256: z.string().optional() })

export const reportItemOutput = z.object({
  slug: z.string(),
  ...titled,
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
