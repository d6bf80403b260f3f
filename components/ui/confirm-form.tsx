import type { ComponentProps } from 'react'
import { ActionForm, type ActionFormProps } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'

type Props = Pick<ActionFormProps, 'action' | 'fields'> &
  Omit<ComponentProps<typeof ConfirmButton>, 'label' | 'confirm'> & {
    label: string
    /** The word of the button that does it, where it is another than the first. */
    confirm?: string
  }

/** One button that asks before it does something. */
export function ConfirmForm({ action, fields, label, confirm = label, ...asked }: Props) {
  return (
    <ActionForm action={action} fields={fields}>
      <ConfirmButton {...asked} label={label} confirm={confirm} />
    </ActionForm>
  )
}
