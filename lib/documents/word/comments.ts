import {
  AnnotationReference,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  type IStylesOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { toClockTime } from '@/lib/documents/local-time'
import type { Block } from '@/lib/documents/model'
import { type PlainLine, plainLines } from '@/lib/documents/plain-text'
import type { CollectedThread, CommentableBlock } from '@/lib/documents/word/inline-anchors'
import { type InlineAnchor, shownOffsets } from '@/lib/documents/word/inline-anchors'
import { official, size, typeface } from '@/lib/documents/word/measures'
import { type FontFace, type RunWriter, runFormat, toRuns } from '@/lib/documents/word/runs'

/** The parent id of the first comment of a thread. */
const noParent = -1
/** The longest author and initials that Office reads, in UTF-16 units ([MS-OI29500] on CT_Comment). */
const longest = { author: 255, initials: 9 }

/** The comments of all threads as Word comments: author, time in `timeZone`, parent, resolved state, durable id. */
export function toWordComments(
  threads: NumberedThread[],
  timeZone: string,
  writer: RunWriter,
): ICommentOptions[] {
  const durable = durableIds(threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
  return threads.flatMap(({ resolved, comments, ids }) =>
    comments.map(({ author, at, blocks }, index) => ({
      id: ids[index]!,
      durableId: durable[ids[index]!],
      // Word's library writes what is settled only where some comment answers another; one that is not there is left out again.
      parentId: index === 0 ? noParent : ids[0]!,
      author: cut(oneLine(author), longest.author),
      initials: initials(oneLine(author)),
      date: toClockTime(at, timeZone),
      resolved,
      children: commentBody(blocks, writer),
    })),
  )
}

/** The first character of each word, as Word makes them: 张三 is 张, Zhang San is ZS. */
function initials(author: string): string {
  const first = author.split(' ').map((word) => [...word][0] ?? '')
  return cut(first.join('').toUpperCase(), longest.initials)
}

/** Cuts to a number of UTF-16 units without splitting a surrogate pair. */
function cut(value: string, units: number): string {
  return value.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')
}

/** A thread with the numbers of its comments in the file and its ranges in the displayed text. */
type NumberedThread = CollectedThread & { ids: number[]; from: End; to: End }
type End = { block: CommentableBlock; at: number }

/** Numbers the comments of all threads in their order. */
export function numberComments(threads: CollectedThread[]): NumberedThread[] {
  let next = 0
  const offsetsByBlock = new Map<CommentableBlock, (codePoint: number) => number>()
  const end = (block: CommentableBlock, codePoint: number): End => {
    const shownOffset = offsetsByBlock.get(block) ?? shownOffsets(block)
    offsetsByBlock.set(block, shownOffset)
    return { block, at: shownOffset(codePoint) }
  }
  return threads.map((thread) => {
    const [first, last] = [thread.ranges[0]!, thread.ranges.at(-1)!]
    return {
      ...thread,
      ids: thread.comments.map(() => next++),
      from: end(first.block, first.start),
      to: end(last.block, Math.max(last.start, last.end)),
    }
  })
}

type Mark = { at: number; order: number; children: ParagraphChild[] }

/** The comment marks by block; each block returns them once, because a mark may occur only once in a file. */
export function toCommentAnchors(threads: NumberedThread[]): (block: Block) => InlineAnchor[] {
  const marks = new Map<Block, Mark[]>()
  const addMark = (block: Block, mark: Mark) => marks.set(block, [...(marks.get(block) ?? []), mark])
  for (const { ids, from, to } of threads) {
    const empty = from.block === to.block && from.at === to.at
    const starts = ids.map((id) => new CommentRangeStart(id))
    const ends = ids.flatMap((id) => [new CommentRangeEnd(id), reference(id)])
    // At one place what ends comes before what is empty, and that before what begins: no range takes in a neighbour's mark.
    if (empty) addMark(from.block, { at: from.at, order: 1, children: [...starts, ...ends] })
    else {
      addMark(from.block, { at: from.at, order: 2, children: starts })
      addMark(to.block, { at: to.at, order: 0, children: ends })
    }
  }
  return (block) => {
    const found = marks.get(block) ?? []
    marks.delete(block)
    return found
      .sort((one, other) => one.at - other.at || one.order - other.order)
      .map(({ at, children }) => ({ kind: 'anchor', at, children }))
  }
}

function reference(id: number): TextRun {
  return new TextRun({ style: commentReferenceStyle, children: [new CommentReference(id)] })
}

/** One step in, in twips: two characters of 五号. */
const step = 420
const deepest = 6

/**
 * A comment body as paragraphs of a Word comment, at least one; other programs show only paragraphs there.
 */
function commentBody(blocks: Block[], writer: RunWriter): Paragraph[] {
  const lines = plainLines(blocks)
  const shown: PlainLine[] = lines.length > 0 ? lines : [{ inlines: [], depth: 0 }]
  return shown.map(({ inlines, depth, hanging }, at) => {
    const left = Math.min(depth, deepest) * step
    return new Paragraph({
      style: commentTextStyle,
      ...(left ? { indent: { left, ...(hanging ? { hanging: step } : {}) } } : {}),
      children: [
        ...(at === 0
          ? [new TextRun({ style: commentReferenceStyle, children: [new AnnotationReference()] })]
          : []),
        ...toRuns(inlines, commentFace, { ...writer, setting: official }),
      ],
    })
  })
}

const commentFace: FontFace = { font: typeface.song, size: size.五号, resized: true }

/** Word's own ids: it looks for them where it shows comments. */
const commentTextStyle = 'CommentText'
const commentReferenceStyle = 'CommentReference'

/** The styles with those of comments, whose lines do not snap to the grid of the page. */
export function withCommentStyles(styles: IStylesOptions): IStylesOptions {
  return {
    ...styles,
    paragraphStyles: [
      ...(styles.paragraphStyles ?? []),
      {
        id: commentTextStyle,
        name: 'annotation text',
        basedOn: 'Normal',
        run: { ...runFormat(commentFace), characterSpacing: 0 },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
    ],
    characterStyles: [
      ...(styles.characterStyles ?? []),
      { id: commentReferenceStyle, name: 'annotation reference', run: { size: 16 } },
    ],
  }
}

/** Word takes durable ids below this ([MS-DOCX] 2.5.4.1, ST_LongHexNumber of commentsIds). */
const limit = 0x7fffffff

/**
 * A durable id of 8 hex digits for each comment that has an id of its own, the same in every file while no two of them
 * meet: a comment that comes back from Word is told by it. `undefined` where a comment has no id.
 */
function durableIds(ids: (string | undefined)[]): (string | undefined)[] {
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
