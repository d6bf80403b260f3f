import type { HtmlElement, HtmlNode, HtmlRoot } from '@/lib/text/html-tree'

/** Headings of a comment stand below those of the page. */
const demoted: Record<string, string> = { h1: 'h4', h2: 'h5', h3: 'h6', h4: 'h6', h5: 'h6' }

/** Demotes headings by three levels; a link to anything but web, mail or this site becomes its text. */
export function restrictHtml(): (root: HtmlRoot) => void {
  return (root) => {
    root.children = root.children.flatMap(restrictNode)
  }
}

function restrictNode(node: HtmlNode): HtmlNode[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(restrictNode) as HtmlElement['children']
  if (node.tagName !== 'a') return [{ ...node, tagName: demoted[node.tagName] ?? node.tagName, children }]
  const { href, title } = node.properties
  if (typeof href !== 'string' || !/^(?:https?:\/\/|mailto:|\/(?![/\\]))/i.test(href)) return children
  return [{ ...node, properties: { href, title, rel: ['nofollow', 'noopener', 'noreferrer'] }, children }]
}
