import { useEffect, useState } from 'react'

const openMs = 250
const closeMs = 200

/** The code of a takeaway in the text that is pointed at, or reached by keyboard; Escape lets go of it. */
export function usePointedCode(): HTMLAnchorElement | null {
  const [code, setCode] = useState<HTMLAnchorElement | null>(null)
  useEffect(() => {
    let timer = 0
    const set = (next: HTMLAnchorElement | null, delay: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(setCode, delay, next)
    }
    const notice = (event: Event) => {
      const target = event.target as Element
      const found = target.closest<HTMLAnchorElement>('.evidence-code')
      // The card says more than the browser's own tip, which stands in for it without scripts.
      found?.removeAttribute('title')
      if (!found) return target.closest('.takeaway-card') ? clearTimeout(timer) : set(null, closeMs)
      const touched = (event as PointerEvent).pointerType === 'touch'
      if (!touched && (event.type !== 'focusin' || found.matches(':focus-visible'))) set(found, openMs)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') set(null, 0)
    }
    document.addEventListener('pointerover', notice)
    document.addEventListener('focusin', notice)
    document.addEventListener('keydown', leave)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', notice)
      document.removeEventListener('focusin', notice)
      document.removeEventListener('keydown', leave)
    }
  }, [])
  return code
}
