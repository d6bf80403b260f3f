import { cleanText, oneLine, safeLink } from '@/lib/documents/clean'
import { toDisplayText } from '@/lib/documents/display-text'
import type {
  Block,
  CommentBlock,
  Document,
  HeadingBlock,
  Inline,
  QuoteBlock,
  TableBlock,
  Text,
} from '@/lib/documents/model'
import { headingText } from '@/lib/documents/numbering'
import type { HtmlElement, HtmlNode } from '@/lib/text/html-tree'

/** What blocks need to know of the document they stand in. */
type HtmlWriter = { lang: Document['lang']; numbers: Map<HeadingBlock, string> }

/** Blocks as flow content; comments that follow each other stand in one section with the label before them. */
export function htmlBlocks(blocks: Block[], writer: HtmlWriter): HtmlElement[] {
  const nodes: HtmlElement[] = []
  let comments: HtmlElement | undefined
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'comment') {
      comments = undefined
      nodes.push(...htmlBlock(block, writer))
      continue
    }
    if (!comments) {
      const label = blocks[at - 1]?.kind === 'label' ? nodes.pop() : undefined
      comments = htmlElement('section', { className: ['comments'] }, ...(label ? [label] : []))
      nodes.push(comments)
    }
    comments.children.push(comment(block, writer))
  }
  return nodes
}

function htmlBlock(block: Exclude<Block, CommentBlock>, writer: HtmlWriter): HtmlElement[] {
  const widen = writer.lang === 'zh-CN'
  switch (block.kind) {
    case 'heading':
      return [
        htmlElement(
          `h${block.level + 1}`,
          {},
          writer.numbers.get(block) ?? '',
          ...line(headingText(block), widen),
        ),
      ]
    case 'paragraph':
      return [htmlElement('p', {}, ...toPhrasing(block.inlines, widen))]
    case 'label':
      return [htmlElement('p', { className: ['label'] }, ...line(block.text, widen))]
    case 'quote':
      return [quote(block, writer)]
    case 'list': {
      const items = block.items.map((item) => htmlElement('li', {}, ...htmlBlocks(item, writer)))
      return [htmlElement(block.ordered ? 'ol' : 'ul', {}, ...items)]
    }
    case 'table':
      return [table(block, widen)]
    case 'signature': {
      const lines = [block.unit, block.name, block.date].flatMap((one) =>
        one ? [htmlElement('p', {}, oneLine(one))] : [],
      )
      return [htmlElement('footer', { className: ['signature'] }, ...lines)]
    }
    case 'annex-list':
      return [htmlElement('p', { className: ['annex-list'] }, ...line(block.text, widen))]
    case 'imprint':
      return [
        htmlElement(
          'footer',
          { className: ['imprint'] },
          ...block.lines.map((one) => htmlElement('p', {}, ...line(one, widen))),
        ),
      ]
    case 'annex':
      return [
        htmlElement('p', { className: ['annex'] }, ...line(block.label, widen)),
        htmlElement('h2', { className: ['annex-title'] }, ...line(block.title, widen)),
      ]
  }
}

function line(text: string, widen: boolean) {
  return toPhrasing([{ kind: 'text', text: oneLine(text) }], widen)
}

/** Quoted Chinese is shown as Chinese in a document in any language. */
function quote({ text, source }: QuoteBlock, { lang }: HtmlWriter): HtmlElement {
  const lines = cleanText(text)
    .split('\n')
    .filter((one) => one.trim())
  const foreign = lang === 'en' && /\p{Script=Han}/u.test(text) ? { lang: 'zh-CN' } : {}
  const blockquote = htmlElement(
    'blockquote',
    foreign,
    ...lines.map((one) => htmlElement('p', {}, ...line(one, true))),
  )
  if (!source) return blockquote
  const origin = htmlElement('cite', {}, ...line(source, lang === 'zh-CN'))
  return htmlElement('figure', {}, blockquote, htmlElement('figcaption', {}, '——', origin))
}

/** A table wider than the screen scrolls by itself, by keyboard too. */
function table({ header, rows, caption }: TableBlock, widen: boolean): HtmlElement {
  const name = oneLine(caption ?? header.join(' '))
  const cells = (row: string[], tag: string, properties = {}) =>
    htmlElement(
      'tr',
      {},
      ...header.map((_, at) => htmlElement(tag, properties, ...line(row[at] ?? '', widen))),
    )
  const grid = htmlElement(
    'table',
    {},
    ...(caption ? [htmlElement('caption', {}, ...line(caption, widen))] : []),
    htmlElement('thead', {}, cells(header, 'th', { scope: 'col' })),
    htmlElement('tbody', {}, ...rows.map((row) => cells(row, 'td'))),
  )
  return htmlElement('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: name }, grid)
}

function comment(block: CommentBlock, writer: HtmlWriter): HtmlElement {
  const { author, at, atLabel, depth, blocks } = block
  const time = Number.isNaN(at.getTime()) ? {} : { dateTime: at.toISOString() }
  return htmlElement(
    'article',
    { className: ['comment'], dataDepth: String(Math.min(depth, 4)) },
    htmlElement(
      'header',
      {},
      htmlElement('b', {}, oneLine(author)),
      htmlElement('time', time, oneLine(atLabel)),
    ),
    ...htmlBlocks(blocks, writer),
  )
}

type ElementProperties = HtmlElement['properties']
type Child = HtmlElement['children'][number]

/** An element with its properties (by their names in hast) and its children; strings are text. */
export function htmlElement(
  tagName: string,
  properties: ElementProperties,
  ...children: (HtmlNode | string)[]
): HtmlElement {
  const nodes = children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child))
  return { type: 'element', tagName, properties, children: nodes as Child[] }
}

/** The inlines of one paragraph as phrasing content; links only where a reader may safely follow them. */
export function toPhrasing(inlines: Inline[], widen: boolean): HtmlNode[] {
  return toDisplayText(inlines, widen).map((inline) =>
    inline.kind === 'break' ? htmlElement('br', {}) : toMarkedNode(inline),
  )
}

function toMarkedNode(inline: Text): HtmlNode {
  let node: HtmlNode = { type: 'text', value: inline.text }
  if (inline.code) node = htmlElement('code', {}, node)
  if (inline.strike) node = htmlElement('del', {}, node)
  if (inline.italic) node = htmlElement('em', {}, node)
  if (inline.bold) node = htmlElement('strong', {}, node)
  const href = safeLink(inline.href)
  if (!href) return node
  const shown = href === inline.text || href === `${inline.text}/` ? { className: ['address'] } : {}
  return htmlElement('a', { href, rel: ['noopener', 'noreferrer'], ...shown }, node)
}
