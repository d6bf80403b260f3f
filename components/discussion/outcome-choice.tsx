import { ThreadOpening } from '@/components/discussion/thread-opening'
import { buttonClass } from '@/components/ui/button'
import { threadPath } from '@/lib/addresses'

type Props = { threadId: string; label: string; resolves: boolean }

/** Says what became of the opinion of a thread; without JavaScript on a page of its own. */
export function OutcomeChoice({ threadId, label, resolves }: Props) {
  return (
    <span className="outcome-choice">
      <ThreadOpening kind="outcome" threadId={threadId} resolves={resolves}>
        <a
          href={threadPath(threadId, 'outcome')}
          data-open="outcome"
          className={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          {label}
        </a>
      </ThreadOpening>
    </span>
  )
}
