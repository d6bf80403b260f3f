import type { Definition, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { cleanText, oneLine } from '@/lib/documents/clean'
import { safeLink } from '@/lib/documents/link'
import { type Block, type Inline, type Level, paragraph, type Text, text } from '@/lib/documents/model'
import { parseMarkdown } from '@/lib/text/markdown'

type Marks = Omit<Text, 'kind' | 'text'>
type Context = { headings: 'real' | 'flat'; definitions: Map<string, string> }

/** Markdown as blocks: images become links, raw HTML stays text; `flat` makes headings plain. */
export function blocksFromMarkdown(body: string, headings: Context['headings'] = 'real'): Block[] {
  const root = parseMarkdown(cleanText(body))
  const definitions = new Map(root.children.filter(isDefinition).map((node) => [node.identifier, node.url]))
  return blocks(root.children, { headings, definitions })
}

function blocks(nodes: RootContent[], context: Context): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(...phrases(node.children, {}, context))]
      case 'heading':
        return context.headings === 'real'
          ? [{ kind: 'heading', level: Math.min(node.depth, 4) as Level, text: oneLine(plain(node)) }]
          : [paragraph(...phrases(node.children, { bold: true }, context))]
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
