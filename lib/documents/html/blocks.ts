import { cleanText, oneLine } from '@/lib/documents/clean'
import { element } from '@/lib/documents/html/element'
import { phrases } from '@/lib/documents/html/inlines'
import type { Block, Comment, Document, Heading, Quote, Table } from '@/lib/documents/model'
import type { HtmlElement } from '@/lib/text/markdown-html'

/** What blocks need to know of the document they stand in. */
export type Writer = { lang: Document['lang']; marks: Map<Heading, string> }

/** Blocks as flow content; comments that follow each other stand in one section with the label before them. */
export function htmlBlocks(blocks: Block[], writer: Writer): HtmlElement[] {
  const nodes: HtmlElement[] = []
  let talk: HtmlElement | undefined
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'comment') {
      talk = undefined
      nodes.push(...htmlBlock(block, writer))
      continue
    }
    if (!talk) {
      const label = blocks[at - 1]?.kind === 'label' ? nodes.pop() : undefined
      talk = element('section', { className: ['comments'] }, ...(label ? [label] : []))
      nodes.push(talk)
    }
    talk.children.push(comment(block, writer))
  }
  return nodes
}

function htmlBlock(block: Exclude<Block, Comment>, writer: Writer): HtmlElement[] {
  const widen = writer.lang === 'zh-CN'
  switch (block.kind) {
    case 'heading':
      return [element(`h${block.level + 1}`, {}, writer.marks.get(block) ?? '', ...line(block.text, widen))]
    case 'paragraph':
      return [element('p', {}, ...phrases(block.inlines, widen))]
    case 'label':
      return [element('p', { className: ['label'] }, ...line(block.text, widen))]
    case 'quote':
      return [quote(block, writer)]
    case 'list': {
      const items = block.items.map((item) => element('li', {}, ...htmlBlocks(item, writer)))
      return [element(block.ordered ? 'ol' : 'ul', {}, ...items)]
    }
    case 'table':
      return [table(block, widen)]
    case 'signature': {
      const lines = [block.unit, block.date].flatMap((one) => (one ? [element('p', {}, oneLine(one))] : []))
      return [element('footer', { className: ['signature'] }, ...lines)]
    }
  }
}

function line(text: string, widen: boolean) {
  return phrases([{ kind: 'text', text: oneLine(text) }], widen)
}

/** Quoted Chinese is shown as Chinese in a document in any language. */
function quote({ text, source }: Quote, { lang }: Writer): HtmlElement {
  const lines = cleanText(text)
    .split('\n')
    .filter((one) => one.trim())
  const foreign = lang === 'en' && /\p{Script=Han}/u.test(text) ? { lang: 'zh-CN' } : {}
  const said = element('blockquote', foreign, ...lines.map((one) => element('p', {}, ...line(one, true))))
  if (!source) return said
  const origin = element('cite', {}, ...line(source, lang === 'zh-CN'))
  return element('figure', {}, said, element('figcaption', {}, '——', origin))
}

/** A table wider than the screen scrolls by itself, by keyboard too. */
function table({ header, rows, caption }: Table, widen: boolean): HtmlElement {
  const name = oneLine(caption ?? header.join(' '))
  const cells = (row: string[], tag: string, properties = {}) =>
    element('tr', {}, ...header.map((_, at) => element(tag, properties, ...line(row[at] ?? '', widen))))
  const grid = element(
    'table',
    {},
    ...(caption ? [element('caption', {}, ...line(caption, widen))] : []),
    element('thead', {}, cells(header, 'th', { scope: 'col' })),
    element('tbody', {}, ...rows.map((row) => cells(row, 'td'))),
  )
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: name }, grid)
}

function comment(block: Comment, writer: Writer): HtmlElement {
  const { author, at, atLabel, depth, blocks } = block
  const time = Number.isNaN(at.getTime()) ? {} : { dateTime: at.toISOString() }
  return element(
    'article',
    { className: ['comment'], dataDepth: String(Math.min(depth, 4)) },
    element('header', {}, element('b', {}, oneLine(author)), element('time', time, oneLine(atLabel))),
    ...htmlBlocks(blocks, writer),
  )
}
