'use client'

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import type { LiveLayerProps } from '@/components/annotations/live-layer'
import { useFirstSelection } from '@/components/annotations/use-first-selection'
import { MarkSwitch, type MarkSwitchMessages } from '@/components/reading/mark-switch'
import { type MarkView, showsLayer } from '@/components/reading/mark-view'
import { useMarkView } from '@/components/reading/use-mark-view'
import { useLateModule } from '@/components/ui/use-late-module'
import type { Messages } from '@/lib/i18n/messages'

type Props = Omit<LiveLayerProps, 'root' | 'shown' | 'showAnnotations' | 'selected' | 'answerClick'> & {
  view: MarkView
  viewHrefs: Record<MarkView, string>
  words: MarkSwitchMessages & Pick<Messages['annotations'], 'marginAnnotations'>
  children: ReactNode
}

const loadLayer = () => import('@/components/annotations/live-layer')

/** The report's text. What lives over it is loaded where there are annotations, or when somebody begins one. */
export function AnnotationLayer({ view: initialView, viewHrefs, words, children, ...props }: Props) {
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
        <MarkSwitch view={view} hrefs={viewHrefs} words={words} onChange={choose} />
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
        <aside aria-label={words.marginAnnotations} className="annotation-margin no-print" />
      )}
    </div>
  )
}

function linkOf({ target }: { target: EventTarget }): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('[data-add], [data-annotations]')
}
