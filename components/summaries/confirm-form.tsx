import { ActionForm, type FormAction } from '@/components/ui/action-form'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'

type Props = {
  action: FormAction
  /** What is sent with it. */
  fields: Record<string, string | number>
  label: string
  title: string
  text: string
  cancel: string
  variant?: ButtonVariant
  size?: ButtonSize
}

/** One deed that asks before it is done. */
export function ConfirmForm({ action, fields, label, ...asked }: Props) {
  return (
    <ActionForm action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ConfirmButton {...asked} label={label} confirm={label} />
    </ActionForm>
  )
}
