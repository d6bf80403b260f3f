import { type RefObject, useLayoutEffect } from 'react'
import { placeBar } from '@/components/annotations/bar-position'
import { toDomRanges } from '@/components/reading/text-position'

/** Keeps a bar at the words that are selected, while the page is scrolled and the window resized too. */
export function useBarPosition(
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
