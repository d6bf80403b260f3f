import type { useDraft } from '@/components/drafts/use-draft'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type DraftMessages = {
  restored: string
  discard: string
  otherDraft: string
  useOtherDraft: string
  draftNotSaved: string
}

type DraftControls = Pick<
  ReturnType<typeof useDraft>,
  'kept' | 'restored' | 'other' | 'clear' | 'takeOther' | 'dropOther'
>

export type DraftNoticesProps = { draft: DraftControls; words: DraftMessages }

const LENGTH = 60

/** What became of drafts: this one is back, another one is left, or the device keeps none. */
export default function DraftNotices({ draft, words }: DraftNoticesProps) {
  return (
    <>
      {draft.kept ? null : <Notice tone="warm">{words.draftNotSaved}</Notice>}
      {draft.restored ? (
        <Notice
          action={
            <Button size="small" variant="quiet" onClick={() => draft.clear()}>
              {words.discard}
            </Button>
          }
        >
          {words.restored}
        </Notice>
      ) : null}
      {draft.other === null ? null : (
        <Notice
          action={
            <>
              <Button size="small" variant="quiet" onClick={draft.takeOther}>
                {words.useOtherDraft}
              </Button>
              <Button size="small" variant="quiet" onClick={draft.dropOther}>
                {words.discard}
              </Button>
            </>
          }
        >
          {words.otherDraft} <q>{draft.other.slice(0, LENGTH)}</q>
        </Notice>
      )}
    </>
  )
}
