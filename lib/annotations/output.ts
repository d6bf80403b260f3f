import { z } from 'zod'
import { annotationKind, annotationVisibility } from '@/lib/annotations/schema'
import { codePoint, faultOutput, instant, memberRef, namedRef, rights } from '@/lib/output'

const textRange = z.object({ start: codePoint, end: codePoint, quote: z.string() })

export const annotationOutput = textRange.extend({
  id: z.uuid(),
  report: z.string(),
  takeawayId: z.uuid().nullable(),
  kind: annotationKind,
  visibility: annotationVisibility,
  body: z.string(),
  html: z.string(),
  tags: z.array(z.string()),
  author: memberRef,
  createdAt: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  version: z.number().int(),
  prefix: z.string(),
  suffix: z.string(),
  paragraph: z.string(),
  anchor: textRange.extend({
    status: z.enum(['same', 'moved', 'proposed', 'orphaned']),
    revision: z.number().int().nullable(),
    proposal: textRange.optional(),
  }),
  comments: z.number().int(),
  open: z.boolean(),
  turnedInto: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  can: rights,
})

const importedItem = z.object({ index: z.number().int(), id: z.uuid() })

/** What became of each annotation that was sent, by its place; the author is whoever sent them. */
export const importOutput = z.object({
  author: namedRef,
  made: z.array(importedItem),
  present: z.array(importedItem),
  refused: z.array(faultOutput.extend({ index: z.number().int(), id: z.string().nullable() })),
})
