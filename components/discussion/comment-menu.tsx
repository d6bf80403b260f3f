import { Fragment, useState } from 'react'
import { ActButton } from '@/components/discussion/act-button'
import { ActionMenu } from '@/components/discussion/action-menu'
import { discussionWords } from '@/components/discussion/client-words'
import { type OpenForm, type OpenMenu, useDiscussion } from '@/components/discussion/discussion-state'
import { outcomeLabels } from '@/components/discussion/outcome-labels'
import { menuItemClass } from '@/components/ui/menu-item'
import { commentPath } from '@/lib/addresses'

type Props = { menu: OpenMenu; threadId: string; can: string }

/** What is done to a comment less often. Loaded when it is first asked for. */
export function CommentMenu({ menu, threadId, can }: Props) {
  const discussion = useDiscussion()
  const [copied, setCopied] = useState(false)
  const words = discussionWords()
  const { id, trigger } = menu
  const allowed = can.split(' ')
  const openForm = (kind: OpenForm['kind'], label: string, className = menuItemClass) =>
    allowed.includes(kind) ? (
      <button
        type="button"
        className={className}
        onClick={() => {
          discussion?.open({ kind, id })
          discussion?.closeMenu()
        }}
      >
        {label}
      </button>
    ) : null
  const act = (verb: 'conclude' | 'unconclude' | 'restore', value: string, label = words[verb]) =>
    allowed.includes(verb) ? (
      <ActButton action={`${verb} ${value}`} className={menuItemClass} plain>
        {label}
      </ActButton>
    ) : null
  return (
    <ActionMenu trigger={trigger}>
      {openForm('edit', words.edit)}
      <button
        type="button"
        className={menuItemClass}
        onClick={async () => setCopied(await copyAddress(commentPath(id)))}
      >
        <span aria-live="polite">{copied ? words.copied : words.copyLink}</span>
      </button>
      {act('conclude', `${threadId} ${id}`)}
      {outcomeLabels(words, 'concludeAs').map(({ kind, label }) => (
        <Fragment key={kind}>{act('conclude', `${threadId} ${id} ${kind}`, label)}</Fragment>
      ))}
      {act('unconclude', threadId)}
      {allowed.includes('move') ? (
        <a href={commentPath(id, 'move')} className={menuItemClass}>
          {words.move}
        </a>
      ) : null}
      {openForm('hide', words.hide)}
      {act('restore', id)}
      {openForm('delete', words.delete, `${menuItemClass} text-danger`)}
    </ActionMenu>
  )
}

/** Copies the full address of a path. Over plain http, as on many intranets, browsers have no clipboard object. */
async function copyAddress(path: string): Promise<boolean> {
  const text = new URL(path, location.href).href
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
