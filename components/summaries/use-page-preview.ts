import { useEffect, useState } from 'react'
import type { Composition } from '@/lib/summaries/outline/editor-state'

/** Pages as they would be printed, each an SVG. */
export type PreviewPages = {
  pages: string[]
  count: number
  fits: boolean
  missing: string[]
  characters: number
  /** The site warns of more. */
  maxCharacters: number
}

type PreviewState = { pages: PreviewPages | null; loading: boolean; fault: 'invalid' | 'failed' | null }

const DELAY = 600

/** The pages of what is being written, a moment after each change; the last good ones stay meanwhile, and when it fails. */
export function usePagePreview(
  composition: Composition,
  { id, locale, untitled }: { id?: string; locale: string; untitled: string },
) {
  const [state, setState] = useState<PreviewState>({ pages: null, loading: true, fault: null })
  const [attempt, setAttempt] = useState(0)
  const body = JSON.stringify({ ...toPreviewInput(composition, untitled), id, locale })

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks again for the same
  useEffect(() => {
    const control = new AbortController()
    const ask = async () => {
      setState((now) => ({ ...now, loading: true }))
      try {
        const response = await fetch('/api/v1/summaries/pages', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          signal: control.signal,
        })
        if (response.ok)
          setState({ pages: (await response.json()) as PreviewPages, loading: false, fault: null })
        else {
          const fault = response.status === 422 ? 'invalid' : 'failed'
          setState((now) => ({ ...now, loading: false, fault }))
        }
      } catch {
        if (!control.signal.aborted) setState((now) => ({ ...now, loading: false, fault: 'failed' }))
      }
    }
    const timer = setTimeout(() => void ask(), DELAY)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [body, attempt])

  return { ...state, retry: () => setAttempt((now) => now + 1) }
}

/** What is not written yet is left out: a heading without words, a missing title. */
function toPreviewInput({ title, parts, ...rest }: Composition, untitled: string) {
  const outline = parts.filter((part) => part.kind === 'point' || part.text.trim() !== '')
  return { ...rest, title: title.trim() || untitled, outline }
}
