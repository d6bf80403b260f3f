import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'

const shownMs = 10_000

type Props = { words: Messages['annotations']; undo: () => Promise<void>; close: () => void }

/** Says that words were marked and for whom, and takes it back; it goes by itself unless it is pointed at or reached. */
export default function AnnotationToast({ words, undo, close }: Props) {
  const [state, setState] = useState<'marked' | 'undoing' | 'failed'>('marked')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || state === 'undoing') return
    const timer = setTimeout(close, shownMs)
    return () => clearTimeout(timer)
  }, [held, state, close])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stays while it is being read
    <div
      className="annotation-toast no-print"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{state === 'failed' ? words.undoFailed : words.marked}</span>
      <Button
        size="small"
        variant="quiet"
        aria-busy={state === 'undoing' || undefined}
        onClick={() => {
          setState('undoing')
          undo().then(close, () => setState('failed'))
        }}
      >
        {words.undo}
      </Button>
    </div>
  )
}
