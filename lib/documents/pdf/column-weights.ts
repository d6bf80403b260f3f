import type { TableBlock } from '@/lib/documents/model'

/** How much of a table's width each column wants, by its longest text in characters: short columns stay narrow and none vanishes. */
export function columnWeights(block: TableBlock, columns: number): number[] {
  return Array.from({ length: columns }, (_, at) => {
    let longest = 4
    for (const row of [block.header, ...block.rows]) longest = Math.max(longest, [...(row[at] ?? '')].length)
    return Math.min(longest, 26) + 1
  })
}
