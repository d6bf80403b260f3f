/** At which places of a list each of its entries stands. */
export function occurrencesOf(entries: Iterable<string>): Map<string, number[]> {
  const places = new Map<string, number[]>()
  let at = 0
  for (const entry of entries) {
    const known = places.get(entry)
    if (known) known.push(at)
    else places.set(entry, [at])
    at++
  }
  return places
}
