import { HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx'
import { cleanText, oneLine } from '@/lib/documents/clean'
import type { Block, CommentBlock, HeadingBlock, Level, ListBlock, QuoteBlock } from '@/lib/documents/model'
import { text } from '@/lib/documents/model'
import { headingText } from '@/lib/documents/numbering'
import {
  annexListParagraphs,
  annexParagraphs,
  imprintBlock,
  signatureParagraphs,
} from '@/lib/documents/word/closing'
import type { ContentsEntry } from '@/lib/documents/word/contents'
import { bookmarked } from '@/lib/documents/word/contents'
import { type InlineAnchor, shiftAnchors } from '@/lib/documents/word/inline-anchors'
import { keepWithNext, raggedBeside } from '@/lib/documents/word/measures'
import { listHanging } from '@/lib/documents/word/numbering'
import {
  addFootnote,
  type FontFace,
  type Footnotes,
  fontFaces,
  type RunWriter,
  toRuns,
  toTextRuns,
} from '@/lib/documents/word/runs'
import { commentRule, styleIds } from '@/lib/documents/word/styles'
import { toWordTable } from '@/lib/documents/word/table'

/** The context of blocks: the body, or inside a list or a comment with its indent and type. */
type BlockContext = {
  left: number
  face: FontFace
  style: string
  depth: number
  /** Whether the last line stays on the page of what follows: a signature is never alone (GB/T 9704, 7.3.5.4). */
  keepNext?: boolean
  /** What paragraphs of a style of their own take over from around them. */
  options?: IParagraphOptions
}

/** `anchorsOf`: what is anchored in the text a block shows, without its number. */
export type DocumentWriter = RunWriter & {
  numbers: Map<HeadingBlock, string>
  /** The headings that the contents of the file lead to. */
  contents: Map<HeadingBlock, ContentsEntry>
  nextList: () => number
  nextBookmark: () => number
  anchorsOf?: (block: Block) => InlineAnchor[]
  /** Where sources of quotes go; without it they stand below their quotes. */
  footnotes?: Footnotes
}

export const bodyContext: BlockContext = { left: 0, face: fontFaces.body, style: styleIds.body, depth: 0 }

const headings: Record<Level, { level: (typeof HeadingLevel)[keyof typeof HeadingLevel]; face: FontFace }> = {
  1: { level: HeadingLevel.HEADING_1, face: fontFaces.hei },
  2: { level: HeadingLevel.HEADING_2, face: fontFaces.kai },
  3: { level: HeadingLevel.HEADING_3, face: fontFaces.body },
  4: { level: HeadingLevel.HEADING_4, face: fontFaces.body },
}

/** Blocks as paragraphs and tables of Word in the layout of GB/T 9704-2012; lengths in twips. */
export function wordBlocks(
  blocks: Block[],
  context: BlockContext,
  writer: DocumentWriter,
): (Paragraph | Table)[] {
  const { keepNext, ...rest } = context
  return blocks.flatMap((block, at) =>
    wordBlock(block, keepNext && at === blocks.length - 1 ? context : rest, writer),
  )
}

function wordBlock(block: Block, context: BlockContext, writer: DocumentWriter): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const { level, face } = headings[block.level]
      const mark = writer.numbers.get(block) ?? ''
      const anchors = shiftAnchors(writer.anchorsOf?.(block) ?? [], mark.length)
      const title = `${mark}${headingText(block)}`
      const children = block.inlines
        ? toRuns(block.inlines, face, writer)
        : toTextRuns(title, face, writer, undefined, anchors)
      const named = bookmarked(block.anchor, children, writer)
      const { bookmark } = writer.contents.get(block) ?? {}
      return [new Paragraph({ heading: level, children: bookmarked(bookmark, named, writer) })]
    }
    case 'paragraph':
      return [
        new Paragraph({
          ...at(context),
          ...raggedBeside(block.inlines, writer),
          ...keepWithNext(block.inlines, context, writer),
          children: bookmarked(
            block.anchor,
            toRuns(block.inlines, context.face, writer, writer.anchorsOf?.(block)),
            writer,
          ),
        }),
      ]
    case 'label':
      return [
        new Paragraph({
          style: styleIds.label,
          children: toTextRuns(oneLine(block.text), fontFaces.body, writer, true),
        }),
      ]
    case 'quote':
      return quote(block, context, writer)
    case 'list':
      return list(block, context, writer)
    case 'table':
      return toWordTable(block, writer, { left: context.left, keepNext: context.keepNext })
    case 'comment':
      return comment(block, writer, context.keepNext)
    case 'signature':
      return signatureParagraphs(block, writer)
    case 'annex-list':
      return annexListParagraphs(block.text, writer)
    case 'annex':
      return annexParagraphs(block.label, block.title, writer)
    case 'imprint':
      return imprintBlock(block.lines, writer)
  }
}

