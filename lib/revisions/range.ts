import { z } from 'zod'
import { count } from '@/lib/output'

/** The things that have a range of a report's text. */
export const rangeKinds = ['annotation', 'evidence', 'figure', 'term'] as const
export type RangeKind = (typeof rangeKinds)[number]

export const rangeKind = z.enum(rangeKinds)

export const anchorStatus = z.enum(['same', 'moved', 'proposed', 'orphaned'])
export type AnchorStatus = z.infer<typeof anchorStatus>

/** How the ranges of a report fared in a revision. */
export const anchorCountsOutput = z.object({ same: count, moved: count, proposed: count, orphaned: count })
export type AnchorCounts = z.infer<typeof anchorCountsOutput>
