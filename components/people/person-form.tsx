'use client'

import { PersonFields } from '@/components/people/person-fields'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
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
    <Section id="who" title={words.profileAndRole} className="min-w-0">
      <ActionForm
        action={change}
        fields={{ id: person.id }}
        done={words.saved}
        className="flex flex-col gap-4"
      >
        {(field) => (
          <>
            <Input {...field('name', person.name)} label={words.name} required maxLength={60} />
            <PersonFields id="person" words={words} departments={departments} field={field} person={person} />
            <SubmitButton className="self-start">{words.save}</SubmitButton>
          </>
        )}
      </ActionForm>
    </Section>
  )
}
