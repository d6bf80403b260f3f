import { z } from 'zod'
import { annotationKind } from '@/lib/annotations/schema'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { count, titledTakeaway } from '@/lib/output'

export const commentOrders = ['oldest', 'newest'] as const
export type CommentOrder = (typeof commentOrders)[number]
export const order = z.enum(commentOrders).default('oldest')

/** A search text. */
export const searchText = z.string().trim().min(1).max(100)

/** The reason for hiding or locking, shown to those concerned. */
export const reason = z.string().trim().min(1).max(500)

/** The reason for a move; may be empty. */
export const optionalReason = z.string().trim().max(500).default('')

export const outcomeKinds = ['adopted', 'partly', 'rejected'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** What became of the opinion of a thread: null is undecided. */
export const outcome = z.enum(outcomeKinds).nullable()

/** The reason for an outcome; without one, that of the same outcome stays. */
export const outcomeReason = z.string().trim().max(500).optional()

/** The subject of a discussion. */
export type DiscussionTarget = { takeawayId: string } | { annotationId: string }

export const targetOutput = { takeawayId: z.uuid().nullable(), annotationId: z.uuid().nullable() }

/** What a thread is about: a takeaway, or an annotation with the first 120 characters of its quote. */
export const threadSubject = z.object({
  takeaway: titledTakeaway.nullable(),
  annotation: z.object({ id: z.uuid(), kind: annotationKind, quote: z.string() }).nullable(),
})
export type ThreadSubject = z.infer<typeof threadSubject>

/** The number of threads that were moved to one takeaway. */
export const movedThreads = z.object({ takeawayId: z.uuid(), code: z.string(), count })
export type MovedThreads = z.infer<typeof movedThreads>

/** The subject as input: exactly one of the two. */
export const targetInput = { takeawayId: id.optional(), annotationId: id.optional() }

export function parseTarget(input: { takeawayId?: string; annotationId?: string }): DiscussionTarget {
  const { takeawayId, annotationId } = input
  if (takeawayId && !annotationId) return { takeawayId }
  if (annotationId && !takeawayId) return { annotationId }
  throw invalid('takeawayId', 'required')
}
