'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { placeBar } from '@/components/annotations/bar-position'
import { readSelectedRange } from '@/components/reading/selection'
import { toDomRanges } from '@/components/reading/text-position'
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

/** Keeps a bar at the words that are selected, while the page is scrolled and the window resized too. */
function useBarPosition(
  root: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  picked: { start: number; end: number } | null,
) {
  useLayoutEffect(() => {
    const lines = root.current && picked ? selectedLines(root.current, picked) : null
    if (!lines) return
    const updatePosition = () => {
      const backwards = isBackwards()
      const line = lines(backwards)
      const style = bar.current?.style
      if (!line || !style || !bar.current) return
      const { clientWidth: width, clientHeight: height } = document.documentElement
      const x = backwards ? line.left : line.right
      const { left, top } = placeBar(line, x, backwards, bar.current.getBoundingClientRect(), {
        width,
        height,
      })
      style.setProperty('--left', `${left}px`)
      style.setProperty('--top', `${top}px`)
    }
    updatePosition()
    window.addEventListener('scroll', updatePosition, { passive: true, capture: true })
    window.addEventListener('resize', updatePosition)
    return () => {
      window.removeEventListener('scroll', updatePosition, { capture: true })
      window.removeEventListener('resize', updatePosition)
    }
  }, [root, bar, picked])
}

/** The first or the last line of a range, as it stands now. */
function selectedLines(root: HTMLElement, picked: { start: number; end: number }) {
  const ranges = toDomRanges(root, picked)
  return (first: boolean) => {
    const end = first ? 0 : -1
    return [...(ranges.at(end)?.getClientRects() ?? [])].filter(({ width }) => width > 0).at(end)
  }
}

/** Says whether the selection was made from its end to its beginning. */
function isBackwards(): boolean {
  const selection = window.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || !anchorNode || !focusNode) return false
  if (anchorNode === focusNode) return selection.focusOffset < selection.anchorOffset
  return Boolean(anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING)
}
