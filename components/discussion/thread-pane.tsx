import { DiscussionClient } from '@/components/discussion/discussion-client'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { targetPath } from '@/components/discussion/discussion-url'
import { ThreadSubjectText } from '@/components/discussion/open-thread-row'
import { ThreadBlock } from '@/components/discussion/thread-block'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import type { PresentedThread } from '@/lib/discussion/read-discussion'
import type { ThreadSubject } from '@/lib/discussion/schema'

type Props = {
  thread: PresentedThread & ThreadSubject
  kind: string | undefined
  context: DiscussionContext
  /** The list, where it does not stand beside this. */
  back: { href: string; label: string }
  /** Where a form without JavaScript leads back to. */
  after: string
}

/** One thread beside the list it was chosen from, with the place to answer it. */
export function ThreadPane({ thread, kind, context, back, after }: Props) {
  return (
    <>
      <p className="no-print mb-3 lg:hidden">
        <LinkButton href={back.href} size="small">
          <Icon name="previous" />
          {back.label}
        </LinkButton>
      </p>
      <h2
        id="thread-title"
        className={thread.annotation ? 'quote mb-3 font-normal text-base' : 'mb-3 text-xl'}
      >
        <a href={targetPath(context.view.target)} className="link font-serif">
          <ThreadSubjectText subject={thread} kind={kind} locale={context.locale} />
        </a>
      </h2>
      <DiscussionClient
        key={thread.id}
        actions={context.actions}
        reader={context.reader}
        target={context.view.target}
        after={after}
        offline={context.words.offline}
      >
        <ThreadBlock thread={thread} single context={context} />
      </DiscussionClient>
    </>
  )
}
