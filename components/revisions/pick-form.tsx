'use client'

import { RangePicker } from '@/components/revisions/range-picker'
import { SettleForm, type SettleTarget } from '@/components/revisions/settle-form'
import type { FormAction } from '@/components/ui/action-state'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  action: FormAction
  target: SettleTarget
  conflictMessages: Record<string, string>
  words: { picked: string; pickedHint: string; take: string; source: string; save: string }
  text: string
  paragraphs: { key: string; start: number; end: number }[]
  near: string | null
}

/** Puts a range on other words of the new text. */
export function PickForm({
  action,
  target: settling,
  conflictMessages: meanwhile,
  words,
  text,
  paragraphs,
  near,
}: Props) {
  return (
    <SettleForm
      action={action}
      target={settling}
      conflictMessages={meanwhile}
      className="flex flex-col gap-4"
    >
      {(_, { values, fields }) => (
        <>
          <RangePicker
            words={words}
            text={text}
            paragraphs={paragraphs}
            near={near}
            initial={values?.quote ?? ''}
            error={fields?.quote}
          />
          <SubmitButton name="choice" value="pick" className="self-start">
            {words.save}
          </SubmitButton>
        </>
      )}
    </SettleForm>
  )
}
