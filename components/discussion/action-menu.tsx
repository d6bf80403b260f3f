import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { useDiscussion } from '@/components/discussion/discussion-state'

/** The box of the one menu below its button: the arrow keys move through it; Escape, what is done and elsewhere close it. */
export function ActionMenu({ trigger, children }: { trigger: HTMLElement; children: ReactNode }) {
  const discussion = useDiscussion()
  const box = useRef<HTMLDivElement>(null)
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

  function closeToTrigger() {
    close.current()
    trigger.focus()
  }

  /** After the form was sent: a button that is gone sends none. */
  function click({ target }: MouseEvent) {
    if ((target as Element).closest('button[form]')) setTimeout(closeToTrigger)
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') closeToTrigger()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('a, button') ?? [])]
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the menu around its buttons
    <div ref={box} className="comment-menu no-print" onClick={click} onKeyDown={press}>
      {children}
    </div>
  )
}
