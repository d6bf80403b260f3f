'use client'

import type { ReactNode } from 'react'
import type { Wanted } from '@/components/exports/formats'
import { wish } from '@/components/exports/wish'

type Props = { href: string; wanted: Wanted; className?: string; children: ReactNode }

/** A plain link to the file; where exports are followed on the page, it is made while one goes on reading. */
export function ExportLink({ href, wanted, className, children }: Props) {
  return (
    <a
      href={href}
      download
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        if (wish(wanted)) event.preventDefault()
      }}
    >
      {children}
    </a>
  )
}
