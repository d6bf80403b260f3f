import { z } from 'zod'
import { timestamp } from '@/lib/cursor'
import { dayMs } from '@/lib/duration'
import { count, instant, titled, titledReport } from '@/lib/output'

export const activityKinds = ['report', 'takeaway', 'discussion', 'annotation', 'summary', 'people'] as const
export type ActivityKind = (typeof activityKinds)[number]

const startOfDay = (date: string) => new Date(`${date}T00:00:00+08:00`)

const date = z.iso.date().refine((value) => timestamp.safeParse(startOfDay(value)).success, 'malformed')

export const personId = z.string().min(1).max(100)

/** The first and the last day in the time zone of the office, both included. */
export const activityFilter = {
  person: personId.optional(),
  kind: z.enum(activityKinds).optional(),
  name: z.string().trim().max(60).optional(),
  from: date.optional(),
  to: date.optional(),
}

/** The first instant of `from` and the first instant after `until`. */
export function toPeriod({ from, to }: { from?: string; to?: string }): { from?: Date; until?: Date } {
  return {
    from: from ? startOfDay(from) : undefined,
    until: to ? new Date(startOfDay(to).getTime() + dayMs) : undefined,
  }
}

/** The code and title of a takeaway; of an annotation null, and the first 60 characters of its quote. */
const threadTitle = { code: z.string().nullable(), ...titled }

export const waitingThreadOutput = z.object({
  ...threadTitle,
  threadId: z.uuid(),
  takeawayId: z.uuid().nullable(),
  annotationId: z.uuid().nullable(),
  commentCount: count,
  lastCommentId: z.uuid(),
  lastAt: instant,
  lastExcerpt: z.string(),
  lastAuthor: z.string(),
})
export type WaitingThread = z.input<typeof waitingThreadOutput>

export const recentConclusionOutput = z.object({
  ...threadTitle,
  commentId: z.uuid(),
  excerpt: z.string(),
  author: z.string(),
  at: instant,
  /** What became of the opinion; null stands for undecided. */
  outcome: z.enum(['adopted', 'partly', 'rejected']).nullable(),
})
export type RecentConclusion = z.input<typeof recentConclusionOutput>

/** What a report teaches of one theme: how many takeaways, and the first two of them. */
const learnedTheme = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  takeaways: count,
  points: z.array(z.object({ id: z.uuid(), ...titled })),
})

export const homeReportOutput = titledReport.extend({
  sourceName: z.string().nullable(),
  publishedAt: instant.nullable(),
  takeaways: count,
  openThreads: count,
  /** Of the newest report that has takeaways with a theme; no other says any. */
  themes: z.array(learnedTheme).nullable(),
})
export type HomeReportRow = z.input<typeof homeReportOutput>
