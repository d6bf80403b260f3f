/** Kinds of numbering from the highest; chapters come before the four levels of GB/T 9704. */
const kinds = [
  /^第[一二三四五六七八九十百〇零\d]{1,4}(?:编|篇|部分)(?=[\s:\uFF1A、·—-]|$)/,
  /^第[一二三四五六七八九十百〇零\d]{1,4}章(?=[\s:\uFF1A、·—-]|$)/,
  /^第[一二三四五六七八九十百〇零\d]{1,4}节(?=[\s:\uFF1A、·—-]|$)/,
  // "一、二期工程" and "二、三线城市" count things; they are no numbers of headings.
  /^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]+[、期级等线类产季轮流])/,
  /^[(\uFF08][一二三四五六七八九十]{1,3}[)\uFF09]、?/,
  /^\d{1,2}(?:[.\uFF0E](?!\d)|、)/,
  /^[(\uFF08]\d{1,2}[)\uFF09]、?/,
]
const chapterKinds = 3

export const arabicKind = 5

export type Numbering = { kind: number; length: number }

/** The numbering a line starts with and how long it is, or null; a number alone numbers nothing. */
export function parseNumbering(line: string): Numbering | null {
  for (const [kind, pattern] of kinds.entries()) {
    const match = pattern.exec(line)
    if (!match) continue
    return kind < chapterKinds || line.length > match[0].length ? { kind, length: match[0].length } : null
  }
  return null
}

/** The levels of the kinds in use: 一、 1, (一) 2, 1. 3, (1) 4, each lower by the chapter kinds above. */
export function numberingLevel(kind: number, used: Set<number>): number {
  const chaptersAbove = [...used].filter((other) => other < chapterKinds && other < kind).length
  return kind < chapterKinds ? chaptersAbove + 1 : kind - chapterKinds + 1 + chaptersAbove
}
