'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  words: Messages['takeaways']['form']
  id: string
  kind: 'practice' | 'action'
  others: [id: string, name: string][]
}

/** Says which action a practice leads to, or which practice an action was learned from, and why. */
export function LinkForm({ action, words, id, kind, others }: Props) {
  return (
    <ActionForm
      action={action}
      fields={{ id, kind }}
      done={words.linked}
      className="flex max-w-3xl flex-col gap-3"
    >
      {(field, { fields, values }) => (
        <>
          <Select
            {...field('other')}
            key={`other-${values?.other}`}
            label={words.linkTo}
            error={fields?.actionId ?? fields?.practiceId}
            options={others}
          />
          <Input {...field('reason')} label={words.reason} required maxLength={1000} lang="zh-CN" />
          <Input
            {...field('reasonEn')}
            label={words.reasonEn}
            optional={words.optional}
            maxLength={2000}
            lang="en"
          />
          <SubmitButton variant="secondary" className="self-start">
            {words.link}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
