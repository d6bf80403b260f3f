'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input, Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  words: Messages['takeaways']['form']
  id: string
  kind: 'practice' | 'action'
  others: { id: string; label: string }[]
}

/** Says which action a practice leads to, or which practice an action was learned from, and why. */
export function LinkForm({ action, words, id, kind, others }: Props) {
  return (
    <ActionForm action={action} done={words.linked} className="flex max-w-3xl flex-col gap-3">
      {({ fields, values }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="kind" value={kind} />
          <Select
            key={`other-${values?.other}`}
            name="other"
            label={words.linkTo}
            defaultValue={values?.other}
            error={fields?.actionId ?? fields?.practiceId}
          >
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.label}
              </option>
            ))}
          </Select>
          <Input
            name="reason"
            label={words.reason}
            required
            maxLength={1000}
            lang="zh-CN"
            defaultValue={values?.reason}
            error={fields?.reason}
          />
          <Input
            name="reasonEn"
            label={words.reasonEn}
            optional={words.optional}
            maxLength={2000}
            lang="en"
            defaultValue={values?.reasonEn}
            error={fields?.reasonEn}
          />
          <SubmitButton variant="secondary" className="self-start">
            {words.link}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
