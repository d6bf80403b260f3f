import { z } from 'zod'
import { timestamp } from '@/lib/cursor'
import { dayMs } from '@/lib/duration'

export const activityKinds = ['report', 'takeaway', 'discussion', 'annotation', 'summary', 'people'] as const
export type ActivityKind = (typeof activityKinds)[number]

const startOfDay = (date: string) => new Date(`${date}T00:00:00+08:00`)

const date = z.iso.date().refine((value) => timestamp.safeParse(startOfDay(value)).success, 'malformed')

/** The first and the last day in the time zone of the office, both included. */
export const activityFilter = {
  kind: z.enum(activityKinds).optional(),
  name: z.string().trim().max(60).optional(),
  from: date.optional(),
  to: date.optional(),
}

export const personId = z.string().min(1).max(100)

/** The first instant of `from` and the first instant after `until`. */
export function toPeriod({ from, to }: { from?: string; to?: string }): { from?: Date; until?: Date } {
  return {
    from: from ? startOfDay(from) : undefined,
    until: to ? new Date(startOfDay(to).getTime() + dayMs) : undefined,
  }
}
