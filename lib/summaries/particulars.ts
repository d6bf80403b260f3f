import { z } from 'zod'
import { type Particulars, particularNames } from '@/lib/documents/summary-content'

const words = z.string().trim().max(500)
const day = z.union([z.literal(''), z.iso.date()])

/** What a paper says beside its text, by field; an empty one is none. */
export const particularsSchema = z
  .object(
    Object.fromEntries(particularNames.map((field) => [field, (field === 'date' ? day : words).optional()])),
  )
  .transform(
    (given): Particulars => Object.fromEntries(Object.entries(given).filter(([, value]) => Boolean(value))),
  )

/** Particulars as they are sent back. */
export const particularsOutput = z.partialRecord(z.enum(particularNames), z.string())
