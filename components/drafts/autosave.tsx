import type { RefObject } from 'react'
import DraftNotices from '@/components/drafts/draft-notices'
import { useAutosave } from '@/components/drafts/use-autosave'
import type { Messages } from '@/lib/i18n/messages'
import type { SavedDraft } from '@/lib/summaries/outline/editor-state'

type Props = {
  formKey: string
  base: SavedDraft
  draft: SavedDraft
  /** Called when it was saved: nothing is to be kept any more. */
  onSaved: RefObject<(() => void) | null>
  /** It could not be saved. */
  failed: boolean
  restore: (draft: SavedDraft) => void
  words: Messages['composer']
}

/** Keeps what is written on the device, and says what became of it. */
export default function Autosave({ formKey, base, draft, onSaved, failed, restore, words }: Props) {
  const autosave = useAutosave(formKey, base, draft, onSaved, restore)
  return (
    <>
      {failed && autosave.dirty && autosave.kept ? (
        <p className="text-ink-2 text-sm">{words.draftSaved}</p>
      ) : null}
      {autosave.restored || autosave.other !== null || !autosave.kept ? (
        <DraftNotices draft={autosave} words={words.draft} />
      ) : null}
    </>
  )
}
