import type { Note } from '@/components/annotations/note-card'
import { NoteForm } from '@/components/annotations/note-form'
import type { Picked } from '@/components/reading/selection'
import type { FormAction } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import type { Messages } from '@/lib/i18n/messages'

export type Writing = { picked: Picked; kind: string; id: string }

type Props = {
  writing: Writing | null
  report: string
  readerId: string
  create: FormAction
  close: () => void
  saved: (note: Note & { end: number }) => void
  words: Messages['annotations']
}

/** Where a note on picked words is written, over the page. */
export default function NoteWriter({ writing, report, readerId, create, close, saved, words }: Props) {
  return (
    <Dialog
      open={writing !== null}
      onClose={close}
      title={words.newTitle}
      close={words.close}
      description={
        <blockquote lang="zh-CN" className="quote line-clamp-4">
          {writing?.picked.quote}
        </blockquote>
      }
    >
      {writing ? (
        <NoteForm
          key={`${writing.picked.start}-${writing.picked.end}`}
          action={create}
          words={words}
          place={`${readerId}.note.${report}.${writing.picked.start}-${writing.picked.end}`}
          initial={{ id: writing.id, kind: writing.kind, body: '', visibility: 'staff', tags: [] }}
          hidden={{
            report,
            start: String(writing.picked.start),
            end: String(writing.picked.end),
            quote: writing.picked.quote,
          }}
          saved={(result) => saved(result as Note & { end: number })}
        />
      ) : null}
    </Dialog>
  )
}
