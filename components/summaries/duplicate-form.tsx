'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  id: string
  /** Of the copy; made here, so that the form sent twice makes one. */
  newId: string
  title: string
  back: string
  words: Messages['summaries']
}

/** Asks for the title of a copy. */
export function DuplicateForm({ action, id, newId, title, back, words }: Props) {
  return (
    <ActionForm
      action={action}
      fields={{ id, newId }}
      className="no-print mb-6 flex max-w-2xl flex-col gap-3 rounded-md border border-line p-4"
    >
      {(field) => (
        <>
          <Input
            {...field('title', title)}
            label={words.duplicateName}
            hint={words.duplicateText}
            required
            maxLength={200}
            autoFocus
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{words.duplicateSubmit}</SubmitButton>
            <LinkButton href={back} variant="quiet">
              {words.cancel}
            </LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  )
}
