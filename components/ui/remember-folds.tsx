'use client'

import { useEffect, useRef } from 'react'

/** Keeps on the device which groups of a list are folded. */
export function RememberFolds({ selector, name }: { selector: string; name: string }) {
  const apply = useRef(() => {})
  apply.current = () => {
    const folded = readFolded(name)
    for (const group of document.querySelectorAll<HTMLDetailsElement>(selector))
      if (folded.includes(group.id)) group.open = false
  }
  // Whenever the list was drawn anew.
  useEffect(() => apply.current())
  useEffect(() => {
    const keep = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches(selector)) return
      const others = readFolded(name).filter((id) => id !== target.id)
      try {
        localStorage.setItem(name, JSON.stringify(target.open ? others : [...others, target.id]))
      } catch {
        // Browsers may forbid it: then a fold lasts as long as the page.
      }
    }
    document.addEventListener('toggle', keep, true)
    return () => document.removeEventListener('toggle', keep, true)
  }, [selector, name])
  return null
}

function readFolded(name: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}
