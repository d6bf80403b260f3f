import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { usePassagePosition } from '@/components/annotations/use-passage-position'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

type Props = {
  root: RefObject<HTMLElement | null>
  /** The words that it is about; they stay in sight. */
  passage: { start: number; end: number }
  label: string
  close: string
  onClose: () => void
  children: ReactNode
}

/** What belongs to a passage, while the page stays in use: beside its line in the margin, on narrow screens in the lower half. */
export function AnnotationPanel({ root, passage, label, close, onClose, children }: Props) {
  const panel = useRef<HTMLDialogElement>(null)
  usePassagePosition(root, panel, passage)
  // Before it is seen: what is typed at the sight of it must land here.
  useLayoutEffect(() => {
    const field = panel.current?.querySelector('textarea') ?? panel.current
    field?.focus({ preventScroll: true })
  }, [])

  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }

  return (
    <dialog
      ref={panel}
      open
      tabIndex={-1}
      aria-label={label}
      onKeyDown={closeByKey}
      className="annotation-panel no-print"
    >
      <div className="annotation-panel-head">
        <h2>{label}</h2>
        <Button
          variant="quiet"
          size="small"
          aria-label={close}
          className="touch-square px-0"
          onClick={onClose}
        >
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </dialog>
  )
}
