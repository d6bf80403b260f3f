'use client'

import { PersonFields } from '@/components/people/person-fields'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Person = { id: string; name: string; role: string; departmentId: string | null; active: boolean }
type Props = {
  person: Person
  departments: { id: string; name: string }[]
  words: Messages['people']
  actions: { change: FormAction; deactivate: FormAction; reactivate: FormAction; reset: FormAction }
}

/** All that an administrator can do to one person. */
export function PersonForm({ person, departments, words, actions }: Props) {
  const id = <input type="hidden" name="id" value={person.id} />
  return (
    <div className="flex max-w-md flex-col gap-8">
      <ActionForm action={actions.change} done={words.saved} className="flex flex-col gap-4">
        {({ fields, values }) => (
          <>
            {id}
            <Input
              name="name"
              label={words.name}
              required
              maxLength={60}
              error={fields?.name}
              defaultValue={values?.name ?? person.name}
            />
            <PersonFields
              id="person"
              words={words}
              departments={departments}
              role={person.role}
              departmentId={person.departmentId}
              errors={fields}
            />
            <SubmitButton>{words.save}</SubmitButton>
          </>
        )}
      </ActionForm>
      <ActionForm action={actions.reset} className="flex flex-col gap-3">
        {({ result }) => (
          <>
            {id}
            {typeof result === 'string' ? (
              <Notice tone="success">
                {words.resetDone} <code className="font-semibold">{result}</code>
              </Notice>
            ) : null}
            <div>
              <ConfirmButton
                label={words.resetPassword}
                title={words.resetTitle}
                text={words.resetText}
                confirm={words.resetPassword}
                cancel={words.cancel}
                variant="secondary"
              />
            </div>
          </>
        )}
      </ActionForm>
      {person.active ? (
        <ActionForm action={actions.deactivate}>
          {id}
          <ConfirmButton
            label={words.deactivate}
            title={words.deactivateTitle}
            text={words.deactivateText}
            confirm={words.deactivate}
            cancel={words.cancel}
          />
        </ActionForm>
      ) : (
        <ActionForm action={actions.reactivate}>
          {id}
          <SubmitButton variant="secondary">{words.reactivate}</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
