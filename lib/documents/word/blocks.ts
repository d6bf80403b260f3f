import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, type Table } from 'docx'
import { cleanText, oneLine } from '@/lib/documents/clean'
import type { Block, Comment, Heading, Inline, Level, List, Quote } from '@/lib/documents/model'
import { type Anchor, shifted } from '@/lib/documents/word/anchors'
import { addFootnote, type Footnotes } from '@/lib/documents/word/footnotes'
import { type Face, faces, runs, textRuns, type Writer } from '@/lib/documents/word/runs'
import { signatureParagraphs } from '@/lib/documents/word/signature'
import { rule, style } from '@/lib/documents/word/styles'
import { tableBlocks } from '@/lib/documents/word/table'

/** Where blocks stand: in the body, or inside a list or a comment, further in and in its own type. */
type Place = {
  left: number
  face: Face
  style: string
  depth: number
  /** What paragraphs of a style of their own take over from around them. */
  options?: IParagraphOptions
}

/** `anchorsOf`: what is anchored in the text a block shows, without its number. */
export type DocumentWriter = Writer & {
  marks: Map<Heading, string>
  nextList: () => number
  anchorsOf?: (block: Block) => Anchor[]
  /** Where sources of quotes go; without it they stand below their quotes. */
  footnotes?: Footnotes
}

export const body: Place = { left: 0, face: faces.body, style: style.body, depth: 0 }

const headings: Record<Level, { level: (typeof HeadingLevel)[keyof typeof HeadingLevel]; face: Face }> = {
  1: { level: HeadingLevel.HEADING_1, face: faces.hei },
  2: { level: HeadingLevel.HEADING_2, face: faces.kai },
  3: { level: HeadingLevel.HEADING_3, face: faces.body },
  4: { level: HeadingLevel.HEADING_4, face: faces.body },
}

export function wordBlocks(blocks: Block[], place: Place, writer: DocumentWriter): (Paragraph | Table)[] {
  return blocks.flatMap((block) => wordBlock(block, place, writer))
}

function wordBlock(block: Block, place: Place, writer: DocumentWriter): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const { level, face } = headings[block.level]
      const mark = writer.marks.get(block) ?? ''
      const anchors = shifted(writer.anchorsOf?.(block) ?? [], mark.length)
      const title = `${mark}${oneLine(block.text)}`
      return [new Paragraph({ heading: level, children: textRuns(title, face, writer, undefined, anchors) })]
    }
    case 'paragraph':
      return [
        new Paragraph({
          ...at(place),
          ...ragged(block.inlines),
          children: runs(block.inlines, place.face, writer, writer.anchorsOf?.(block)),
        }),
      ]
    case 'label':
      return [
        new Paragraph({
          style: style.label,
          children: textRuns(oneLine(block.text), faces.body, writer, true),
        }),
      ]
    case 'quote':
      return quote(block, place, writer)
    case 'list':
      return list(block, place, writer)
    case 'table':
      return tableBlocks(block, writer, place.left)
    case 'comment':
      return comment(block, writer)
    case 'signature':
      return signatureParagraphs(block, writer)
  }
}

function at(place: Place): IParagraphOptions {
  const indent = place.left > 0 ? { indent: { left: place.left, firstLine: 0 } } : {}
  return { style: place.style, ...indent }
}

/** An address or a checksum cannot be broken: justified, it would tear the line before it apart. */
function ragged(inlines: Inline[]): IParagraphOptions {
  const long = inlines.some((inline) => inline.kind === 'text' && /[!-~]{20}/.test(inline.text))
  return long ? { alignment: AlignmentType.LEFT } : {}
}

/** Longer than this, a quote may break across pages away from its source; kept whole it would leave half a page empty. */
const keptWhole = 84

function quote(block: Quote, place: Place, writer: DocumentWriter): Paragraph[] {
  const lines = cleanText(block.text).split('\n')
  const source = block.source && oneLine(block.source)
  const nested = place.left
    ? { indent: { left: place.left + writer.setting.character, firstLine: 0 }, ...place.options }
    : {}
  const { footnotes } = writer
  const note = source && footnotes ? [addFootnote(footnotes, source, writer)] : []
  const below = note.length > 0 ? undefined : source
  const anchors = writer.anchorsOf?.(block) ?? []
  let next = 0
  return [
    ...lines.map((line, at) => {
      const start = next
      next += line.length + 1
      const face = { ...faces.kai, size: place.face.size, resized: place.face !== faces.body }
      const inside = shifted(
        anchors.filter(({ at }) => at >= start && at < next),
        -start,
      )
      const children = textRuns(line, face, { ...writer, widen: true }, undefined, inside)
      return new Paragraph({
        style: style.quote,
        ...nested,
        ...(below && line.length <= keptWhole ? { keepNext: true } : {}),
        children: at === lines.length - 1 ? [...children, ...note] : children,
      })
    }),
    ...(below
      ? [
          new Paragraph({
            style: style.quoteSource,
            children: textRuns(`——${below}`, faces.source, writer),
          }),
        ]
      : []),
  ]
}

const deepest = 8

function list(block: List, place: Place, writer: DocumentWriter): (Paragraph | Table)[] {
  // Only what counts must begin anew.
  const instance = block.ordered ? writer.nextList() : 0
  const level = Math.min(place.depth, deepest)
  const { character, indent } = writer.setting
  const hanging = Math.round(character * 1.5)
  const left = place.left + (place.style === style.body ? indent : 0) + hanging
  const inside: Place = {
    ...place,
    style: place.style === style.body ? style.item : place.style,
    left,
    depth: place.depth + 1,
  }
  return block.items.flatMap((item) => {
    const [first, ...rest] = item
    const opening =
      first?.kind === 'paragraph' ? runs(first.inlines, place.face, writer, writer.anchorsOf?.(first)) : []
    return [
      new Paragraph({
        ...at(inside),
        ...(first?.kind === 'paragraph' ? ragged(first.inlines) : {}),
        indent: { left, hanging },
        numbering: { reference: block.ordered ? 'ordered' : 'bullets', level, instance },
        children: opening,
      }),
      ...wordBlocks(first?.kind === 'paragraph' ? rest : item, inside, writer),
    ]
  })
}

/** A remark stands behind a rule, a reply further in. */
function comment(block: Comment, writer: DocumentWriter): (Paragraph | Table)[] {
  const { character, indent } = writer.setting
  const left = indent + character + Math.min(block.depth, 4) * indent
  const place: Place = {
    left,
    face: faces.note,
    style: style.comment,
    depth: 0,
    options: { border: rule },
  }
  const head = textRuns(`${oneLine(block.author)}　${oneLine(block.atLabel)}`, faces.noteHead, writer)
  return [
    new Paragraph({
      style: style.commentHead,
      indent: { left },
      children: head,
    }),
    ...wordBlocks(block.blocks, place, writer),
  ]
}
