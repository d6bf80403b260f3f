import type { z } from 'zod'
import { type ActivityEntry, activityOutput } from '@/lib/activity/present'
import { count } from '@/lib/output'

/** The newest of folded events, with how many subjects they have. */
export const foldedEntryOutput = activityOutput.extend({ count })
export type FoldedEntry = z.input<typeof foldedEntryOutput>

/**
 * Folds equal events of one person in a row into the newest, with the count of their subjects. Events of several
 * subjects of a report are about the report.
 */
export function foldActivity(entries: ActivityEntry[], limit: number): FoldedEntry[] {
  const runs: ActivityEntry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run?.[0] && isSameEvent(run[0], entry)) run.push(entry)
    else runs.push([entry])
  }
  return runs.slice(0, limit).flatMap(([newest, ...others]) => {
    if (!newest) return []
    const count = new Set([newest, ...others].map(({ subject }) => subject.id)).size
    return [count === 1 ? { ...newest, count } : { ...newest, about: null, path: null, count }]
  })
}

function isSameEvent(one: ActivityEntry, other: ActivityEntry): boolean {
  return (
    one.actor?.id === other.actor?.id && one.verb === other.verb && one.report?.slug === other.report?.slug
  )
}
