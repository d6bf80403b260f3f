'use client'

import type { ComponentProps } from 'react'
import { RangePicker } from '@/components/revisions/range-picker'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

type RangeSource = Omit<ComponentProps<typeof RangePicker>, 'initial' | 'error'>
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
