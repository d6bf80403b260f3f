'use client'

import { RangePicker } from '@/components/revisions/range-picker'
import { SettleForm, type Settling } from '@/components/revisions/settle-form'
import type { FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  action: FormAction
  settling: Settling
  meanwhile: Record<string, string>
  words: { picked: string; pickedHint: string; take: string; source: string; save: string }
  text: string
  paragraphs: { key: string; start: number; end: number }[]
  near: string | null
}

/** Puts a range on other words of the new text. */
export function PickForm({ action, settling, meanwhile, words, text, paragraphs, near }: Props) {
  return (
    <SettleForm action={action} settling={settling} meanwhile={meanwhile} className="flex flex-col gap-4">
      {({ values, fields }) => (
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
