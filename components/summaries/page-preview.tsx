import { useEffect, useState } from 'react'
import { fillMessage } from '@/components/summaries/labels'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'
import type { Composition } from '@/lib/summaries/outline/editor-state'

type Props = {
  composition: Composition
  /** Of a summary that was saved before: its points say what was taken of them. */
  id?: string
  locale: string
  words: Messages['composer']
}

/** What is being written as it would be printed, page by page. */
export default function PagePreview({ composition, id, locale, words }: Props) {
  const { pages, loading, fault, retry } = usePagePreview(composition, {
    id,
    locale,
    untitled: words.untitled,
  })
  const labels = words.pages
  const failed = pages ? labels.failed : labels.failedFirst
  return (
    <section
      aria-label={labels.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="xl:sticky xl:top-17 xl:max-h-[calc(100dvh-5.5rem)] xl:overflow-y-auto"
    >
      <h2 className="mb-1 text-lg">{labels.title}</h2>
      <p role="status" className="mb-2 min-h-6 text-ink-2 text-sm">
        {pages ? fillMessage(labels.count, { count: pages.count, characters: pages.characters }) : ''}{' '}
        {loading ? <span className="text-ink-3">{labels.loading}</span> : null}
      </p>
      {fault ? (
        <Notice
          tone="warm"
          className="mb-3"
          action={
            <Button size="small" variant="quiet" onClick={retry}>
              {labels.retry}
            </Button>
          }
        >
          {fault === 'invalid' ? labels.invalid : failed}
        </Notice>
      ) : null}
      {pages ? <Sheets pages={pages} brief={composition.template === 'brief'} words={labels} /> : null}
    </section>
  )
}

function Sheets({
  pages,
  brief,
  words,
}: {
  pages: PreviewPages
  brief: boolean
  words: Messages['composer']['pages']
}) {
  const over = brief && !pages.fits
  return (
    <>
      {over ? (
        <Notice tone="warm" className="mb-3">
          {words.overflow}
        </Notice>
      ) : null}
      {pages.characters > pages.maxCharacters ? (
        <Notice tone="warm" className="mb-3">
          {fillMessage(words.long, { limit: pages.maxCharacters })}
        </Notice>
      ) : null}
      {brief && pages.fits ? <p className="mb-2 text-jade text-sm">{words.fits}</p> : null}
      {pages.missing.length > 0 ? (
        <Notice tone="warm" className="mb-3">
          {fillMessage(words.missing, { characters: pages.missing.join(' ') })}
        </Notice>
      ) : null}
      <ol className="flex flex-col gap-4">
        {pages.pages.map((svg, at) => (
          <li key={at}>
            {/* biome-ignore lint/performance/noImgElement: the page is in the address itself, there is nothing to optimise */}
            <img
              src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
              alt={fillMessage(words.page, { page: at + 1 })}
              className="block aspect-[210/297] w-full border border-line bg-[#fff] shadow-raised"
            />
            <p aria-hidden="true" className="mt-1 text-center text-ink-3 text-xs">
              {fillMessage(words.page, { page: at + 1 })}
            </p>
          </li>
        ))}
      </ol>
      {pages.count > pages.pages.length ? (
        <p className="mt-2 text-ink-3 text-sm">
          {fillMessage(words.truncated, { shown: pages.pages.length })}
        </p>
      ) : null}
    </>
  )
}

/** Pages as they would be printed, each an SVG. */
type PreviewPages = {
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
function usePagePreview(
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
