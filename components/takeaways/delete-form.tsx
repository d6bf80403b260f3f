'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'

type Props = {
  action: FormAction
  id: string
  words: { label: string; title: string; text: string; confirm: string; cancel: string }
}

/** Deletes a takeaway after asking; it can be restored. */
export function DeleteForm({ action, id, words }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <ConfirmButton {...words} />
    </ActionForm>
  )
}
