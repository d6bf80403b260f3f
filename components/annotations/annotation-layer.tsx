'use client'

import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { LiveLayerProps } from '@/components/annotations/live-layer'
import { MarkSwitch } from '@/components/reading/mark-switch'
import { type MarkView, showsLayer } from '@/components/reading/mark-view'
import { useMarkView } from '@/components/reading/use-mark-view'
import { useLateModule } from '@/components/ui/use-late-module'

type Props = Omit<LiveLayerProps, 'root' | 'shown' | 'showAnnotations' | 'selected' | 'answerClick'> & {
  view: MarkView
  viewHrefs: Record<MarkView, string>
  children: ReactNode
}

const loadLayer = () => import('@/components/annotations/live-layer')

/** The report's text. What lives over it is loaded where there are annotations, or when somebody begins one. */
export function AnnotationLayer({ view: initialView, viewHrefs, children, ...props }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const answerClick = useRef<LiveLayerProps['answerClick']['current']>(null)
  const pressed = useRef<HTMLAnchorElement>(null)
  const { view, choose, showAnnotations } = useMarkView(initialView)
  const selected = useFirstSelection(root) && props.create !== undefined
  const [layer, load] = useLateModule(loadLayer)

  const needed = selected || props.marks.length > 0
  useEffect(() => {
    if (needed) void load()
  }, [needed, load])

  useEffect(() => {
    if (layer) pressed.current?.click()
  }, [layer])

  /** A link beside a paragraph leads to a page of its own where the layer does not arrive. */
  function click(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    if (answerClick.current) return answerClick.current(event)
    const link = linkOf(event)
    if (!link) return
    event.preventDefault()
    pressed.current = link
    void load().then((loaded) => loaded || location.assign(link.href))
  }

  const Layer = layer?.default
  return (
    <div
      ref={root}
      className="reading"
      data-view={view}
      onClickCapture={click}
      onPointerOver={(event) => void (linkOf(event) && load())}
    >
      <div className="min-w-0">
        <MarkSwitch view={view} hrefs={viewHrefs} words={props.words} onChange={choose} />
        {children}
      </div>
      {Layer ? (
        <Layer
          {...props}
          root={root}
          shown={showsLayer(view, 'annotations')}
          showAnnotations={showAnnotations}
          selected={selected}
          answerClick={answerClick}
        />
      ) : (
        <aside aria-label={props.words.marginAnnotations} className="annotation-margin no-print" />
      )}
    </div>
  )
}

function linkOf({ target }: { target: EventTarget }): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('[data-add], [data-annotations]')
}

/** Whether words of the text have ever been selected: what can be done with them is not loaded before. */
function useFirstSelection(root: RefObject<HTMLElement | null>): boolean {
  const [selected, setSelected] = useState(false)
  useEffect(() => {
    if (selected) return
    const look = () => {
      const selection = window.getSelection()
      if (!selection || selection.isCollapsed) return
      if (root.current?.contains(selection.anchorNode) || root.current?.contains(selection.focusNode))
        setSelected(true)
    }
    document.addEventListener('selectionchange', look)
    look()
    return () => document.removeEventListener('selectionchange', look)
  }, [root, selected])
  return selected
}
