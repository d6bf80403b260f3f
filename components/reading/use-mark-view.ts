import { useState } from 'react'
import type { MarkView } from '@/components/reading/mark-view'
import { showsLayer } from '@/components/reading/mark-view'

/** Which marks the text is shown with; what is chosen holds for the next page too, what is shown for now does not. */
export function useMarkView(initial: MarkView) {
  const [view, setView] = useState(initial)
  return {
    view,
    choose(next: MarkView) {
      setView(next)
      // biome-ignore lint/suspicious/noDocumentCookie: the server draws the next page with the same marks
      document.cookie = `tashan.marks=${next}; path=/; max-age=31536000; samesite=lax`
    },
    showAnnotations() {
      setView((now) => (showsLayer(now, 'annotations') ? now : now === 'text' ? 'annotations' : 'all'))
    },
  }
}
