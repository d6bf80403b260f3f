'use client'

import { useEffect, useRef, useState } from 'react'
import { type QuotedSelection, readSelection } from '@/components/reading/selection'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/field'
import { indexCodePoints } from '@/lib/text/code-points'

type Props = {
  words: { picked: string; pickedHint: string; take: string; source: string }
  text: string
  paragraphs: { key: string; start: number; end: number }[]
  /** Where it opens: the paragraph of the proposal. */
  near: string | null
  initial: string
  error?: string
}

/** Words are selected in the text, or pasted: then they must stand in it just once. Without JavaScript only pasted. */
export function RangePicker({ words, text, paragraphs, near, initial, error }: Props) {
  const [picked, setPicked] = useState<QuotedSelection | null>(null)
  const [typed, setTyped] = useState(initial)
  const [selected, setSelected] = useState<QuotedSelection | null>(null)
  const source = useRef<HTMLElement>(null)
  const index = indexCodePoints(text)

  useEffect(() => {
    const updateSelection = () => setSelected(source.current && readSelection(source.current, text))
    document.addEventListener('selectionchange', updateSelection)
    return () => document.removeEventListener('selectionchange', updateSelection)
  }, [text])
  useEffect(() => {
    const paragraph = near && source.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(near)}"]`)
    if (paragraph && source.current) source.current.scrollTop = paragraph.offsetTop - source.current.offsetTop
  }, [near])

  return (
    <div className="flex flex-col gap-4">
      <Textarea
        name="quote"
        lang="zh-CN"
        label={words.picked}
        hint={words.pickedHint}
        rows={3}
        error={error}
        value={picked?.quote ?? typed}
        onChange={(event) => {
          setPicked(null)
          setTyped(event.target.value)
        }}
      />
      {picked ? (
        <>
          <input type="hidden" name="start" value={picked.start} />
          <input type="hidden" name="end" value={picked.end} />
        </>
      ) : null}
      <div className="rounded-md border border-line-strong bg-surface">
        <div className="flex justify-end border-line border-b px-3 py-2">
          <Button
            size="small"
            disabled={!selected}
            // A press must not take the selection away before it is read.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => selected && setPicked(selected)}
          >
            {words.take}
          </Button>
        </div>
        <section
          ref={source}
          lang="zh-CN"
          aria-label={words.source}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="source-text max-h-[28rem] max-w-none! overflow-y-auto px-4 py-2"
        >
          {paragraphs.map(({ key, start, end }) => (
            <p key={key} data-key={key} data-start={start}>
              {index.slice(start, end)}
            </p>
          ))}
        </section>
      </div>
    </div>
  )
}
