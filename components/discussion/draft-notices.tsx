import type { useDraft } from '@/components/discussion/use-draft'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Words = { restored: string; discard: string; other: string; takeOther: string; unkept: string }

type Draft = Pick<
  ReturnType<typeof useDraft>,
  'kept' | 'restored' | 'other' | 'clear' | 'takeOther' | 'dropOther'
>

export type DraftNoticesProps = { draft: Draft; words: Words }

const LENGTH = 60

/** What became of drafts: this one is back, another one is left, or the device keeps none. */
export default function DraftNotices({ draft, words }: DraftNoticesProps) {
  return (
    <>
      {draft.kept ? null : <Notice tone="warm">{words.unkept}</Notice>}
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
                {words.takeOther}
              </Button>
              <Button size="small" variant="quiet" onClick={draft.dropOther}>
                {words.discard}
              </Button>
            </>
          }
        >
          {words.other} <q>{draft.other.slice(0, LENGTH)}</q>
        </Notice>
      )}
    </>
  )
}
