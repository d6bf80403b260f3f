'use client'

import { type CSSProperties, type RefObject, useEffect, useState } from 'react'
import { selectedRange } from '@/components/reading/selection'
import { Button } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'

type Picked = { start: number; end: number }
type Kind = keyof Messages['annotations']['kinds']

const kinds: Kind[] = ['highlight', 'comment', 'question', 'correction']

/** What can be done with the words that are selected: beside them, on a phone at the foot of the screen. */
export function SelectionBar({
  root,
  words,
  choose,
}: {
  root: RefObject<HTMLElement | null>
  words: Messages['annotations']
  choose: (kind: Kind, range: Picked) => void
}) {
  const [picked, setPicked] = useState<(Picked & { left: number; top: number }) | null>(null)
  useEffect(() => {
    const look = () => {
      const range = root.current && selectedRange(root.current)
      if (!range) return setPicked(null)
      const box = window.getSelection()?.getRangeAt(0).getBoundingClientRect()
      setPicked({
        ...range,
        left: (box?.left ?? 0) + window.scrollX,
        top: (box?.bottom ?? 0) + window.scrollY + 6,
      })
    }
    document.addEventListener('selectionchange', look)
    // Words may have been selected before this ran.
    look()
    return () => document.removeEventListener('selectionchange', look)
  }, [root])
  if (!picked) return null
  return (
    <div
      role="toolbar"
      aria-label={words.noteSelection}
      className="selection-bar no-print"
      style={{ '--left': `${picked.left}px`, '--top': `${picked.top}px` } as CSSProperties}
    >
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          variant="quiet"
          // A press must not take the selection away before it is read.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            choose(kind, picked)
            window.getSelection()?.removeAllRanges()
          }}
        >
          <span className={`note-kind note-kind-${kind}`}>{words.kinds[kind]}</span>
        </Button>
      ))}
    </div>
  )
}
