'use client'

import type { QuotedSelection } from '@/components/reading/selection'
import { EvidencePicker } from '@/components/takeaways/evidence-picker'
import { toOneLine } from '@/components/takeaways/one-line'
import { Textarea } from '@/components/ui/field'
import { useIsHydrated } from '@/components/ui/use-is-hydrated'
import type { Messages } from '@/lib/i18n/messages'

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
