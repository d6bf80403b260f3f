'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Textarea } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { action: FormAction; page?: string; maxLength: number; words: Messages['feedback'] }

/** Words to the administrators, and the page they are about, which is shown before it is sent. */
export function FeedbackForm({ action, page, maxLength, words }: Props) {
  return (
    <ActionForm
      action={action}
      fields={{ page }}
      done={words.sent}
      className="flex max-w-measure flex-col gap-4"
    >
      {(field) => (
        <>
          <Textarea
            {...field('body')}
            label={words.body}
            hint={words.bodyHint}
            required
            maxLength={maxLength}
          />
          {page ? (
            <p className="text-ink-2 text-sm">
              {words.page} <span className="break-all">{page}</span>
            </p>
          ) : null}
          <SubmitButton className="self-start">{words.send}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
