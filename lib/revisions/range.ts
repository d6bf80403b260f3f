import { z } from 'zod'

/** The things that have a range of a report's text. */
export const rangeKinds = ['annotation', 'evidence', 'figure', 'term'] as const
export type RangeKind = (typeof rangeKinds)[number]

export const rangeKind = z.enum(rangeKinds)
