'use client'

import { useState } from 'react'
import { menuItemClass } from '@/components/ui/menu-item'

/** Copies the full address of a path, out of a menu. */
export function CopyLink({ path, label, copied }: { path: string; label: string; copied: string }) {
  const [done, setDone] = useState(false)
  return (
    <button
      type="button"
      className={menuItemClass}
      onClick={async () => setDone(await copy(new URL(path, location.href).href))}
    >
      <span aria-live="polite">{done ? copied : label}</span>
    </button>
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
