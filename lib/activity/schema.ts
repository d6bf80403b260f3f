import { z } from 'zod'

export const kinds = ['report', 'takeaway', 'discussion', 'annotation', 'summary', 'people'] as const
export type Kind = (typeof kinds)[number]

/** Days of the office's calendar, both included. */
export const filter = {
  kind: z.enum(kinds).optional(),
  name: z.string().trim().max(60).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}

export const personId = z.string().min(1).max(100)

const shanghai = '+08:00'
const day = 24 * 60 * 60 * 1000

/** When the days begin, and when the last one is over. */
export function period({ from, to }: { from?: string; to?: string }): { from?: Date; until?: Date } {
  return {
    from: from ? new Date(`${from}T00:00:00${shanghai}`) : undefined,
    until: to ? new Date(new Date(`${to}T00:00:00${shanghai}`).getTime() + day) : undefined,
  }
}
