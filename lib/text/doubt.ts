import type { Continuation } from '@/lib/text/continuation'
import { governingOf, prepareRunInHeadings, stillGoverned } from '@/lib/text/governing'
import { prepareNeighbours } from '@/lib/text/neighbours'
import type { Reading, Run } from '@/lib/text/reading'

/** Why a place is shown to a person and not accepted, the first that holds. */
export type Doubt =
  /** The words changed. */
  | 'words'
  /** The sentence around the words changed. */
  | 'sentence'
  /** The same sentence stands in several places, or stood there. */
  | 'twin'
  /** The sentence is short, or leans on the one before, and what stands beside it changed. */
  | 'neighbours'
  /** A heading over it changed, or the line that announces its list or gives the unit of its table. */
  | 'heading'

/** Says what speaks against unchanged sentences meaning at their new place what they meant at the old one. */
export function prepareDoubts(old: Reading, next: Reading): (run: Run, found: Continuation) => Doubt | null {
  const governing = { old: governingOf(old), next: governingOf(next) }
  const neighboursStand = prepareNeighbours(old, next)
  const underSameRunIn = prepareRunInHeadings(old, next)

  const governed = (run: Run, found: Run) => {
    for (let step = 0; step <= run.last - run.first; step++) {
      const before = governing.old[old.sentences[run.first + step]!.paragraph]!
      if (!stillGoverned(before, governing.next[next.sentences[found.first + step]!.paragraph]!)) return false
    }
    return underSameRunIn(run.first, found.first)
  }

  return (run, found) => {
    if (!found.certain) return 'twin'
    if (!neighboursStand(run, found.run)) return 'neighbours'
    return governed(run, found.run) ? null : 'heading'
  }
}
