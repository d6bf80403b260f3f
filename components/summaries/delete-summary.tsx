'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { Messages } from '@/lib/i18n/messages'

export function DeleteSummary({
  id,
  action,
  words,
}: {
  id: string
  action: FormAction
  words: Messages['summaries']
}) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <ConfirmButton
        label={words.delete}
        title={words.deleteTitle}
        text={words.deleteText}
        confirm={words.delete}
        cancel={words.cancel}
      />
    </ActionForm>
  )
}
