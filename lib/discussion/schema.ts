import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'

export const orders = ['oldest', 'newest'] as const
export type Order = (typeof orders)[number]
export const order = z.enum(orders).default('oldest')

/** Words that are looked for. */
export const sought = z.string().trim().min(1).max(100)

/** Why something was hidden or closed; said to those whom it concerns. */
export const reason = z.string().trim().min(1).max(500)

/** Why something was moved, if that needs saying. */
export const remark = z.string().trim().max(500).default('')

/** What a discussion is about. */
export type About = { takeawayId: string } | { annotationId: string }

/** The same as it is asked for: one of the two. */
export const about = { takeawayId: id.optional(), annotationId: id.optional() }

export function aboutOf(input: { takeawayId?: string; annotationId?: string }): About {
  const { takeawayId, annotationId } = input
  if (takeawayId && !annotationId) return { takeawayId }
  if (annotationId && !takeawayId) return { annotationId }
  throw invalid('takeawayId', 'required')
}
