'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'

type Props = {
  action: FormAction
  id: string
  title: string
  text: string
  words: { revoke: string; cancel: string }
}

/** Asks, then makes a link or token worthless. */
export function RevokeForm({ action, id, title, text, words }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <ConfirmButton
        label={words.revoke}
        title={title}
        text={text}
        confirm={words.revoke}
        cancel={words.cancel}
        size="small"
        variant="secondary"
      />
    </ActionForm>
  )
}
