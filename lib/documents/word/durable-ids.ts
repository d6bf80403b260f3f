/** Word takes durable ids below this ([MS-DOCX] 2.5.4.1, ST_LongHexNumber of commentsIds). */
const limit = 0x7fffffff

/**
 * A durable id of 8 hex digits for each comment that has an id of its own, the same in every file while no two of them
 * meet: a comment that comes back from Word is told by it. `undefined` where a comment has no id.
 */
export function durableIds(ids: (string | undefined)[]): (string | undefined)[] {
  const taken = new Set<number>()
  return ids.map((id) => {
    if (id === undefined) return undefined
    let value = hash(id) % limit || 1
    while (taken.has(value)) value = (value + 1) % limit || 1
    taken.add(value)
    return value.toString(16).toUpperCase().padStart(8, '0')
  })
}

/** FNV-1a on UTF-16 units, 32 bits. */
function hash(value: string): number {
  let result = 0x811c9dc5
  for (let at = 0; at < value.length; at += 1)
    result = Math.imul(result ^ value.charCodeAt(at), 0x01000193) >>> 0
  return result
}
