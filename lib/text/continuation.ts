import { occurrencesOf } from '@/lib/text/occurrences'
import type { Reading, Run } from '@/lib/text/reading'
import { chooseTwin } from '@/lib/text/twins'

/** Where the very sentences of a run stand in the new version; certain if no twin of them, old or new, could be meant. */
export type Continuation = { run: Run; certain: boolean }

const mostTwins = 64

/** Finds sentences again that stand unchanged; null if they do so nowhere. */
export function prepareContinuation(old: Reading, next: Reading): (run: Run) => Continuation | null {
  const places = { old: placesOf(old), next: placesOf(next) }
  const unchanged =
    old.sentences.length === next.sentences.length &&
    old.sentences.every(({ words }, at) => words === next.sentences[at]!.words)

  const find = (run: Run): Continuation | null => {
    const length = run.last - run.first + 1
    const of = (side: 'old' | 'next', at: number) => places[side].get(old.sentences[at]!.words) ?? []
    // The rarest sentence of the run leads to the fewest places.
    let rarest = run.first
    for (let at = run.first; at <= run.last; at++)
      if (of('next', at).length < of('next', rarest).length) rarest = at
    const starts = (side: 'old' | 'next') => of(side, rarest).map((at) => at - rarest + run.first)
    const runAt = (at: number) => ({ first: at, last: at + length - 1 })
    const standsIn = (reading: Reading) => (at: number) => standsAt(old, run, reading, at)

    if (of('next', rarest).length > mostTwins || of('old', rarest).length > mostTwins) {
      const at = starts('next').find(standsIn(next))
      return at === undefined ? null : { run: runAt(at), certain: false }
    }
    const twins = {
      first: run.first,
      length,
      old: starts('old').filter(standsIn(old)),
      next: starts('next').filter(standsIn(next)),
    }
    if (twins.next.length === 0) return null
    if (twins.next.length === 1 && twins.old.length === 1)
      return { run: runAt(twins.next[0]!), certain: true }
    const { at, certain } = chooseTwin(old, next, twins)
    return { run: runAt(at), certain }
  }

  const known = new Map<string, Continuation | null>()
  return (run) => {
    if (unchanged) return { run, certain: true }
    const id = `${run.first} ${run.last}`
    if (!known.has(id)) known.set(id, find(run))
    return known.get(id)!
  }
}

function placesOf({ sentences }: Reading): Map<string, number[]> {
  return occurrencesOf(sentences.map(({ words }) => words))
}

function standsAt(old: Reading, run: Run, { sentences }: Reading, at: number): boolean {
  for (let step = 0; step <= run.last - run.first; step++)
    if (sentences[at + step]?.words !== old.sentences[run.first + step]!.words) return false
  return true
}
