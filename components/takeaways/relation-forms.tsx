'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { action: FormAction; words: Messages['takeaways']['form']; id: string }
type LinkProps = Props & { kind: 'practice' | 'action'; others: [id: string, name: string][] }

/** Says which action a practice leads to, or which practice an action was learned from, and why. */
export function LinkForm({ action, words, id, kind, others }: LinkProps) {
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

type MoveProps = Props & { parentId: string | null; parents: [id: string, name: string][] }

/** Puts a takeaway under another point, or on the first level. */
export function MoveTakeawayForm({ action, words, id, parentId, parents }: MoveProps) {
  return (
    <ActionForm action={action} fields={{ id }} done={words.linked} className="flex max-w-3xl flex-col gap-3">
      {(_, { fields }) => (
        <>
          <Select
            key={parentId}
            id="move-parent"
            name="parentId"
            label={words.parent}
            defaultValue={parentId ?? ''}
            error={fields?.parentId}
            empty={words.noParent}
            options={parents}
          />
          <SubmitButton variant="secondary" className="self-start">
            {words.move}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
