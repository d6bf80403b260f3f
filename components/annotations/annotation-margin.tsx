'use client'

import { Suspense } from 'react'
import { AnnotationHead, type MarginAnnotation } from '@/components/annotations/annotation-card'
import type { AnnotationDetailProps } from '@/components/annotations/annotation-detail'
import { cardHeight, foldHeight, type MarginSlot } from '@/components/annotations/margin-layout'
import { classNames } from '@/components/ui/class-names'
import { lateComponent } from '@/components/ui/late-component'

const AnnotationQuote = lateComponent(() => import('@/components/annotations/annotation-quote'))
const AnnotationDetail = lateComponent(() => import('@/components/annotations/annotation-detail'))

export type PlacedSlot = { slot: MarginSlot; tops: number[] }

type Props = {
  slots: PlacedSlot[]
  annotations: ReadonlyMap<string, MarginAnnotation>
  active: string | null
  more: (count: number) => string
  onChoose: (id: string | null) => void
  /** The words of a pointed card are shown in the text. */
  onPoint: (id: string | null) => void
  onOpen: (ids: string[]) => void
  detail: Omit<AnnotationDetailProps, 'annotation' | 'quote'>
}

/** The annotations beside their lines; the chosen one unfolds over its neighbours. */
export function AnnotationMargin({
  slots: placed,
  annotations,
  active,
  more,
  onChoose: choose,
  onPoint: point,
  onOpen: open,
  detail,
}: Props) {
  const { words } = detail
  return placed.map(({ slot, tops }) => (
    <div key={slot.start}>
      {slot.shown.map((mark, at) => {
        const annotation = annotations.get(mark.id)
        const chosen = mark.id === active
        return (
          <article
            key={mark.id}
            id={`annotation-${mark.id}`}
            style={{ top: tops[at], ...(chosen ? {} : { height: cardHeight }) }}
            className={classNames(
              'annotation-card',
              `annotation-card-${mark.waiting ? 'waiting' : mark.kind}`,
              chosen && 'annotation-card-active',
            )}
            onPointerEnter={() => point(mark.id)}
            onPointerLeave={() => point(null)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || !chosen || event.nativeEvent.isComposing) return
              choose(null)
              event.currentTarget.querySelector('button')?.focus()
            }}
          >
            <button
              type="button"
              aria-expanded={chosen}
              onClick={() => choose(chosen ? null : mark.id)}
              className="block w-full cursor-pointer text-start"
            >
              {annotation ? (
                <AnnotationHead annotation={annotation} words={words} />
              ) : (
                <span className="text-ink-3 text-xs">{words.loading}</span>
              )}
              {annotation && !chosen && (annotation.html || annotation.deletedAt) ? (
                <span
                  className="annotation-excerpt"
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server
                  dangerouslySetInnerHTML={{
                    __html: annotation.deletedAt ? words.deleted : toPlainHtml(annotation.html),
                  }}
                />
              ) : null}
              {annotation && !annotation.html && !annotation.deletedAt ? (
                <Suspense>
                  <AnnotationQuote quote={annotation.quote} />
                </Suspense>
              ) : null}
            </button>
            {annotation && chosen ? (
              <Suspense>
                <AnnotationDetail annotation={annotation} {...detail} />
              </Suspense>
            ) : null}
          </article>
        )
      })}
      {slot.folded.length > 0 ? (
        <button
          type="button"
          style={{ top: (tops.at(-1) ?? slot.slotTop - cardHeight - 8) + cardHeight + 8, height: foldHeight }}
          className="annotation-fold"
          onClick={() => open(slot.marks.map((mark) => mark.id))}
        >
          {more(slot.folded.length)}
        </button>
      ) : null}
    </div>
  ))
}

/** Its words in one run without links, for the folded card. */
function toPlainHtml(html: string): string {
  return html.replace(/<\/(?:p|li|h\d|blockquote|td)>|<br>/g, ' ').replace(/<[^>]+>/g, '')
}
