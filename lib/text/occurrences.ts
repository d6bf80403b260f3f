/** The positions of each entry in a list. */
export function indexOccurrences(entries: Iterable<string>): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  let at = 0
  for (const entry of entries) {
    const known = positions.get(entry)
    if (known) known.push(at)
    else positions.set(entry, [at])
    at++
  }
  return positions
}
