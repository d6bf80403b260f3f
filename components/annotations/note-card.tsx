import type { Route } from 'next'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { Messages } from '@/lib/i18n/messages'

export type NoteKind = keyof Messages['annotations']['kinds']

/** A note as the margin shows it. */
export type Note = {
  id: string
  kind: NoteKind
  visibility: 'private' | 'staff'
  html: string
  tags: string[]
  author: { name: string }
  comments: number
  open: boolean
  deletedAt: string | Date | null
  quote: string
  start: number
}

type Words = Messages['annotations']

/** A note whole: who, what, its tags, and the way to its page. */
export function NoteBody({ note, words, quote }: { note: Note; words: Words; quote?: boolean }) {
  return (
    <>
      {quote ? (
        <blockquote lang="zh-CN" className="quote mb-1 line-clamp-3 text-sm">
          {note.quote}
        </blockquote>
      ) : null}
      {note.deletedAt ? (
        <p className="text-ink-3 text-sm">{words.deleted}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server
        <div className="prose text-sm" dangerouslySetInnerHTML={{ __html: note.html }} />
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        {note.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        <Link href={`/annotations/${note.id}` as Route} prefetch={false} className="link">
          <Icon name="comment" /> {words.reply}
          {note.comments > 0 ? ` ${note.comments}` : null}
        </Link>
      </p>
    </>
  )
}

/** Kind, person and state in one line. */
export function NoteHead({ note, words }: { note: Note; words: Words }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-xs">
      <span className={classNames('note-kind', `note-kind-${note.kind}`)}>{words.kinds[note.kind]}</span>
      <span className="truncate font-medium text-ink-2">{note.author.name}</span>
      {note.visibility === 'private' ? <Icon name="lock" label={words.privateMark} /> : null}
      {note.open ? <span className="text-warm">{words.open}</span> : null}
      {note.comments > 0 ? (
        <span className="ms-auto inline-flex items-center gap-0.5 text-ink-3">
          <Icon name="comment" /> {note.comments}
        </span>
      ) : null}
    </span>
  )
}
