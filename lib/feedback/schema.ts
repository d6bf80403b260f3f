import { z } from 'zod'
import { instant, namedRef } from '@/lib/output'

export const maxFeedbackLength = 2000
const maxPageLength = 500

/** A path within this site, as browsers write it; anything else could lead elsewhere. */
export const feedbackPage = z
  .string()
  .max(maxPageLength)
  .regex(/^\/(?![/\\])[^\s\\]*$/)

export const feedbackOutput = z.object({
  id: z.uuid(),
  body: z.string(),
  page: z.string().nullable(),
  author: namedRef,
  createdAt: instant,
  doneAt: instant.nullable(),
  doneBy: namedRef.nullable(),
})
