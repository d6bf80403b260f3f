import type { ActivityEntry } from '@/lib/activity/present'

export type FoldedEntry = ActivityEntry & {
  /** How many things the deed was done to. */
  count: number
}

/**
 * Deeds of one person in a row that are the same become one, the newest, with how many things they were done to; one
 * that was done to several things of a report is about the report.
 */
export function foldActivity(entries: ActivityEntry[], limit: number): FoldedEntry[] {
  const runs: ActivityEntry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run?.[0] && isSameDeed(run[0], entry)) run.push(entry)
    else runs.push([entry])
  }
  return runs.slice(0, limit).flatMap(([newest, ...others]) => {
    if (!newest) return []
    const count = new Set([newest, ...others].map(({ subject }) => subject.id)).size
    return [count === 1 ? { ...newest, count } : { ...newest, about: null, path: null, count }]
  })
}

function isSameDeed(one: ActivityEntry, other: ActivityEntry): boolean {
  return (
    one.actor?.id === other.actor?.id && one.verb === other.verb && one.report?.slug === other.report?.slug
  )
}
