import { toDisplayText } from '@/lib/documents/display-text'
import { htmlElement } from '@/lib/documents/html/element'
import { safeLink } from '@/lib/documents/link'
import type { Inline, Text } from '@/lib/documents/model'
import type { HtmlNode } from '@/lib/text/html-tree'

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
