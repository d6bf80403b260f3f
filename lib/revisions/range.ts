import { z } from 'zod'

/** What may rest on words of a report. */
export const rangeKinds = ['annotation', 'evidence', 'figure', 'term'] as const
export type RangeKind = (typeof rangeKinds)[number]

export const rangeKind = z.enum(rangeKinds)
