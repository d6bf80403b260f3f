'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Copies the full address of a path. */
export function CopyLink({ path, label, copied }: { path: string; label: string; copied: string }) {
  const [done, setDone] = useState(false)
  return (
    <Button
      variant="quiet"
      size="small"
      onClick={async () => setDone(await copy(new URL(path, location.href).href))}
    >
      <span aria-live="polite">{done ? copied : label}</span>
    </Button>
  )
}

/** Over plain http, as on many intranets, browsers have no clipboard object. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
