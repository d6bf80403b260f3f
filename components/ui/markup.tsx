'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { findDocumentPart, keepDocumentPart } from '@/components/ui/document-only'
import { patchMarkup } from '@/components/ui/patch-markup'

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
