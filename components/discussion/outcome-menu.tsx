import { ActButton } from '@/components/discussion/act-button'
import { ActionMenu } from '@/components/discussion/action-menu'
import { discussionWords } from '@/components/discussion/client-words'
import { outcomeLabels } from '@/components/discussion/outcome-labels'
import { menuItemClass } from '@/components/ui/menu-item'
import { threadPath } from '@/lib/addresses'

type Props = { threadId: string; trigger: HTMLElement; resolves: boolean }

/** What became of the opinion of a thread, in one choice, which resolves an open one. Loaded when it is first asked for. */
export function OutcomeMenu({ threadId, trigger, resolves }: Props) {
  const words = discussionWords()
  const choices = resolves
    ? outcomeLabels(words, 'resolveAs').map(({ kind, label }) => [kind, label])
    : Object.entries(words.outcomes)
  return (
    <ActionMenu trigger={trigger}>
      {choices.map(([kind, label]) => (
        <ActButton
          key={kind}
          action={`${resolves ? 'resolve' : 'outcome'} ${threadId} ${kind}`}
          className={menuItemClass}
          plain
        >
          {label}
        </ActButton>
      ))}
      <a href={threadPath(threadId, 'outcome')} className={menuItemClass}>
        {words.outcomeReason}
      </a>
    </ActionMenu>
  )
}
