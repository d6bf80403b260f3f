import type { Definition, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { cleanText, oneLine, safeLink } from '@/lib/documents/clean'
import { type Block, type Inline, type Level, paragraph, type Text, text } from '@/lib/documents/model'
import { parseMarkdown } from '@/lib/text/markdown'

type Marks = Omit<Text, 'kind' | 'text'>

/**
 * `headings`: as headings, as bold paragraphs (`flat`), or counted with those of the document (`numbered`) from
 * `firstLevel` on. `newline`: what a single line feed becomes.
 */
export type MarkdownOptions = {
  headings?: 'real' | 'flat' | 'numbered'
  firstLevel?: Level
  newline?: 'break' | 'paragraph'
}
type Context = Required<MarkdownOptions> & { definitions: Map<string, string> }

/**
 * Markdown (CommonMark, GFM) as blocks: images become links, raw HTML stays text, an unsafe address is left out. A mode
 * of `headings` alone stands for the options with it.
 */
export function blocksFromMarkdown(
  body: string,
  options: MarkdownOptions | Exclude<MarkdownOptions['headings'], undefined> = {},
): Block[] {
  const {
    headings = 'real',
    firstLevel = 1,
    newline = 'break',
  } = typeof options === 'string' ? { headings: options } : options
  const root = parseMarkdown(cleanText(body))
  const definitions = new Map(root.children.filter(isDefinition).map((node) => [node.identifier, node.url]))
  return blocks(root.children, { headings, firstLevel, newline, definitions })
}

function blocks(nodes: RootContent[], context: Context): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraphs(phrases(node.children, {}, context), context)
      case 'heading': {
        if (context.headings === 'flat')
          return [paragraph(...phrases(node.children, { bold: true }, context))]
        const level = Math.min(node.depth + context.firstLevel - 1, 4) as Level
        const number = context.headings === 'numbered' ? { number: true } : {}
        return [{ kind: 'heading', level, text: oneLine(plain(node)), ...number }]
      }
      case 'blockquote':
        return [{ kind: 'quote', text: node.children.map(plain).filter(Boolean).join('\n') }]
      case 'list': {
        const items = node.children.map((item) => blocks(item.children, context))
        return [{ kind: 'list', ordered: Boolean(node.ordered), items }]
      }
      case 'table': {
        const [header = [], ...rows] = node.children.map((row) =>
          row.children.map((cell) => oneLine(plain(cell))),
        )
        return [{ kind: 'table', header, rows }]
      }
      case 'code':
        return [paragraph(...split(node.value, { code: true }))]
      default:
        return []
    }
  })
}

/** With `paragraph`, each line is one of its own, without the blanks by which people indent it. */
function paragraphs(inlines: Inline[], { newline }: Context): Block[] {
  if (newline === 'break') return [paragraph(...inlines)]
  const lines: Text[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([])
    else lines.at(-1)!.push(inline)
  }
  return lines.map(withoutIndent).flatMap((line) => (line.length > 0 ? [paragraph(...line)] : []))
}

function withoutIndent([first, ...rest]: Text[]): Text[] {
  if (!first) return []
  const value = first.text.trimStart()
  return value ? [{ ...first, text: value }, ...rest] : withoutIndent(rest)
}

function phrases(nodes: PhrasingContent[], marks: Marks, context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'strong':
        return phrases(node.children, { ...marks, bold: true }, context)
      case 'emphasis':
        return phrases(node.children, { ...marks, italic: true }, context)
      case 'delete':
        return phrases(node.children, { ...marks, strike: true }, context)
      case 'inlineCode':
        return split(node.value, { ...marks, code: true })
      case 'link':
        return phrases(node.children, { ...marks, ...linkTo(node.url) }, context)
      case 'linkReference':
        return phrases(
          node.children,
          { ...marks, ...linkTo(context.definitions.get(node.identifier)) },
          context,
        )
      case 'break':
        return [{ kind: 'break' }]
      default:
        return 'value' in node ? split(node.value, marks) : []
    }
  })
}

function linkTo(url: string | undefined): Marks {
  const href = safeLink(url)
  return href ? { href } : {}
}

/** A line feed in the source of Markdown is a line of its own for Chinese writers: Word shows it as one. */
function split(value: string, marks: Marks): Inline[] {
  return value
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      ...(line ? [text(line, marks)] : []),
    ])
}

function plain(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const blockwise = ['blockquote', 'list', 'listItem', 'table'].includes(node.type)
  return (node as Parents).children
    .map((child) => plain(child))
    .join(blockwise ? '\n' : node.type === 'tableRow' ? ' ' : '')
}

function isDefinition(node: RootContent): node is Definition {
  return node.type === 'definition'
}
