import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { discussionWords } from '@/components/discussion/client-words'
import { copyAddress } from '@/components/discussion/copy-address'
import { type OpenForm, type OpenMenu, useDiscussion } from '@/components/discussion/discussion-state'
import { ACTION_FORM_ID } from '@/components/discussion/discussion-url'
import { menuItemClass } from '@/components/ui/menu-item'
import { commentPath } from '@/lib/addresses'

type Props = { menu: OpenMenu; threadId: string; can: string }

/** What is done to a comment less often. Loaded when it is first asked for. */
export default function CommentMenu({ menu, threadId, can }: Props) {
  const discussion = useDiscussion()
  const box = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  const words = discussionWords()
  const { id, trigger } = menu
  const close = useRef(() => {})
  close.current = () => discussion?.closeMenu()

  useLayoutEffect(() => {
    trigger.setAttribute('aria-expanded', 'true')
    box.current?.style.setProperty('--left', `${trigger.offsetLeft}px`)
    box.current?.style.setProperty('--top', `${trigger.offsetTop + trigger.offsetHeight}px`)
    box.current?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
    return () => trigger.setAttribute('aria-expanded', 'false')
  }, [trigger])

  useEffect(() => {
    const closeElsewhere = ({ target }: Event) => {
      if (!box.current?.contains(target as Node) && !trigger.contains(target as Node)) close.current()
    }
    document.addEventListener('pointerdown', closeElsewhere)
    document.addEventListener('focusin', closeElsewhere)
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere)
      document.removeEventListener('focusin', closeElsewhere)
    }
  }, [trigger])

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      close.current()
      trigger.focus()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('a, button') ?? [])]
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus()
  }

  const allowed = can.split(' ')
  const openForm = (kind: OpenForm['kind'], label: string, className = menuItemClass) =>
    allowed.includes(kind) ? (
      <button
        type="button"
        className={className}
        onClick={() => {
          discussion?.open({ kind, id })
          close.current()
        }}
      >
        {label}
      </button>
    ) : null
  const act = (verb: 'conclude' | 'unconclude' | 'restore', value: string) =>
    allowed.includes(verb) ? (
      <button
        type="submit"
        form={ACTION_FORM_ID}
        name="do"
        value={`${verb} ${value}`}
        className={menuItemClass}
      >
        {words[verb]}
      </button>
    ) : null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the menu around its buttons
    <div ref={box} className="comment-menu no-print" onKeyDown={press}>
      {openForm('edit', words.edit)}
      <button
        type="button"
        className={menuItemClass}
        onClick={async () => setCopied(await copyAddress(commentPath(id)))}
      >
        <span aria-live="polite">{copied ? words.copied : words.copyLink}</span>
      </button>
      {act('conclude', `${threadId} ${id}`)}
      {act('unconclude', threadId)}
      {allowed.includes('move') ? (
        <a href={commentPath(id, 'move')} className={menuItemClass}>
          {words.move}
        </a>
      ) : null}
      {openForm('hide', words.hide)}
      {act('restore', id)}
      {openForm('delete', words.delete, `${menuItemClass} text-danger`)}
    </div>
  )
}
