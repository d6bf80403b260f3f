import type { Composition } from '@/components/summaries/composition'
import { filled } from '@/components/summaries/speech'
import { type Pages, usePages } from '@/components/summaries/use-pages'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

export type PagesPaneProps = {
  composition: Composition
  /** Of a summary that was saved before: its points say what was taken of them. */
  id?: string
  locale: string
  words: Messages['composer']
}

/** What is being written as it would be printed, page by page. */
export default function PagesPane({ composition, id, locale, words }: PagesPaneProps) {
  const { pages, loading, fault, retry } = usePages(composition, {
    id,
    locale,
    untitled: words.untitled,
  })
  const said = words.pages
  const failed = pages ? said.failed : said.failedFirst
  return (
    <section
      aria-label={said.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="xl:sticky xl:top-17 xl:max-h-[calc(100dvh-5.5rem)] xl:overflow-y-auto"
    >
      <h2 className="mb-1 text-lg">{said.title}</h2>
      <p role="status" className="mb-2 min-h-6 text-ink-2 text-sm">
        {pages ? filled(said.count, { count: pages.count }) : ''}{' '}
        {loading ? <span className="text-ink-3">{said.loading}</span> : null}
      </p>
      {fault ? (
        <Notice
          tone="warm"
          className="mb-3"
          action={
            <Button size="small" variant="quiet" onClick={retry}>
              {said.retry}
            </Button>
          }
        >
          {fault === 'invalid' ? said.invalid : failed}
        </Notice>
      ) : null}
      {pages ? <Sheets pages={pages} brief={composition.template === 'brief'} words={said} /> : null}
    </section>
  )
}

function Sheets({
  pages,
  brief,
  words,
}: {
  pages: Pages
  brief: boolean
  words: Messages['composer']['pages']
}) {
  const over = brief && !pages.fits
  return (
    <>
      {over ? (
        <Notice tone="warm" className="mb-3">
          {words.over}
        </Notice>
      ) : null}
      {brief && pages.fits ? <p className="mb-2 text-jade text-sm">{words.fits}</p> : null}
      {pages.missing.length > 0 ? (
        <Notice tone="warm" className="mb-3">
          {filled(words.missing, { characters: pages.missing.join(' ') })}
        </Notice>
      ) : null}
      <ol className="flex flex-col gap-4">
        {pages.pages.map((svg, at) => (
          <li key={at}>
            {/* biome-ignore lint/performance/noImgElement: the page is in the address itself, there is nothing to optimise */}
            <img
              src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
              alt={filled(words.page, { page: at + 1 })}
              className="block aspect-[210/297] w-full border border-line bg-[#fff] shadow-raised"
            />
            <p aria-hidden="true" className="mt-1 text-center text-ink-3 text-xs">
              {filled(words.page, { page: at + 1 })}
            </p>
          </li>
        ))}
      </ol>
      {pages.count > pages.pages.length ? (
        <p className="mt-2 text-ink-3 text-sm">{filled(words.cut, { shown: pages.pages.length })}</p>
      ) : null}
    </>
  )
}
