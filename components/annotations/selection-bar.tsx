'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useBarPosition } from '@/components/annotations/use-bar-position'
import { selectedRange } from '@/components/reading/selection'
import { Button } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'

type Picked = { start: number; end: number }
type Kind = keyof Messages['annotations']['kinds']

const kinds: Kind[] = ['highlight', 'comment', 'question', 'correction']

/** What can be done with the words that are selected: at the words, on a phone at the foot of the screen. */
export function SelectionBar({
  root,
  words,
  choose,
  prepare,
}: {
  root: RefObject<HTMLElement | null>
  words: Messages['annotations']
  choose: (kind: Kind, range: Picked) => void
  /** Fetches what a choice will need. */
  prepare: () => void
}) {
  const bar = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  useBarPosition(root, bar, picked)
  const shown = picked !== null
  useEffect(() => {
    if (shown) prepare()
  }, [shown, prepare])
  useEffect(() => {
    const look = () => setPicked(root.current && selectedRange(root.current))
    document.addEventListener('selectionchange', look)
    // Words may have been selected before this ran.
    look()
    return () => document.removeEventListener('selectionchange', look)
  }, [root])
  if (!picked) return null
  return (
    <div ref={bar} role="toolbar" aria-label={words.noteSelection} className="selection-bar no-print">
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          variant="quiet"
          // A press must not take the selection away before it is read.
          onMouseDown={(event) => event.preventDefault()}
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
