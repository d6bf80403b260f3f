import { z } from 'zod'

/** A time as ISO 8601 in UTC; the text is not checked again, as it was just made. */
export const instant = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.string().meta({ format: 'date-time' }))

export const namedRef = z.object({ id: z.string(), name: z.string() })
export const memberRef = namedRef.extend({ department: z.string().nullable() })

export const titled = { title: z.string(), titleEn: z.string().nullable() }
export const titledReport = z.object({ slug: z.string(), ...titled })
export const titledTakeaway = z.object({ id: z.uuid(), code: z.string(), ...titled })

/** The reports by which a list can be narrowed. */
export const reportChoices = z.object({ reports: z.array(titledReport), moreReports: z.boolean() })

/** What the actor may do. */
export const rights = z.record(z.string(), z.boolean())

export const count = z.number().int().min(0)
export const codePoint = z.number().int().min(0)

/** A page of a list: `nextCursor` is null on the last one. */
export function pageOutput<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** A list that is never long. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item) })
}

/** A fault that the door puts into the words of the asker's language. */
export const faultOutput = z.object({
  path: z.string(),
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
