import { type RefObject, useEffect, useState } from 'react'
import { type QuotedSelection, readSelection } from '@/components/reading/selection'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { indexCodePoints } from '@/lib/text/code-points'

type Props = {
  box: RefObject<HTMLElement | null>
  text: string
  /** The text as the page shows it, where its punctuation is shown wider. */
  shown?: string
  paragraphs: { key: string; start: number; end: number }[]
  words: { hint?: string; take: string; source: string }
  variant?: ButtonVariant
  /** How high the box is at most. */
  maxHeight: string
  onTake: (selected: QuotedSelection) => void
}

/** The text of a report in a box of its own; a button takes the words that are selected in it. */
export function SelectableText(props: Props) {
  const { box, text, shown = text, paragraphs, words, variant, maxHeight, onTake } = props
  const [selected, setSelected] = useState<QuotedSelection | null>(null)
  const index = indexCodePoints(shown)
  useEffect(() => {
    const updateSelection = () => setSelected(box.current && readSelection(box.current, text))
    document.addEventListener('selectionchange', updateSelection)
    return () => document.removeEventListener('selectionchange', updateSelection)
  }, [box, text])
  return (
    <div className="rounded-md border border-line-strong bg-surface">
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-3 py-2">
        <span className="text-ink-3 text-sm">{words.hint}</span>
        <Button
          size="small"
          variant={variant}
          className="ms-auto"
          disabled={!selected}
          // A press must not take the selection away before it is read.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => selected && onTake(selected)}
        >
          {words.take}
        </Button>
      </div>
      <section
        ref={box}
        lang="zh-CN"
        aria-label={words.source}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className={`source-text max-w-none! overflow-y-auto px-4 py-2 ${maxHeight}`}
      >
        {paragraphs.map(({ key, start, end }) => (
          <p key={key} data-key={key} data-start={start} data-end={end}>
            {index.slice(start, end)}
          </p>
        ))}
      </section>
    </div>
  )
}
