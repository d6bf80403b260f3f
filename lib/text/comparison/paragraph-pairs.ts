import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { bigramContainment } from '@/lib/text/similarity'
import { keysInOrder, type RevisionText } from '@/lib/text/stable-keys'

export type KeyedRange = Range & { key: string }
type MatchedPair = { kind: 'kept' | 'moved'; old: KeyedRange; new: KeyedRange }
/** A paragraph of two revisions, or of one of them. */
export type ParagraphPair =
  | MatchedPair
  | { kind: 'added'; new: KeyedRange }
  | { kind: 'removed'; old: KeyedRange }

const minContainment = 0.6

/**
 * Pairs the paragraphs of two revisions in the order of the new one; a pair spans all parts of a split or
 * merged paragraph.
 */
export function pairParagraphs(from: RevisionText, to: RevisionText): ParagraphPair[] {
  const [before, after] = [indexCodePoints(from.text), indexCodePoints(to.text)]
  const joined: ParagraphPair[] = []
  for (const row of pairByKey(from.paragraphs, to.paragraphs)) {
    let own = row
    for (let last = joined.at(-1); last && isSplitOrMerged(last, own, before, after); last = joined.at(-1)) {
      joined.pop()
      own = joinPairs(last, own)
    }
    joined.push(own)
  }
  return joined
}

function pairByKey(from: KeyedRange[], to: KeyedRange[]): ParagraphPair[] {
  const keptInOrder = keysInOrder(from, to)
  const oldByKey = new Map(from.map((one) => [one.key, one]))
  const newKeys = new Set(to.map(({ key }) => key))
  const removed = new Map<string | null, ParagraphPair[]>([[null, []]])
  let last: string | null = null
  for (const old of from) {
    if (keptInOrder.has(old.key)) {
      last = old.key
      removed.set(last, [])
    } else if (!newKeys.has(old.key)) removed.get(last)!.push({ kind: 'removed', old })
  }
  const rows = to.flatMap((paragraph): ParagraphPair[] => {
    const old = oldByKey.get(paragraph.key)
    if (!old) return [{ kind: 'added', new: paragraph }]
    const kind = keptInOrder.has(old.key) ? 'kept' : 'moved'
    return [{ kind, old, new: paragraph }, ...(removed.get(old.key) ?? [])]
  })
  return [...removed.get(null)!, ...rows]
}

/** Whether one of two adjacent rows is a changed paragraph and the other was split off or merged into it. */
function isSplitOrMerged(
  one: ParagraphPair,
  other: ParagraphPair,
  before: CodePointIndex,
  after: CodePointIndex,
): boolean {
  const [whole, part] = one.kind === 'kept' ? [one, other] : [other, one]
  if (whole.kind !== 'kept' || part.kind === 'kept' || part.kind === 'moved') return false
  const [side, index] = part.kind === 'added' ? (['new', after] as const) : (['old', before] as const)
  const range = part.kind === 'added' ? part.new : part.old
  const [left, right] = whole[side].start < range.start ? [whole[side], range] : [range, whole[side]]
  if (index.slice(left.end, right.start).trim()) return false
  const words = {
    old: before.slice(whole.old.start, whole.old.end),
    new: after.slice(whole.new.start, whole.new.end),
  }
  const share = bigramContainment(index.slice(range.start, range.end), words[side === 'new' ? 'old' : 'new'])
  return words.old !== words.new && share >= minContainment
}

function joinPairs(one: ParagraphPair, other: ParagraphPair): MatchedPair {
  const [whole, part] = one.kind === 'kept' ? [one, other] : [other as MatchedPair, one]
  const union = (range: KeyedRange, more: Range): KeyedRange => ({
    key: range.key,
    start: Math.min(range.start, more.start),
    end: Math.max(range.end, more.end),
  })
  if (part.kind === 'added') return { ...whole, new: union(whole.new, part.new) }
  return part.kind === 'removed' ? { ...whole, old: union(whole.old, part.old) } : whole
}
