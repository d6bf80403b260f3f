import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { cleanUpDiff, type DiffPart, diffTexts } from '@/lib/text/diff'
import { bigramContainment } from '@/lib/text/similarity'
import { keysInOrder, type RevisionText } from '@/lib/text/stable-keys'

/** A part of a changed paragraph; `old` and `new` are its ranges in the two texts, in code points. */
type ComparisonPart = { text: string } & (
  | { kind: 'same'; old: Range; new: Range }
  | { kind: 'removed'; old: Range }
  | { kind: 'added'; new: Range }
)
/** A paragraph pair, or all parts of a split or merged one; `parts` where the text differs. */
export type ComparisonRow =
  | { kind: 'same' | 'changed' | 'moved'; old: KeyedRange; new: KeyedRange; parts?: ComparisonPart[] }
  | { kind: 'added'; old?: undefined; new: KeyedRange; parts?: undefined }
  | { kind: 'removed'; old: KeyedRange; new?: undefined; parts?: undefined }

/** Two revisions side by side in the order of the new one; removed paragraphs keep their predecessor. */
export function compareVersions(from: RevisionText, to: RevisionText): ComparisonRow[] {
  const [before, after] = [indexCodePoints(from.text), indexCodePoints(to.text)]
  return pairParagraphs(from, to).map((row): ComparisonRow => {
    if (row.kind === 'added' || row.kind === 'removed') return row
    const words = {
      old: before.slice(row.old.start, row.old.end),
      new: after.slice(row.new.start, row.new.end),
    }
    const equal = words.old === words.new
    const kind = row.kind === 'moved' ? 'moved' : equal ? 'same' : 'changed'
    if (equal) return { ...row, kind }
    return { ...row, kind, parts: toParts(words.old, row.old.start, words.new, row.new.start) }
  })
}

/** How many stretches of a row differ; a paragraph that came, went or moved counts as one. */
export function countEdits({
  kind,
  parts,
}: {
  kind: ComparisonRow['kind']
  parts?: DiffPart[] | null
}): number {
  if (kind === 'same') return 0
  const edits = parts?.filter(
    (part, at) => part.kind !== 'same' && (parts[at - 1]?.kind ?? 'same') === 'same',
  )
  return Math.max(edits?.length ?? 0, 1)
}

/** Whole sentences that follow each other and are all unchanged, or all not. */
export type SentenceRun = { same: boolean; sentences: number; parts: DiffPart[] }

/** Cuts the parts of a changed paragraph where a sentence ends on both sides. */
export function splitUnchanged(parts: DiffPart[]): SentenceRun[] {
  const runs: SentenceRun[] = []
  let sentence: DiffPart[] = []
  const close = () => {
    const same = sentence.every(({ kind }) => kind === 'same')
    const last = runs.at(-1)
    if (sentence.length === 0) return
    if (last?.same === same) {
      last.parts.push(...sentence)
      last.sentences++
    } else runs.push({ same, sentences: 1, parts: sentence })
    sentence = []
  }
  for (const { kind, text } of parts) {
    if (kind !== 'same') {
      sentence.push({ kind, text })
      continue
    }
    for (const piece of text.match(wholeSentence) ?? []) {
      sentence.push({ kind, text: piece })
      if (endOfSentence.test(piece)) close()
    }
  }
  close()
  return runs
}

const wholeSentence = /[^。！？…]*[。！？…]+[”’」』）)]*|[^。！？…]+/gu
const endOfSentence = /[。！？…][”’」』）)]*$/u

/** The difference of two texts, part by part. */
export function compareTexts(before: string, after: string): ComparisonPart[] {
  return toParts(before, 0, after, 0)
}

function toParts(before: string, oldStart: number, after: string, newStart: number): ComparisonPart[] {
  const [old, next] = [indexCodePoints(before), indexCodePoints(after)]
  const shift = (range: Range, by: number) => ({ start: range.start + by, end: range.end + by })
  return cleanUpDiff(diffTexts(before, after)).flatMap((segment): ComparisonPart[] => {
    const ranges = { old: shift(segment.old, oldStart), new: shift(segment.new, newStart) }
    const removed = old.slice(segment.old.start, segment.old.end)
    if (segment.equal) return [{ kind: 'same', text: removed, ...ranges }]
    const added = next.slice(segment.new.start, segment.new.end)
    return [
      ...(removed ? [{ kind: 'removed' as const, text: removed, old: ranges.old }] : []),
      ...(added ? [{ kind: 'added' as const, text: added, new: ranges.new }] : []),
    ]
  })
}

type KeyedRange = Range & { key: string }
type MatchedPair = { kind: 'kept' | 'moved'; old: KeyedRange; new: KeyedRange }
/** A paragraph of two revisions, or of one of them. */
type ParagraphPair = MatchedPair | { kind: 'added'; new: KeyedRange } | { kind: 'removed'; old: KeyedRange }

const minContainment = 0.6

/**
 * Pairs the paragraphs of two revisions in the order of the new one; a pair spans all parts of a split or
 * merged paragraph.
 */
function pairParagraphs(from: RevisionText, to: RevisionText): ParagraphPair[] {
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
