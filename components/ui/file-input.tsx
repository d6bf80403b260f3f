'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { Input } from '@/components/ui/field'

/** A file field that keeps the file it was sent with, as React empties a form whose action is done; `sent` changes with each answer. */
export function FileInput({ sent, ...props }: ComponentProps<typeof Input> & { sent: unknown }) {
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<File>(undefined)
  useEffect(() => {
    if (!sent || !chosen.current || !input.current || input.current.files?.length) return
    const transfer = new DataTransfer()
    transfer.items.add(chosen.current)
    input.current.files = transfer.files
  }, [sent])
  return (
    <Input
      {...props}
      ref={input}
      type="file"
      onChange={(event) => {
        chosen.current = event.currentTarget.files?.[0]
      }}
    />
  )
}
