import { displayed } from '@/lib/documents/displayed'
import { element } from '@/lib/documents/html/element'
import { safeLink } from '@/lib/documents/link'
import type { Inline, Text } from '@/lib/documents/model'
import type { HtmlNode } from '@/lib/text/markdown-html'

/** The inlines of one paragraph as phrasing content; links only where a reader may safely follow them. */
export function phrases(inlines: Inline[], widen: boolean): HtmlNode[] {
  return displayed(inlines, widen).map((inline) =>
    inline.kind === 'break' ? element('br', {}) : marked(inline),
  )
}

function marked(inline: Text): HtmlNode {
  let node: HtmlNode = { type: 'text', value: inline.text }
  if (inline.code) node = element('code', {}, node)
  if (inline.strike) node = element('del', {}, node)
  if (inline.italic) node = element('em', {}, node)
  if (inline.bold) node = element('strong', {}, node)
  const href = safeLink(inline.href)
  if (!href) return node
  const shown = href === inline.text || href === `${inline.text}/` ? { className: ['address'] } : {}
  return element('a', { href, rel: ['noopener', 'noreferrer'], ...shown }, node)
}
