'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { SearchHitList } from '@/components/search/search-hit-list'
import { Dialog } from '@/components/ui/dialog'
import { apiPath, withQuery } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import { enSearch, zhSearch } from '@/lib/i18n/search'
import type { SearchItem } from '@/lib/search/present'

const pauseMs = 200
const each = 3
/** What is counted exactly. */
const maxShown = 1000

type SearchAnswer = { items: SearchItem[]; counts: Record<string, number> | null }
type Kind = keyof typeof zhSearch.kinds

/** One box over everything: what is typed is looked for as one types; Enter leads to all results. */
export default function SearchDialog({ opening, onClose }: { opening: number; onClose: () => void }) {
  const locale = document.documentElement.lang as Locale
  const words = locale === 'en' ? enSearch : zhSearch
  const [q, setQ] = useState('')
  const answer = useAnswer(q.trim())
  const body = useRef<HTMLDivElement>(null)
  const kinds = Object.keys(words.kinds) as Kind[]
  const counts = (answer !== 'failed' && answer?.counts) || {}
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <Dialog open={opening} onClose={onClose} title={words.title} close={words.close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move the focus between its links. */}
      <div
        ref={body}
        onKeyDown={(event) => moveByArrow(event, body.current)}
        className="flex flex-col gap-3 pb-3"
      >
        <form action="/search" method="get">
          <input
            type="search"
            name="q"
            aria-label={words.title}
            placeholder={words.placeholder}
            autoComplete="off"
            maxLength={100}
            value={q}
            onChange={(event) => setQ(event.target.value)}
            className="touch h-11 w-full rounded-md border border-line-strong bg-surface px-3 text-ink text-lg"
          />
        </form>
        <p role="status" className="text-ink-3 text-sm">
          {statusOf(q.trim(), answer, total, words)}
        </p>
        {answer && answer !== 'failed'
          ? kinds.map((kind) => {
              const hits = answer.items.filter((hit) => hit.kind === kind)
              return hits.length > 0 ? (
                <section key={kind} aria-label={words.kinds[kind]}>
                  <h3 className="font-medium text-ink-2 text-sm">{words.kinds[kind]}</h3>
                  <SearchHitList label={words.kinds[kind]} hits={hits} locale={locale} />
                </section>
              ) : null
            })
          : null}
        {total > 0 ? (
          <a href={withQuery('/search', { q: q.trim() })} className="link self-start">
            {words.allResults}
          </a>
        ) : null}
      </div>
    </Dialog>
  )
}

function statusOf(
  q: string,
  answer: SearchAnswer | 'failed' | null,
  total: number,
  words: typeof zhSearch,
): string {
  if (!q) return words.typing
  if (answer === 'failed') return words.failed
  if (!answer) return words.searching
  return total === 0
    ? words.none.replace('{q}', q)
    : words.found.replace('{count}', total > maxShown ? `${maxShown}+` : `${total}`)
}

/** The answer to what was typed last, once the typing pauses; the one before stays until then. */
function useAnswer(q: string): SearchAnswer | 'failed' | null {
  const [answer, setAnswer] = useState<SearchAnswer | 'failed' | null>(null)
  useEffect(() => {
    if (!q) return setAnswer(null)
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const address = withQuery(apiPath('search'), { q, each, limit: 30, counts: 'true' })
        const response = await fetch(address, { signal: abort.signal })
        setAnswer(response.ok ? await response.json() : 'failed')
      } catch {
        if (!abort.signal.aborted) setAnswer('failed')
      }
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [q])
  return answer
}

function moveByArrow(event: KeyboardEvent, body: HTMLElement | null) {
  if (!body || event.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp'].includes(event.key)) return
  const stops = [...body.querySelectorAll<HTMLElement>('input, a[href]')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
