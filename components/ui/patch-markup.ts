/** Makes an element like another, touching only what differs: focus, selection and what is unfolded stay. */
export function patchMarkup(present: Element, next: Element): void {
  if (present.isEqualNode(next)) return
  patchAttributes(present, next)
  const [now, then] = [[...present.childNodes], [...next.childNodes]]
  const alike = now.length === then.length && now.every((node, at) => isSame(node, then[at]))
  if (!alike) present.replaceChildren(...then)
  else
    for (const [at, node] of now.entries()) {
      const other = then[at]
      if (node instanceof Element && other instanceof Element) patchMarkup(node, other)
      else if (other && node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue
    }
}

const idOf = (node: Node | undefined) => (node instanceof Element ? node.id : '')

/** What bears another id is another thing, whatever was ticked or unfolded in it. */
function isSame(node: Node, other: Node | undefined): boolean {
  return node.nodeName === other?.nodeName && idOf(node) === idOf(other)
}

/** What only scripts set on it; the server draws an `aria-current` of its own, but never that of a place in a text. */
const own = new Set(['open', 'aria-expanded', 'aria-busy', 'aria-describedby'])
const isOwn = (element: Element, name: string) =>
  own.has(name) || (name === 'aria-current' && element.getAttribute(name) === 'location')

function patchAttributes(present: Element, next: Element): void {
  for (const { name, value } of next.attributes)
    if (present.getAttribute(name) !== value) present.setAttribute(name, value)
  for (const name of present.getAttributeNames())
    if (!next.hasAttribute(name) && !isOwn(present, name)) present.removeAttribute(name)
}
