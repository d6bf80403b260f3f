import { diffArrays } from 'diff'
import type { Block, ChangeKind, Document, Inline, Text } from '@/lib/documents/model'
import { headingNumbers, headingText } from '@/lib/documents/numbering'
import { plainText } from '@/lib/documents/plain-text'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'
import { compareTexts } from '@/lib/text/comparison'
import { bigramContainment } from '@/lib/text/similarity'

/** Who made the changes, and when they were saved. */
export type ChangeAuthor = { author: string; at: Date }

/**
 * The later document with what was added to and taken out of the earlier one marked (花脸稿): paragraphs and headings
 * within, anything else as a whole. Numbers of headings are text here, so that their changes are seen.
 */
export function trackChanges(before: Document, after: Document, by: ChangeAuthor): Document {
  const [old, fresh] = [numberedText(before), numberedText(after)]
  const blocks = diffArrays(old.map(keyOf), fresh.map(keyOf))
  let [oldAt, freshAt] = [0, 0]
  let removed: Block[] = []
  const marked: Block[] = []
  const flush = (added: Block[]) => {
    marked.push(...replaceBlocks(removed, added))
    removed = []
  }
  for (const { count, added: isAdded, removed: isRemoved } of blocks) {
    if (isRemoved) {
      flush([])
      removed = old.slice(oldAt, oldAt + count)
      oldAt += count
    } else if (isAdded) {
      flush(fresh.slice(freshAt, freshAt + count))
      freshAt += count
    } else {
      flush([])
      marked.push(...fresh.slice(freshAt, freshAt + count))
      oldAt += count
      freshAt += count
    }
  }
  flush([])
  // What changed is read beside the text, whose pages are those of neither version.
  const { contents: _, ...paper } = after
  return { ...paper, blocks: marked, changes: { ...by, title: before.title } }
}

/** Less than this share of a paragraph in another is no change of it, but another paragraph. */
const minLikeness = 0.4

/** Removed blocks beside those in their place: what resembles each other is changed within. */
function replaceBlocks(removed: Block[], added: Block[]): Block[] {
  let next = 0
  const written = added.flatMap((block): Block[] => {
    const at = removed.findIndex((old, index) => index >= next && resembles(old, block))
    const old = removed[at]
    if (!old) return [{ ...block, change: 'inserted' }]
    const skipped = removed.slice(next, at)
    next = at + 1
    return [...skipped.map(asDeleted), changeWithin(old, block)]
  })
  return [...written, ...removed.slice(next).map(asDeleted)]
}

const asDeleted = (block: Block): Block => ({ ...block, change: 'deleted' })

function resembles(old: Block, block: Block): boolean {
  if (old.kind !== block.kind || !('inlines' in block || block.kind === 'heading')) return false
  const [one, other] = [plainText([old]), plainText([block])]
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return bigramContainment(short, long) >= minLikeness
}

function changeWithin(old: Block, block: Block): Block {
  if (block.kind === 'heading' && old.kind === 'heading')
    return { ...block, inlines: changedInlines(old.text, [{ kind: 'text', text: block.text }]) }
  if (block.kind === 'paragraph' && old.kind === 'paragraph')
    return { ...block, inlines: changedInlines(flat(old.inlines), block.inlines) }
  return block
}

/** The inlines of the later paragraph as they are formatted, with what is new marked and what is gone put in. */
export function changedInlines(before: string, after: Inline[]): Inline[] {
  const parts = compareTexts(before, flat(after))
  return parts.flatMap((part): Inline[] => {
    if (part.kind === 'removed') return pieces(part.text, 'deleted')
    return slice(after, part.new.start, part.new.end).map((inline) =>
      inline.kind === 'text' && part.kind === 'added' ? { ...inline, change: 'inserted' } : inline,
    )
  })
}

function pieces(text: string, change: ChangeKind): Text[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ kind: 'text', text: line, change }))
}

/** The inlines of a range in code points; a break counts as one. */
function slice(inlines: Inline[], start: number, end: number): Inline[] {
  let at = 0
  return inlines.flatMap((inline): Inline[] => {
    const from = at
    at += inline.kind === 'break' ? 1 : codePointLength(inline.text)
    if (at <= start || from >= end) return []
    if (inline.kind === 'break') return [inline]
    return [{ ...inline, text: sliceCodePoints(inline.text, Math.max(0, start - from), end - from) }]
  })
}

function flat(inlines: Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
}

function numberedText({ blocks, lang }: Document): Block[] {
  const numbers = headingNumbers(blocks, lang)
  return blocks.map((block) =>
    block.kind === 'heading'
      ? { ...block, number: false, text: `${numbers.get(block) ?? ''}${headingText(block)}` }
      : block,
  )
}

/** Blocks with the same words and look are the same. */
function keyOf(block: Block): string {
  return JSON.stringify({ ...block, marginThreads: undefined })
}
