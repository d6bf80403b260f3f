import type { BlockContent, DefinitionContent, PhrasingContent, Root, Strong } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown'
import { cleanText, oneLine, safeLink } from '@/lib/documents/clean'
import type { Block, Document, HeadingBlock, Inline, Text } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { plainTitle } from '@/lib/documents/title-lines'

type MarkdownBlock = BlockContent | DefinitionContent

/** The document as Markdown (GFM); text as stored, punctuation untouched. */
export function writeMarkdown(document: Document): string {
  const numbers = headingNumbers(document.blocks, document.lang)
  const children: MarkdownBlock[] = [
    ...(document.secrecy ? [paragraph(line(document.secrecy))] : []),
    { type: 'heading', depth: 1, children: line(plainTitle(document.title)) },
    ...(document.byline ? [paragraph(line(document.byline))] : []),
    ...document.blocks.flatMap((block) => nodes(block, numbers)),
  ]
  const root: Root = { type: 'root', children }
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown(), { handlers: { strong: cjkStrong } }],
  })
}

function nodes(block: Block, numbers: Map<HeadingBlock, string>): MarkdownBlock[] {
  const inside = (blocks: Block[]) => blocks.flatMap((one) => nodes(one, numbers))
  switch (block.kind) {
    case 'heading': {
      const depth = (block.level + 1) as 2 | 3 | 4 | 5
      return [{ type: 'heading', depth, children: line(`${numbers.get(block) ?? ''}${oneLine(block.text)}`) }]
    }
    case 'paragraph':
      return [paragraph(toPhrasing(block.inlines))]
    case 'label':
      return [paragraph([{ type: 'strong', children: line(block.text) }])]
    case 'quote': {
      const lines = cleanText(block.text)
        .split('\n')
        .filter((one) => one.trim())
      const source = block.source ? [`——${oneLine(block.source)}`] : []
      return [{ type: 'blockquote', children: [...lines, ...source].map((one) => paragraph(line(one))) }]
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          spread: false,
          children: block.items.map((item) => ({ type: 'listItem', spread: false, children: inside(item) })),
        },
      ]
    case 'table':
      return [
        ...(block.caption ? [paragraph([{ type: 'strong', children: line(block.caption) }])] : []),
        table(block),
      ]
    case 'comment': {
      const head: PhrasingContent[] = [
        { type: 'strong', children: line(block.author) },
        { type: 'text', value: ` · ${oneLine(block.atLabel)}` },
      ]
      const lines: MarkdownBlock[] = [paragraph(head), ...inside(block.blocks)]
      return [quoted(lines, Math.min(block.depth, 4) + 1)]
    }
    case 'signature':
      return [block.unit, block.name, block.date].flatMap((one) => (one ? [paragraph(line(one))] : []))
    case 'annex-list':
      return [paragraph(line(block.text))]
    case 'imprint':
      return [{ type: 'thematicBreak' }, ...block.lines.map((one) => paragraph(line(one)))]
    case 'annex':
      return [
        { type: 'thematicBreak' },
        paragraph(line(block.label)),
        { type: 'heading', depth: 2, children: line(block.title) },
      ]
  }
}

/** A reply stands one quotation deeper than what it answers. */
function quoted(children: MarkdownBlock[], depth: number): MarkdownBlock {
  return { type: 'blockquote', children: depth > 1 ? [quoted(children, depth - 1)] : children }
}

function table(block: { header: string[]; rows: string[][] }): MarkdownBlock {
  const row = (cells: string[]) => ({
    type: 'tableRow' as const,
    children: block.header.map((_, at) => ({ type: 'tableCell' as const, children: line(cells[at] ?? '') })),
  })
  return { type: 'table', children: [block.header, ...block.rows].map(row) }
}

function paragraph(children: PhrasingContent[]): MarkdownBlock {
  return { type: 'paragraph', children }
}

function line(value: string): PhrasingContent[] {
  const clean = oneLine(value)
  return clean ? [{ type: 'text', value: clean }] : []
}

/** A break at the edge of a paragraph would be read as a backslash. */
function toPhrasing(inlines: Inline[]): PhrasingContent[] {
  const phrasing = inlines.flatMap((inline) =>
    inline.kind === 'break' ? [{ type: 'break' as const }] : toMarkedPhrasing(inline),
  )
  const isBlank = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && !node.value.trim())
  const start = phrasing.findIndex((node) => !isBlank(node))
  return start < 0
    ? []
    : joinTexts(phrasing.slice(start, phrasing.findLastIndex((node) => !isBlank(node)) + 1))
}

/** The writer escapes one text at a time: "1" beside "1. " would be read as the start of a list. */
function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last?.type === 'text' && node.type === 'text') out[out.length - 1] = text(last.value + node.value)
    else out.push(node)
  }
  return out
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** Blanks at the edge of marked text stand outside the marks, where Markdown reads them. */
function toMarkedPhrasing(inline: Text): PhrasingContent[] {
  const value = cleanText(inline.text)
  const core = value.trim()
  const url = safeLink(inline.href)
  if (!core || !(inline.bold || inline.italic || inline.strike || inline.code || url)) {
    return value ? [{ type: 'text', value }] : []
  }
  let node: PhrasingContent = inline.code
    ? { type: 'inlineCode', value: core }
    : { type: 'text', value: core }
  if (inline.strike) node = { type: 'delete', children: [node] }
  if (inline.italic) node = { type: 'emphasis', children: [node] }
  if (inline.bold) node = { type: 'strong', children: [node] }
  if (url) node = { type: 'link', url, children: [node] }
  const start = value.indexOf(core)
  const around = [value.slice(0, start), value.slice(start + core.length)]
  return [around[0], node, around[1]].flatMap((one) =>
    typeof one === 'string' ? (one ? [{ type: 'text' as const, value: one }] : []) : one ? [one] : [],
  )
}

const chinese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u
const mark = /[\p{P}\p{S}]/u

const handle: Handle = (node: Strong, parent, state, info) => {
  const exit = state.enter('strong')
  const tracker = state.createTracker(info)
  const open = tracker.move('**')
  const inner = state.containerPhrasing(node, { after: '*', before: open, ...tracker.current() })
  exit()
  const first = [...inner][0] ?? ''
  const last = [...inner].at(-1) ?? ''
  const plain = opens(info.before, first) && opens(info.after, last)
  return plain ? `**${inner}**` : defaultHandlers.strong(node, parent, state, info)
}

/** Whether a run of `**` between these two is read as a mark, seen from the text it marks. */
function opens(outer: string, inner: string): boolean {
  if (inner === '' || /\s/u.test(inner)) return false
  return !mark.test(inner) || /^$|[\s\p{P}\p{S}]/u.test(outer) || chinese.test(inner) || chinese.test(outer)
}

/**
 * Writes bold beside Chinese as plain `**`: the stock handler would turn the characters around it into entities.
 * Readers with the CJK-friendly rule take it whatever the punctuation; elsewhere the stock handler decides.
 */
const cjkStrong = Object.assign(handle, { peek: () => '*' })
