'use client'

import { PersonFields } from '@/components/people/person-fields'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  person: { id: string; name: string; role: string; departmentId: string | null }
  departments: { id: string; name: string }[]
  words: Messages['people']
  change: FormAction
}

/** Who a person is here. */
export function PersonForm({ person, departments, words, change }: Props) {
  return (
    <section aria-labelledby="who" className="min-w-0">
      <h2 id="who" className="mb-3 text-lg">
        {words.profileAndRole}
      </h2>
      <ActionForm action={change} done={words.saved} className="flex flex-col gap-4">
        {({ fields, values }) => (
          <>
            <input type="hidden" name="id" value={person.id} />
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
              role={values?.role ?? person.role}
              departmentId={values?.departmentId ?? person.departmentId}
              errors={fields}
            />
            <SubmitButton className="self-start">{words.save}</SubmitButton>
          </>
        )}
      </ActionForm>
    </section>
  )
}
