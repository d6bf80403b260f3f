import { z } from 'zod'

/** An event as browsers receive it: ids alone, no content. */
export const liveEventOutput = z.object({
  id: z.number().int(),
  verb: z.string(),
  /** The slug of the report. */
  report: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  actorId: z.string().nullable(),
  threadId: z.string().nullable(),
  takeawayId: z.string().nullable(),
  annotationId: z.string().nullable(),
  /** For an annotation, the takeaways whose evidence overlaps it. */
  touches: z.array(z.string()),
})

export type LiveEvent = z.infer<typeof liveEventOutput>
