'use client'

import { useEffect, useRef, useState } from 'react'
import type { QuotedSelection } from '@/components/reading/selection'
import { SelectableText } from '@/components/takeaways/selectable-text'
import { Textarea } from '@/components/ui/field'

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
  const source = useRef<HTMLElement>(null)
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
      <SelectableText
        box={source}
        text={text}
        paragraphs={paragraphs}
        words={words}
        maxHeight="max-h-[28rem]"
        onTake={setPicked}
      />
    </div>
  )
}
