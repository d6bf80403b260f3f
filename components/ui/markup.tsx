'use client'

import { memo, useLayoutEffect, useRef, useState } from 'react'
import { patchMarkup } from '@/components/ui/patch-markup'

type Props = {
  /** Every value in it was escaped or sanitised on the server. */
  html: string
  className?: string
}

/** Markup made on the server. Where it changes later, only what differs is touched. */
export const Markup = memo(function Markup({ html, className }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [first] = useState({ __html: html })
  const shown = useRef(html)
  useLayoutEffect(() => {
    if (!element.current || shown.current === html) return
    shown.current = html
    const next = element.current.cloneNode() as Element
    next.innerHTML = html
    patchMarkup(element.current, next)
  }, [html])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped or sanitised, see above
  return <div ref={element} className={className} suppressHydrationWarning dangerouslySetInnerHTML={first} />
})
