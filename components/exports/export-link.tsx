'use client'

import type { ReactNode } from 'react'
import { dispatchExportRequest } from '@/components/exports/export-requests'
import type { ExportChoice } from '@/components/exports/formats'

type Props = { href: string; request: ExportChoice; className?: string; children: ReactNode }

/** A plain link to the file; where exports are followed on the page, it is made while one goes on reading. */
export function ExportLink({ href, request: wanted, className, children }: Props) {
  return (
    <a
      href={href}
      download
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        if (dispatchExportRequest(wanted)) event.preventDefault()
      }}
    >
      {children}
    </a>
  )
}
