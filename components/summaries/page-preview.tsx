import { fillMessage } from '@/components/summaries/labels'
import { type PreviewPages, usePagePreview } from '@/components/summaries/use-page-preview'
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
