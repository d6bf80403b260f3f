import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'

export const commentOrders = ['oldest', 'newest'] as const
export type CommentOrder = (typeof commentOrders)[number]
export const order = z.enum(commentOrders).default('oldest')

/** Words that are looked for. */
export const searchText = z.string().trim().min(1).max(100)

/** Why something was hidden or closed; said to those whom it concerns. */
export const reason = z.string().trim().min(1).max(500)

/** Why something was moved, if that needs saying. */
export const optionalReason = z.string().trim().max(500).default('')

/** What a discussion is about. */
export type DiscussionTarget = { takeawayId: string } | { annotationId: string }

/** The same as it is asked for: one of the two. */
export const targetInput = { takeawayId: id.optional(), annotationId: id.optional() }

export function parseTarget(input: { takeawayId?: string; annotationId?: string }): DiscussionTarget {
  const { takeawayId, annotationId } = input
  if (takeawayId && !annotationId) return { takeawayId }
  if (annotationId && !takeawayId) return { annotationId }
  throw invalid('takeawayId', 'required')
}
