/** The input of all writers: a document as plain data, free of any file format. */
export type Document = {
  title: string
  lang: 'zh-CN' | 'en'
  /** `official`: GB/T 9704-2012; `brief`: the same set smaller, so that it fits one A4 page. */
  layout: 'official' | 'brief'
  /** Body size and line pitch in points, where they are not those of GB/T 9704-2012. */
  type?: { size: number; pitch: number }
  /** What stands above the title, in the first line (密级; GB/T 9704-2012, 7.2.2). */
  secrecy?: string
  byline?: string
  contents?: Contents
  /** Where changes are tracked: who made them when, and the title before. */
  changes?: { author: string; at: Date; title: string }
  properties: DocumentProperties
  blocks: Block[]
}

/**
 * The heading of the table of contents (目录) that a long paper has. `pages`: where each heading in it stands, in the
 * order of the text; Word has contents only once they are known.
 */
type Contents = { title: string; pages?: number[] }

type DocumentProperties = {
  /** The export that the file was made by. */
  identifier?: string
  creator: string
  createdAt: Date
  description?: string
  subject?: string
  keywords?: string
}

export type Level = 1 | 2 | 3 | 4

/** `number`: the heading counts in the official levels 一、 (一) 1. (1). */
export type HeadingBlock = {
  kind: 'heading'
  level: Level
  text: string
  number?: boolean
  /** The text with its changes. */
  inlines?: Inline[]
  marginThreads?: MarginThread[]
}
export type ParagraphBlock = { kind: 'paragraph'; inlines: Inline[]; marginThreads?: MarginThread[] }
/** The short name of what follows it ("原文依据"), no heading of its own. */
type LabelBlock = { kind: 'label'; text: string }
/** Someone else's words; `source` says where evidence comes from. */
export type QuoteBlock = { kind: 'quote'; text: string; source?: string; marginThreads?: MarginThread[] }
export type ListBlock = { kind: 'list'; ordered: boolean; items: Block[][] }
export type TableBlock = { kind: 'table'; header: string[]; rows: string[][]; caption?: string }
export type CommentBlock = {
  kind: 'comment'
  author: string
  at: Date
  atLabel: string
  blocks: Block[]
  depth: number
}
/** Who signs and the date (GB/T 9704-2012, 7.3.5), one below the other. */
export type SignatureBlock = { kind: 'signature'; unit?: string; name?: string; date: string }
/** The names of the annexes, below the text (附件说明; GB/T 9704-2012, 7.3.4). */
type AnnexListBlock = { kind: 'annex-list'; text: string }
/** To whom the paper goes, between rules at its end (版记; GB/T 9704-2012, 7.4). */
type ImprintBlock = { kind: 'imprint'; lines: string[] }
/** Begins an annex on a page of its own (GB/T 9704-2012, 7.3.7). */
type AnnexBlock = { kind: 'annex'; label: string; title: string }

export type ChangeKind = 'inserted' | 'deleted'

/** `change`: it was added or taken out as a whole. `anchor`: names what it shows, for a file that comes back. */
export type Block = BlockContent & { change?: ChangeKind; anchor?: string }

type BlockContent =
  | HeadingBlock
  | ParagraphBlock
  | LabelBlock
  | QuoteBlock
  | ListBlock
  | TableBlock
  | CommentBlock
  | SignatureBlock
  | AnnexListBlock
  | ImprintBlock
  | AnnexBlock

/**
 * A thread on `start` to `end` of a block's text, in code points, end exclusive; a break counts as one.
 * Blocks with the same `id` share one thread, whose comments stand on the first of them.
 */
export type MarginThread = {
  id?: string
  start: number
  end: number
  resolved: boolean
  comments: MarginComment[]
}
export type MarginComment = { id?: string; author: string; at: Date; blocks: Block[] }

export type Text = {
  kind: 'text'
  text: string
  bold?: boolean
  italic?: boolean
  strike?: boolean
  code?: boolean
  href?: string
  change?: ChangeKind
}
type Break = { kind: 'break' }
export type Inline = Text | Break

export function text(value: string, marks: Omit<Text, 'kind' | 'text'> = {}): Text {
  return { kind: 'text', text: value, ...marks }
}

export function paragraph(...inlines: Inline[]): ParagraphBlock {
  return { kind: 'paragraph', inlines }
}
