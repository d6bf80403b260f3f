import { type Note, NoteBody, NoteHead } from '@/components/annotations/note-card'
import { Dialog } from '@/components/ui/dialog'
import type { Messages } from '@/lib/i18n/messages'

type Props = { notes: Note[]; open: boolean; close: () => void; words: Messages['annotations'] }

/** The notes of one place, over the page. */
export default function NoteSheet({ notes, open, close, words }: Props) {
  return (
    <Dialog side="end" open={open} onClose={close} title={words.here} close={words.close}>
      <ol className="flex flex-col divide-y divide-line">
        {notes.map((note) => (
          <li key={note.id} className="py-3">
            <NoteHead note={note} words={words} />
            <NoteBody note={note} words={words} quote />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