function at(context: BlockContext): IParagraphOptions {
  const indent = context.left > 0 ? { indent: { left: context.left, firstLine: 0 } } : {}
  return { style: context.style, ...indent }
}

/** Longer than this, a quote may break across pages away from its source; kept whole it would leave half a page empty. */
const maxUnbroken = 84

function quote(block: QuoteBlock, context: BlockContext, writer: DocumentWriter): Paragraph[] {
  const lines = cleanText(block.text).split('\n')
  const source = block.source && oneLine(block.source)
  const nested = context.left
    ? { indent: { left: context.left + writer.setting.character, firstLine: 0 }, ...context.options }
    : {}
  const { footnotes } = writer
  const footnote = source && footnotes ? [addFootnote(footnotes, source, writer)] : []
  const below = footnote.length > 0 ? undefined : source
  const anchors = writer.anchorsOf?.(block) ?? []
  let next = 0
  return [
    ...lines.map((line, at) => {
      const start = next
      next += line.length + 1
      const face = { ...fontFaces.kai, size: context.face.size, resized: context.face !== fontFaces.body }
      const inside = shiftAnchors(
        anchors.filter(({ at }) => at >= start && at < next),
        -start,
      )
      const children = toTextRuns(line, face, { ...writer, widen: true }, undefined, inside)
      return new Paragraph({
        style: styleIds.quote,
        ...nested,
        ...raggedBeside([text(line)], writer),
        ...((below && line.length <= maxUnbroken) || (context.keepNext && !below && at === lines.length - 1)
          ? { keepNext: true }
          : {}),
        children: at === lines.length - 1 ? [...children, ...footnote] : children,
      })
    }),
    ...(below
      ? [
          new Paragraph({
            style: styleIds.quoteSource,
            ...(context.keepNext ? { keepNext: true } : {}),
            children: toTextRuns(`——${below}`, fontFaces.source, writer),
          }),
        ]
      : []),
  ]
}

const deepest = 8

function list(block: ListBlock, context: BlockContext, writer: DocumentWriter): (Paragraph | Table)[] {
  // Only what counts must begin anew.
  const instance = block.ordered ? writer.nextList() : 0
  const level = Math.min(context.depth, deepest)
  const { character, indent } = writer.setting
  const hanging = Math.round(character * listHanging(block.ordered, level, writer.lang))
  const left = context.left + (context.style === styleIds.body ? indent : 0) + hanging
  const { keepNext, ...around } = context
  const inside: BlockContext = {
    ...around,
    style: context.style === styleIds.body ? styleIds.item : context.style,
    left,
    depth: context.depth + 1,
  }
  return block.items.flatMap((item, index) => {
    const [first, ...rest] = item
    const last = keepNext && index === block.items.length - 1 ? { ...inside, keepNext } : inside
    const blocks = first?.kind === 'paragraph' ? rest : item
    const opening =
      first?.kind === 'paragraph'
        ? toRuns(first.inlines, context.face, writer, writer.anchorsOf?.(first))
        : []
    return [
      new Paragraph({
        ...at(inside),
        ...(first?.kind === 'paragraph' ? raggedBeside(first.inlines, writer) : {}),
        ...(last.keepNext && blocks.length === 0 ? { keepNext } : {}),
        indent: { left, hanging },
        numbering: { reference: block.ordered ? 'ordered' : 'bullets', level, instance },
        children: opening,
      }),
      ...wordBlocks(blocks, last, writer),
    ]
  })
}

/** A comment has a rule on its left; a reply is indented further. */
function comment(block: CommentBlock, writer: DocumentWriter, keepNext?: boolean): (Paragraph | Table)[] {
  const { character, indent } = writer.setting
  const left = indent + character + Math.min(block.depth, 4) * indent
  const context: BlockContext = {
    left,
    face: fontFaces.comment,
    style: styleIds.comment,
    depth: 0,
    options: { border: commentRule },
    keepNext,
  }
  const head = toTextRuns(
    `${oneLine(block.author)}　${oneLine(block.atLabel)}`,
    fontFaces.commentHead,
    writer,
  )
  return [
    new Paragraph({
      style: styleIds.commentHead,
      indent: { left },
      children: head,
    }),
    ...wordBlocks(block.blocks, context, writer),
  ]
}
