import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { Composition } from '@/components/summaries/composition'
import type { Messages } from '@/lib/i18n/messages'

type Pane = ComponentType<{ composition: Composition; locale: string; words: Messages['composer'] }>

/** Loaded when there is something to show; without it everything else still works. */
const PagesPane = lazy<Pane>(() =>
  import('@/components/summaries/pages-pane').catch(() => ({ default: () => null })),
)

/** The pages beside what is written. */
export function Aside({
  composition,
  locale,
  words,
}: {
  composition: Composition
  locale: string
  words: Messages['composer']
}) {
  const { intro, closing, parts } = composition
  const empty = parts.length === 0 && intro.trim() === '' && closing.trim() === ''
  const say = (text: string): ReactNode => <p className="text-ink-3 text-sm">{text}</p>
  return (
    <section
      id="pages"
      aria-label={words.pages.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="xl:sticky xl:top-17 xl:max-h-[calc(100dvh-5.5rem)] xl:overflow-y-auto xl:pe-1"
    >
      <h2 className="mb-1 text-lg">{words.pages.title}</h2>
      {empty ? (
        say(words.pages.empty)
      ) : (
        <Suspense fallback={say(words.pages.loading)}>
          <PagesPane composition={composition} locale={locale} words={words} />
        </Suspense>
      )}
    </section>
  )
}
