import type { TableBlock } from '@/lib/documents/model'

/** Texts of so many characters need no share: their column is as wide as they are. */
export const shortText = 8

/** No longer column is narrower than this part of all that are: a name of four characters stands on one line. */
const leastShare = 1 / 5

/** The weight of each table column, by its longest text in characters; no column vanishes. */
export function columnWeights(block: TableBlock, columns: number): number[] {
  const weights = Array.from({ length: columns }, (_, at) => {
    let longest = 4
    for (const row of [block.header, ...block.rows]) longest = Math.max(longest, [...(row[at] ?? '')].length)
    return Math.min(longest, 26) + 1
  })
  const long = weights.filter((weight) => weight > shortText + 1)
  const least = long.length * leastShare > 1 ? 0 : long.reduce((sum, weight) => sum + weight, 0) * leastShare
  return weights.map((weight) => (weight > shortText + 1 ? Math.max(weight, Math.ceil(least)) : weight))
}
