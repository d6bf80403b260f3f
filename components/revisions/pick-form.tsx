'use client'

import { useEffect, useRef, useState } from 'react'
import type { QuotedSelection } from '@/components/reading/selection'
import { SelectableText } from '@/components/takeaways/selectable-text'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Textarea } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

type RangeSource = Omit<RangePickerProps, 'initial' | 'error'>
type CurrentAnchor = { revision: number; status: string; settledAt: string | Date | null }
type Props = RangeSource & {
  action: FormAction
  /** The range, and the list to go back to. */
  fields: Record<'slug' | 'kind' | 'id' | 'state' | 'cursor', string>
  /** What the person sees: the current revision, and when the range was last settled in it. */
  seen: Pick<CurrentAnchor, 'revision' | 'settledAt'>
  /** What is said where somebody else was quicker, by what they made of it. */
  conflictMessages: Record<string, string>
  words: RangeSource['words'] & { save: string }
}

/** Puts a range on other words of the new text; after a conflict it speaks of what stands now. */
export function PickForm({ action, fields, seen, conflictMessages, words, ...source }: Props) {
  return (
    <ActionForm action={action} fields={fields} className="flex flex-col gap-4">
      {(_, { values, fields: faults, detail }) => {
        const current = detail as CurrentAnchor | undefined
        const { revision, settledAt } = current ?? seen
        return (
          <>
            {current ? <Notice tone="warm">{conflictMessages[current.status]}</Notice> : null}
            <HiddenFields
              values={{ revision, settledAt: settledAt ? new Date(settledAt).toISOString() : '' }}
            />
            <RangePicker {...source} words={words} initial={values?.quote ?? ''} error={faults?.quote} />
            <SubmitButton name="choice" value="pick" className="self-start">
              {words.save}
            </SubmitButton>
          </>
        )
      }}
    </ActionForm>
  )
}

type RangePickerProps = {
  words: { picked: string; pickedHint: string; take: string; source: string }
  text: string
  paragraphs: { key: string; start: number; end: number }[]
  /** Where it opens: the paragraph of the proposal. */
  near: string | null
  initial: string
  error?: string
}

/** Words are selected in the text, or pasted: then they must stand in it just once. Without JavaScript only pasted. */
function RangePicker({ words, text, paragraphs, near, initial, error }: RangePickerProps) {
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
