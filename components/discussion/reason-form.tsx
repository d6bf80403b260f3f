import { ActionForm, type ActionFormProps } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = Pick<ActionFormProps, 'action' | 'fields'> & {
  prompt: string
  submit: string
  words: { reason: string; cancel: string }
  back?: string
}

/** Asks why before something is hidden or closed. */
export function ReasonForm({ action, fields, prompt, submit, words, back }: Props) {
  return (
    <ActionForm action={action} fields={fields} className="flex max-w-measure flex-col gap-2">
      <p className="text-ink-2 text-sm">{prompt}</p>
      <Input name="reason" label={words.reason} required maxLength={500} />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton variant="danger" size="small">
          {submit}
        </SubmitButton>
        {back ? (
          <LinkButton href={back} size="small" variant="quiet">
            {words.cancel}
          </LinkButton>
        ) : null}
      </div>
    </ActionForm>
  )
}
