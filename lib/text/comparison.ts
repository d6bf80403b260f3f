import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { type KeyedRange, pairParagraphs } from '@/lib/text/comparison/paragraph-pairs'
import { cleanUpDiff, type DiffPart, diffTexts } from '@/lib/text/diff'
import type { RevisionText } from '@/lib/text/stable-keys'

/** A part of a changed paragraph; `old` and `new` are its ranges in the two texts, in code points. */
export type ComparisonPart = { text: string } & (
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
