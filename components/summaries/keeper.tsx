import type { RefObject } from 'react'
import DraftNotices from '@/components/discussion/draft-notices'
import type { Work } from '@/components/summaries/composition'
import { useKept } from '@/components/summaries/use-kept'
import type { Messages } from '@/lib/i18n/messages'

export type KeeperProps = {
  place: string
  base: Work
  work: Work
  /** Called when it was saved: nothing is to be kept any more. */
  settle: RefObject<(() => void) | null>
  /** It could not be saved. */
  failed: boolean
  restore: (work: Work) => void
  words: Messages['composer']
}

/** Keeps what is written on the device, and says what became of it. */
export default function Keeper({ place, base, work, settle, failed, restore, words }: KeeperProps) {
  const kept = useKept(place, base, work, settle, restore)
  return (
    <>
      {failed && kept.dirty && kept.kept ? <p className="text-ink-2 text-sm">{words.kept}</p> : null}
      {kept.restored || kept.other !== null || !kept.kept ? (
        <DraftNotices draft={kept} words={words.draft} />
      ) : null}
    </>
  )
}
