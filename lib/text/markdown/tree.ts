import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { isParsable, isTooDeep } from '@/lib/text/markdown/limits'
import { cleanCharacters } from '@/lib/text/normalise'

/** Raw HTML stays text; footnotes would need ids. */
function withoutHtmlAndFootnotes(this: Processor) {
  const off = ['htmlFlow', 'htmlText', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall']
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: off } }]
}

const parser = unified()
  .use(remarkParse)
  // One tilde is a range in Chinese: 5~10万元.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(withoutHtmlAndFootnotes)
  .freeze()

export type MarkdownRoot = ReturnType<typeof parser.parse>
export type MarkdownNode = MarkdownRoot | MarkdownRoot['children'][number]
type InlineNode = Extract<MarkdownNode, { type: 'paragraph' }>['children'][number]

/**
 * The Markdown tree (mdast) of a body without HTML and images; a body beyond the limits is plain paragraphs.
 */
export function parseMarkdown(body: string): MarkdownRoot {
  const clean = cleanCharacters(body)
  if (!isParsable(clean)) return plainParagraphs(clean)
  const root = parser.parse(insertSeparators(clean))
  if (isTooDeep(root)) return plainParagraphs(clean)
  normaliseNode(root, false)
  return root
}

function plainParagraphs(body: string): MarkdownRoot {
  const children = body
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph' as const, children: withBreaks(part) }))
  return { type: 'root', children }
}

/** A noncharacter, so never in a cleaned body. */
const separator = ' \uFDD0'
const separators = / \uFDD0/g
/** An address in Chinese text is followed by Chinese characters without a blank; GFM would take them all for address. */
const address =
  /(?<!\]\(\s{0,9}|<|\]:\s{0,9})(?:https?:\/\/|www\.)[^\s<>\u2014\u2018-\u201D\u2026\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]{1,2000}(?=[\u2014\u2018-\u201D\u2026\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])/gi

/** Without footnotes "[^1]: …" would be the target of a link, and its words would vanish. */
const footnote = /^([ \t>]*\[\^[^\]\n]*\]):/gm

function insertSeparators(body: string): string {
  return body.replace(address, `$&${separator}`).replace(footnote, `$1${separator}:`)
}

function normaliseNode(node: MarkdownNode, linked: boolean): void {
  if ('value' in node) node.value = node.value.replace(separators, '')
  if ('url' in node) node.url = node.url.replace(separators, '')
  if (!('children' in node)) return
  const inside = linked || node.type === 'link' || node.type === 'linkReference'
  const children = node.children as MarkdownNode[]
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const first = node.children[0]
    if (first?.type === 'paragraph')
      first.children.unshift({ type: 'text', value: node.checked ? '☑ ' : '☐ ' })
    node.checked = null
  }
  node.children = children.flatMap((child): MarkdownNode[] => {
    const replaced = imageAsLink(child, inside)
    normaliseNode(replaced, inside)
    return replaced.type === 'text' ? withBreaks(replaced.value) : [replaced]
  }) as typeof node.children
}

/** Nothing is loaded from elsewhere: an image becomes a link to it, inside a link its words. */
function imageAsLink(node: MarkdownNode, linked: boolean): MarkdownNode {
  if (node.type !== 'image' && node.type !== 'imageReference') return node
  const words = node.alt || (node.type === 'image' ? node.url : node.identifier)
  const text: InlineNode = { type: 'text', value: words }
  if (linked) return text
  if (node.type === 'image') return { type: 'link', url: node.url, title: node.title, children: [text] }
  return { ...node, type: 'linkReference', children: [text] }
}

/** A line the writer ended stays ended. */
function withBreaks(text: string): InlineNode[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, at): InlineNode[] => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ])
}
