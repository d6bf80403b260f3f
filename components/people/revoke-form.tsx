'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'

type Props = {
  action: FormAction
  /** Which; none where it is about all. */
  id?: string
  label?: string
  title: string
  text: string
  words: { revoke: string; cancel: string }
}

/** Asks, then makes a link or token worthless. */
export function RevokeForm({ action, id, label, title, text, words }: Props) {
  return (
    <ActionForm action={action}>
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <ConfirmButton
        label={label ?? words.revoke}
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
