'use client'

import { cardHeight, foldHeight, type Slot } from '@/components/annotations/layout'
import { type Note, NoteBody, NoteHead } from '@/components/annotations/note-card'
import { classNames } from '@/components/ui/class-names'
import type { Messages } from '@/lib/i18n/messages'

export type Placed = { slot: Slot; tops: number[] }

type Props = {
  placed: Placed[]
  notes: ReadonlyMap<string, Note>
  active: string | null
  words: Messages['annotations']
  more: (count: number) => string
  choose: (id: string | null) => void
  open: (ids: string[]) => void
}

/** The notes beside their lines; the chosen one unfolds over its neighbours. */
export function Margin({ placed, notes, active, words, more, choose, open }: Props) {
  return placed.map(({ slot, tops }) => (
    <div key={slot.start}>
      {slot.shown.map((mark, at) => {
        const note = notes.get(mark.id)
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
              {note ? (
                <NoteHead note={note} words={words} />
              ) : (
                <span className="text-ink-3 text-xs">{words.loading}</span>
              )}
              {note && !chosen && (note.html || note.deletedAt) ? (
                <span
                  className="note-excerpt"
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server
                  dangerouslySetInnerHTML={{ __html: note.deletedAt ? words.deleted : flat(note.html) }}
                />
              ) : null}
              {note && !note.html && !note.deletedAt ? (
                <span className="note-excerpt font-serif" lang="zh-CN">
                  {note.quote}
                </span>
              ) : null}
            </button>
            {note && chosen ? <NoteBody note={note} words={words} /> : null}
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
function flat(html: string): string {
  return html.replace(/<\/(?:p|li|h\d|blockquote|td)>|<br>/g, ' ').replace(/<[^>]+>/g, '')
}
