'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useBarPosition } from '@/components/annotations/use-bar-position'
import { readSelectedRange } from '@/components/reading/selection'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import type { AnnotationKind } from '@/lib/annotations/schema'
import type { Messages } from '@/lib/i18n/messages'

type SelectedRange = { start: number; end: number }
const annotationKinds: AnnotationKind[] = ['highlight', 'comment', 'question', 'correction']

/** What can be done with the words that are selected: at the words, on a phone at the foot of the screen. */
export default function SelectionBar({
  root,
  words,
  onChoose,
  onShow,
  toTakeaway,
}: {
  root: RefObject<HTMLElement | null>
  words: Messages['annotations']
  onChoose: (kind: AnnotationKind, range: SelectedRange) => void
  /** Fetches what a choice will need. */
  onShow: () => void
  /** Where a takeaway is made of the words; nothing for those who write none. */
  toTakeaway?: (range: SelectedRange) => string
}) {
  const bar = useRef<HTMLDivElement>(null)
  const [selectedPart, setPicked] = useState<SelectedRange | null>(null)
  useBarPosition(root, bar, selectedPart)
  const shown = selectedPart !== null
  useEffect(() => {
    if (shown) onShow()
  }, [shown, onShow])
  useEffect(() => {
    const readSelection = () => setPicked(root.current && readSelectedRange(root.current))
    document.addEventListener('selectionchange', readSelection)
    // Words may have been selected before this ran.
    readSelection()
    return () => document.removeEventListener('selectionchange', readSelection)
  }, [root])
  if (!selectedPart) return null
  return (
    <div ref={bar} role="toolbar" aria-label={words.annotateSelection} className="selection-bar no-print">
      {annotationKinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          variant="quiet"
          // A press must not take the selection away before it is read.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onChoose(kind, selectedPart)
            window.getSelection()?.removeAllRanges()
          }}
        >
          <span className={`annotation-kind annotation-kind-${kind}`}>{words.kinds[kind]}</span>
        </Button>
      ))}
      {toTakeaway ? (
        <LinkButton
          size="small"
          variant="quiet"
          href={toTakeaway(selectedPart)}
          onMouseDown={(event) => event.preventDefault()}
        >
          <Icon name="plus" /> {words.makeTakeaway}
        </LinkButton>
      ) : null}
    </div>
  )
}
