'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'

type Props = {
  action: FormAction
  slug: string
  number: number
  current: number
  words: { label: string; title: string; text: string; confirm: string; cancel: string }
}

/** Makes a former revision current again after asking; the other one can be made so the same way. */
export function AdoptForm({ action, slug, number, current, words }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="expected" value={current} />
      <ConfirmButton {...words} size="small" variant="secondary" />
    </ActionForm>
  )
}
