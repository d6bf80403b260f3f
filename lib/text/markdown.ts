import { toHtml } from 'hast-util-to-html'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { HtmlRoot } from '@/lib/text/html-tree'
import { restrictHtml } from '@/lib/text/markdown/safe-html'
import { type MarkdownRoot, parseMarkdown } from '@/lib/text/markdown/tree'
import { linkMentions, type Mention } from '@/lib/text/mentions'

export { type MarkdownRoot, parseMarkdown }

/** Raise it when the same Markdown gives other HTML, so that stored HTML is rendered anew. */
export const MARKDOWN_RENDERER = 1

const schema = {
  tagNames: 'p br hr h4 h5 h6 blockquote ul ol li pre code em strong del a table thead tbody tr th td'.split(
    ' ',
  ),
  attributes: { a: ['href', 'title', 'rel'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script'],
}

const renderer = unified().use(remarkRehype).use(restrictHtml).use(rehypeSanitize, schema).freeze()

/**
 * Markdown as safe HTML without ids, images or raw HTML, which stays text; the only class is that of a
 * mention.
 */
export function renderMarkdown(body: string, mentions: Mention[] = []): string {
  return serializeMarkdownTree(renderMarkdownTree(body), mentions)
}

/** The sanitised HTML tree of a body, or of its Markdown tree. */
export function renderMarkdownTree(source: string | MarkdownRoot): HtmlRoot {
  return renderer.runSync(toMarkdownTree(source))
}

function toMarkdownTree(source: string | MarkdownRoot): MarkdownRoot {
  return typeof source === 'string' ? parseMarkdown(source) : source
}

export function serializeMarkdownTree(root: HtmlRoot, mentions: Mention[]): string {
  return toHtml(linkMentions(root, mentions))
}

/** Markdown, or its tree, as one line of plain text, for lists and excerpts. */
export function markdownToText(source: string | MarkdownRoot): string {
  return plainText(toMarkdownTree(source))
    .replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF])\n(?=[\u3000-\u9FFF\uFF00-\uFFEF])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const phrasing = new Set('text emphasis strong delete inlineCode link linkReference break'.split(' '))

function plainText(node: MarkdownRoot | MarkdownRoot['children'][number]): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const between = node.children.every(({ type }) => phrasing.has(type)) ? '' : ' '
  return node.children.map(plainText).join(between)
}

const maxLength = 60

/** The beginning of a Markdown body, or of its tree, as plain text in one line. */
export function toExcerpt(source: string | MarkdownRoot): string {
  const points = [...markdownToText(source).replace(/\s+/g, ' ').trim()]
  return points.length > maxLength ? `${points.slice(0, maxLength).join('')}…` : points.join('')
}
