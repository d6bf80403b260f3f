'use client'

import { useEffect, useRef, useState } from 'react'
import type { QuotedSelection } from '@/components/reading/selection'
import { toDomRanges } from '@/components/reading/text-position'
import { toOneLine } from '@/components/takeaways/one-line'
import { SelectableText } from '@/components/takeaways/selectable-text'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { useIsHydrated } from '@/components/ui/use-is-hydrated'
import type { Messages } from '@/lib/i18n/messages'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { fullWidthPunctuation } from '@/lib/text/punctuation'
import { findQuoteAsShown } from '@/lib/text/selector'

type Props = {
  words: Messages['takeaways']['form']
  text: string
  paragraphs: { key: string; start: number; end: number }[]
  initial: QuotedSelection[]
  typed?: string
  error?: string
}

/** Evidence is picked from the text; without JavaScript it is pasted, one quote a line. */
export function EvidenceField({ words, text, paragraphs, initial, typed, error }: Props) {
  const isHydrated = useIsHydrated()
  if (isHydrated) {
    return (
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium text-sm">{words.evidence}</legend>
        {error ? <p className="text-danger text-sm">{error}</p> : null}
        <EvidencePicker words={words} text={text} paragraphs={paragraphs} initial={initial} />
      </fieldset>
    )
  }
  const former = initial.map(({ start, end, quote }) => ({ start, end, quote }))
  return (
    <>
      <input type="hidden" name="former" value={JSON.stringify(former)} />
      <Textarea
        name="quotes"
        lang="zh-CN"
        label={words.evidence}
        hint={words.quotesHint}
        error={error}
        rows={6}
        defaultValue={typed ?? former.map((one) => toOneLine(one.quote)).join('\n')}
      />
    </>
  )
}

/** Picks evidence by selecting words of the report, or by pasting them. */
function EvidencePicker({ words, text, paragraphs, initial }: Omit<Props, 'typed' | 'error'>) {
  const [chosen, setChosen] = useState(initial)
  const [pasted, setPasted] = useState('')
  const [pasteError, setPasteError] = useState('')
  const source = useRef<HTMLElement>(null)
  const scrolled = useRef(false)
  const index = indexCodePoints(text)

  // What is chosen is shown in the text, the first of it when the page opens; a quote of a former revision is none of
  // this text until somebody confirms where it stands.
  useEffect(() => {
    const box = source.current
    if (!box) return
    const standing = chosen.filter((one) => indexCodePoints(text).slice(one.start, one.end) === one.quote)
    const ranges = standing.flatMap((one) => toDomRanges(box, one))
    if ('highlights' in CSS) CSS.highlights.set('evidence-chosen', new Highlight(...ranges))
    const [first] = ranges
    if (first && !scrolled.current)
      box.scrollTop +=
        first.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
    scrolled.current = true
    return () => {
      if ('highlights' in CSS) CSS.highlights.delete('evidence-chosen')
    }
  }, [chosen, text])

  const add = (one: QuotedSelection) => {
    if (!chosen.some(({ start, end }) => start === one.start && end === one.end)) setChosen([...chosen, one])
    window.getSelection()?.removeAllRanges()
  }
  const addPasted = () => {
    const quote = pasted.trim()
    const [start, second] = quote ? findQuoteAsShown(index, quote) : []
    setPasteError(start === undefined ? words.notFound : second === undefined ? '' : words.notUnique)
    if (start === undefined || second !== undefined) return
    add({ start, end: start + codePointLength(quote), quote })
    setPasted('')
  }

  return (
    <div className="flex flex-col gap-3">
      <input
        type="hidden"
        name="evidence"
        value={JSON.stringify(chosen.map(({ start, end, quote }) => ({ start, end, quote })))}
      />
      <ol className="flex flex-col gap-2">
        {chosen.map((one) => (
          <li key={`${one.start}-${one.end}`} className="flex items-start gap-2">
            <blockquote lang="zh-CN" className="quote min-w-0 flex-1 whitespace-pre-wrap">
              {fullWidthPunctuation(one.quote)}
            </blockquote>
            <Button
              size="small"
              variant="quiet"
              aria-label={words.remove}
              title={words.remove}
              onClick={() => setChosen(chosen.filter((other) => other !== one))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ol>
      <SelectableText
        box={source}
        text={text}
        shown={fullWidthPunctuation(text)}
        paragraphs={paragraphs}
        words={{ hint: words.evidenceHint, take: words.pick, source: words.sourceText }}
        variant="primary"
        maxHeight="max-h-96"
        onTake={add}
      />
      <div className="flex flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
          {words.paste}
          <input
            lang="zh-CN"
            value={pasted}
            aria-invalid={pasteError ? true : undefined}
            aria-describedby={pasteError ? 'paste-fault' : undefined}
            onChange={(event) => setPasted(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              addPasted()
            }}
            className="touch min-h-9 rounded-md border border-line-strong bg-surface px-3 py-1.5 text-base"
          />
        </label>
        <Button onClick={addPasted}>{words.add}</Button>
      </div>
      <p id="paste-fault" role="status" className="text-danger text-sm empty:hidden">
        {pasteError}
      </p>
    </div>
  )
}
