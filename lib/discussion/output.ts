import { z } from 'zod'
import { instant, memberRef, namedRef, rights } from '@/lib/output'

export const threadOutput = z.object({
  id: z.uuid(),
  takeawayId: z.uuid().nullable(),
  annotationId: z.uuid().nullable(),
  resolution: z.object({ resolvedBy: namedRef, resolvedAt: instant }).nullable(),
  conclusion: z
    .object({
      commentId: z.uuid(),
      body: z.string(),
      html: z.string(),
      author: namedRef,
      setBy: namedRef,
      setAt: instant,
    })
    .nullable(),
  closure: z.object({ closedBy: namedRef, closedAt: instant, reason: z.string() }).nullable(),
  moved: z
    .object({
      movedBy: namedRef,
      movedAt: instant,
      reason: z.string(),
      from: z.object({
        takeawayId: z.uuid().nullable(),
        code: z.string().nullable(),
        annotationId: z.uuid().nullable(),
      }),
    })
    .nullable(),
  departures: z.array(z.object({ commentId: z.uuid(), takeawayId: z.uuid(), code: z.string() })),
  commentCount: z.number().int(),
  createdAt: instant,
  createdBy: namedRef,
  can: rights,
})

export const commentOutput = z.object({
  id: z.uuid(),
  threadId: z.uuid(),
  parentId: z.uuid().nullable(),
  body: z.string(),
  html: z.string(),
  author: memberRef,
  createdAt: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  hiddenAt: instant.nullable(),
  /** For those who still read the words of a hidden commentOutput. */
  hiding: z.object({ reason: z.string(), hiddenBy: namedRef, hiddenAt: instant }).nullable(),
  /** Who agrees: how many, and the first of them. */
  agreement: z.object({ count: z.number().int(), mine: z.boolean(), people: z.array(namedRef) }),
  conclusion: z.boolean(),
  version: z.number().int(),
  can: rights,
})
