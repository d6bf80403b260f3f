import type { HtmlElement, HtmlNode } from '@/lib/text/html-tree'

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
