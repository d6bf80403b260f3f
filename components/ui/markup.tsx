'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { findDocumentPart, keepDocumentPart } from '@/components/ui/document-only'

type Props = {
  /** Every value in it was escaped or sanitised on the server. */
  html?: string
  /** Instead of it: where the document holds it, which then brings it alone. */
  documentKey?: string
  className?: string
}

/**
 * Markup made on the server. Where it changes later, only what differs is touched. No `memo`: React would take the
 * element of each new answer of the server for another one.
 */
export function Markup({ html, documentKey, className }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [first] = useState({ __html: html ?? findDocumentPart<string>(documentKey ?? '') ?? '' })
  const shown = useRef(first.__html)
  // Going back to the document from another state of its page, what it brought is drawn again.
  const wanted = html ?? findDocumentPart<string>(documentKey ?? '')
  useLayoutEffect(() => {
    if (!element.current || wanted === undefined || shown.current === wanted) return
    shown.current = wanted
    const next = element.current.cloneNode() as Element
    next.innerHTML = wanted
    patchMarkup(element.current, next)
  }, [wanted])
  useKeptPart(element, documentKey)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped or sanitised, see above
  return <div ref={element} className={className} suppressHydrationWarning dangerouslySetInnerHTML={first} />
}

/** Keeps what the document brought when its page is left: going back, it is drawn from there. */
function useKeptPart(element: RefObject<HTMLDivElement | null>, documentKey: string | undefined) {
  const router = useRouter()
  useLayoutEffect(() => {
    const shown = element.current
    if (!shown || documentKey === undefined) return
    if (shown.firstChild === null) router.refresh()
    return () => keepDocumentPart(documentKey, shown.innerHTML)
  }, [element, documentKey, router])
}

/** Makes an element like another, touching only what differs: focus, selection and what is unfolded stay. */
function patchMarkup(present: Element, next: Element): void {
  if (present.isEqualNode(next)) return
  patchAttributes(present, next)
  const [now, then] = [[...present.childNodes], [...next.childNodes]]
  const alike = now.length === then.length && now.every((node, at) => isSame(node, then[at]))
  const stays = alike ? isSame : isKept
  const fewer = Math.min(now.length, then.length)
  let head = 0
  while (head < fewer && stays(now[head], then[head])) head++
  let tail = 0
  while (tail < fewer - head && stays(now.at(-1 - tail), then.at(-1 - tail))) tail++
  for (const [at, node] of now.entries()) {
    if (at < head) patchNode(node, then[at])
    else if (at < now.length - tail) node.remove()
    else patchNode(node, then[at + then.length - now.length])
  }
  const after = now[now.length - tail] ?? null
  for (const node of then.slice(head, then.length - tail)) present.insertBefore(node, after)
}

function patchNode(node: Node, other: Node | undefined): void {
  if (node instanceof Element && other instanceof Element) patchMarkup(node, other)
  else if (other && node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue
}

const idOf = (node: Node | undefined) =>
  node instanceof HTMLElement ? node.id || (node.dataset.code ?? '') : ''

/** What bears another id is another thing, whatever was ticked or unfolded in it. */
function isSame(node: Node | undefined, other: Node | undefined): boolean {
  return node?.nodeName === other?.nodeName && idOf(node) === idOf(other)
}

/** Where something came or went, a neighbour is known by its id, or by being as it was. */
function isKept(node: Node | undefined, other: Node | undefined): boolean {
  if (!node || !other) return false
  return idOf(node) === '' ? node.isEqualNode(other) : isSame(node, other)
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
