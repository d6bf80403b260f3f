import { foldForSearch } from '@/lib/text/search-folding'

export type TextMatch = { start: number; end: number; term: number }

/** Where each of the folded terms stands in a text, in code points; without overlaps, in order. */
export function findTermMatches(text: string, foldedTerms: readonly string[]): TextMatch[] {
  const { words, positions } = foldForSearch(text)
  const matches = foldedTerms.flatMap((term, index) => {
    const found: TextMatch[] = []
    for (let at = words.indexOf(term); term && at >= 0; at = words.indexOf(term, at + term.length)) {
      const [start, last] = [positions[at] ?? 0, positions[at + term.length - 1] ?? 0]
      found.push({ start, end: last + 1, term: index })
    }
    return found
  })
  matches.sort((one, other) => one.start - other.start || other.end - one.end)
  let end = 0
  return matches.filter((match) => {
    if (match.start < end) return false
    end = match.end
    return true
  })
}
