/** Unit `from` of the old list may be continued by unit `to` of the new one; weight says how much that is worth. */
export type Pair = { from: number; to: number; weight: number }

/** The heaviest selection of pairs that never cross: both sides strictly rise. O(n log n). */
export function heaviestChain<P extends Pair>(pairs: P[]): P[] {
  const sorted = pairs.toSorted((one, other) => one.from - other.from || other.to - one.to)
  const heights = [...new Set(sorted.map(({ to }) => to))].sort((one, other) => one - other)
  const rankOf = new Map(heights.map((to, rank) => [to, rank + 1]))
  // A Fenwick tree of the heaviest chain that ends at or before each place of the new list.
  const best: ({ weight: number; last: number } | undefined)[] = []
  const before: number[] = []
  for (const [at, { to, weight }] of sorted.entries()) {
    const rank = rankOf.get(to)!
    let found: { weight: number; last: number } | undefined
    for (let node = rank - 1; node > 0; node -= node & -node)
      if ((best[node]?.weight ?? 0) > (found?.weight ?? 0)) found = best[node]
    before.push(found?.last ?? -1)
    const chain = { weight: (found?.weight ?? 0) + weight, last: at }
    for (let node = rank; node <= heights.length; node += node & -node)
      if ((best[node]?.weight ?? 0) < chain.weight) best[node] = chain
  }
  let heaviest: { weight: number; last: number } | undefined
  for (let node = heights.length; node > 0; node -= node & -node)
    if ((best[node]?.weight ?? 0) > (heaviest?.weight ?? 0)) heaviest = best[node]
  const chain: P[] = []
  for (let at = heaviest?.last ?? -1; at !== -1; at = before[at]!) chain.push(sorted[at]!)
  return chain.reverse()
}
