import type { FormAction } from '@/components/ui/action-state'
import { buttonClass } from '@/components/ui/button'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { summaryPath, withQuery } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  id: string
  version: number
  finished: boolean
  can: Record<'edit' | 'share' | 'delete' | 'reopen' | 'duplicate', boolean>
  actions: Record<'finish' | 'reopen' | 'delete', FormAction>
  words: Messages['summaries']
}

/** What can be done with a summary. */
export function SummaryActions({ id, version, finished, can, actions, words }: Props) {
  const { cancel } = words
  return (
    <>
      {can.edit && !finished ? <LinkButton href={summaryPath(id, 'edit')}>{words.edit}</LinkButton> : null}
      {can.edit && !finished ? (
        <ConfirmForm
          action={actions.finish}
          fields={{ id, version }}
          label={words.finish}
          title={words.finishTitle}
          text={words.finishText}
          cancel={cancel}
          variant="secondary"
        />
      ) : null}
      {can.reopen && finished ? (
        <ConfirmForm
          action={actions.reopen}
          fields={{ id }}
          label={words.reopen}
          title={words.reopenTitle}
          text={words.reopenText}
          cancel={cancel}
          variant="secondary"
        />
      ) : null}
      {can.share ? <LinkButton href={summaryPath(id, 'share')}>{words.share}</LinkButton> : null}
      <Menu
        trigger={
          <>
            {words.moreActions} <Icon name="down" />
          </>
        }
        triggerClassName={buttonClass({})}
      >
        {can.duplicate ? (
          <a href={withQuery(summaryPath(id), { do: 'duplicate' })} className={menuItemClass}>
            {words.duplicate}
          </a>
        ) : null}
        <a href={summaryPath(id, 'versions')} className={menuItemClass}>
          {words.versions}
        </a>
      </Menu>
      {can.delete ? (
        <ConfirmForm
          action={actions.delete}
          fields={{ id }}
          label={words.delete}
          title={words.deleteTitle}
          text={words.deleteText}
          cancel={cancel}
        />
      ) : null}
    </>
  )
}
