import type { TableBlock } from '@/lib/documents/model'

/** The weight of each table column, by its longest text in characters; no column vanishes. */
export function columnWeights(block: TableBlock, columns: number): number[] {
  return Array.from({ length: columns }, (_, at) => {
    let longest = 4
    for (const row of [block.header, ...block.rows]) longest = Math.max(longest, [...(row[at] ?? '')].length)
    return Math.min(longest, 26) + 1
  })
}
