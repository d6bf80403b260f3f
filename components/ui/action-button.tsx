import type { ComponentProps } from 'react'
import { ActionForm, type ActionFormProps } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'

type Sent = Pick<ActionFormProps, 'action' | 'fields'>

/** One button that is a form of its own. */
export function ActionButton({ action, fields, ...button }: Sent & ComponentProps<typeof SubmitButton>) {
  return (
    <ActionForm action={action} fields={fields}>
      <SubmitButton {...button} />
    </ActionForm>
  )
}
