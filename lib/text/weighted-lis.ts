/** Old unit `from` may continue as new unit `to`; `weight` is the value of the pair. */
export type WeightedPair = { from: number; to: number; weight: number }

type LisEntry = { weight: number; last: number; from: number }

/** The heaviest set of pairs that rise strictly on both sides, the earliest of equals. O(n log n). */
export function heaviestIncreasingSubsequence<P extends WeightedPair>(pairs: P[]): P[] {
  const sorted = pairs.toSorted((one, other) => one.from - other.from || other.to - one.to)
  const heights = [...new Set(sorted.map(({ to }) => to))].sort((one, other) => one - other)
  const rankOf = new Map(heights.map((to, rank) => [to, rank + 1]))
  // A Fenwick tree of the heaviest chain that ends at or before each place of the new list.
  const best: (LisEntry | undefined)[] = []
  const before: number[] = []
  for (const [at, { from, to, weight }] of sorted.entries()) {
    const rank = rankOf.get(to)!
    let found: LisEntry | undefined
    for (let node = rank - 1; node > 0; node -= node & -node)
      if ((best[node]?.weight ?? 0) >= (found?.weight ?? 0)) found = best[node]
    before.push(found?.last ?? -1)
    const link = { weight: (found?.weight ?? 0) + weight, last: at, from }
    for (let node = rank; node <= heights.length; node += node & -node)
      if (surpasses(link, best[node])) best[node] = link
  }
  let heaviest: LisEntry | undefined
  for (let node = heights.length; node > 0; node -= node & -node)
    if ((best[node]?.weight ?? 0) >= (heaviest?.weight ?? 0)) heaviest = best[node]
  const subsequence: P[] = []
  for (let at = heaviest?.last ?? -1; at !== -1; at = before[at]!) subsequence.push(sorted[at]!)
  return subsequence.reverse()
}

/** Pairs of one old unit come with the later new ones first, so that the earlier takes over from an equal one. */
function surpasses(link: LisEntry, best: LisEntry | undefined): boolean {
  return !best || link.weight > best.weight || (link.weight === best.weight && link.from === best.from)
}
