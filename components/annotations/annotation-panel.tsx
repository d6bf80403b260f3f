import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { type TextRange, toDomRanges } from '@/components/reading/text-position'
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

/** What stays free above the words: the header of the site. */
const headerHeight = 64
const gap = 12

/**
 * Marks the words that a panel is about, puts it beside their first line where there is a margin, and otherwise scrolls
 * so that they stand above it; over the keyboard of a phone too.
 */
function usePassagePosition(
  root: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  { start, end }: TextRange,
) {
  useLayoutEffect(() => {
    const [text, element, view] = [root.current, panel.current, window.visualViewport]
    if (!text || !element) return
    const ranges = toDomRanges(text, { start, end })
    const mark = 'highlights' in CSS ? new Highlight(...ranges) : null
    if (mark) {
      mark.priority = 3
      CSS.highlights.set('annotation-active', mark)
    }
    const place = () => {
      const lines = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0)
      const [first, last] = [lines[0], lines.at(-1)]
      if (!first || !last) return
      element.style.setProperty('--top', `${first.top - text.getBoundingClientRect().top}px`)
      element.style.setProperty('--keyboard', `${keyboardHeight(view)}px`)
      if (getComputedStyle(element).position !== 'fixed') return element.scrollIntoView({ block: 'nearest' })
      const least = headerHeight + (view?.offsetTop ?? 0)
      const room = element.getBoundingClientRect().top - gap
      // Of words that are too many for the room the beginning is seen.
      const down = Math.min(Math.max(last.bottom - room, 0), first.top - least)
      const by = first.top < least ? first.top - least : down
      if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' })
    }
    place()
    // The panel grows with what is unfolded or written in it.
    const grown = new ResizeObserver(place)
    grown.observe(element)
    window.addEventListener('resize', place)
    view?.addEventListener('resize', place)
    return () => {
      if (mark && CSS.highlights.get('annotation-active') === mark) CSS.highlights.delete('annotation-active')
      grown.disconnect()
      window.removeEventListener('resize', place)
      view?.removeEventListener('resize', place)
    }
  }, [root, panel, start, end])
}

function keyboardHeight(view: VisualViewport | null): number {
  return view ? Math.max(0, window.innerHeight - view.height - view.offsetTop) : 0
}
