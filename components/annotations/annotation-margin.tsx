'use client'

import {
  AnnotationBody,
  AnnotationHead,
  type MarginAnnotation,
} from '@/components/annotations/annotation-card'
import { cardHeight, foldHeight, type MarginSlot } from '@/components/annotations/margin-layout'
import { classNames } from '@/components/ui/class-names'
import type { Messages } from '@/lib/i18n/messages'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export type PlacedSlot = { slot: MarginSlot; tops: number[] }

type Props = {
  slots: PlacedSlot[]
  annotations: ReadonlyMap<string, MarginAnnotation>
  active: string | null
  words: Messages['annotations']
  more: (count: number) => string
  onChoose: (id: string | null) => void
  onOpen: (ids: string[]) => void
}

/** The notes beside their lines; the chosen one unfolds over its neighbours. */
export function AnnotationMargin({
  slots: placed,
  annotations: notes,
  active,
  words,
  more,
  onChoose: choose,
  onOpen: open,
}: Props) {
  return placed.map(({ slot, tops }) => (
    <div key={slot.start}>
      {slot.shown.map((mark, at) => {
        const annotation = notes.get(mark.id)
        const chosen = mark.id === active
        return (
          <article
            key={mark.id}
            id={`note-${mark.id}`}
            style={{ top: tops[at], ...(chosen ? {} : { height: cardHeight }) }}
            className={classNames('note-card', `note-card-${mark.kind}`, chosen && 'note-card-active')}
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
                  className="note-excerpt"
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server
                  dangerouslySetInnerHTML={{
                    __html: annotation.deletedAt ? words.deleted : toPlainHtml(annotation.html),
                  }}
                />
              ) : null}
              {annotation && !annotation.html && !annotation.deletedAt ? (
                <span className="note-excerpt font-serif" lang="zh-CN">
                  {fullWidthPunctuation(annotation.quote)}
                </span>
              ) : null}
            </button>
            {annotation && chosen ? <AnnotationBody annotation={annotation} words={words} /> : null}
          </article>
        )
      })}
      {slot.folded.length > 0 ? (
        <button
          type="button"
          style={{ top: (tops.at(-1) ?? slot.slotTop - cardHeight - 8) + cardHeight + 8, height: foldHeight }}
          className="note-fold"
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
