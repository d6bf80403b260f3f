'use client'

import { OneTimeSecret } from '@/components/people/one-time-secret'
import { PasswordInput } from '@/components/people/password-input'
import { PersonFields } from '@/components/people/person-fields'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = { action: FormAction; words: Messages['people']; departments: { id: string; name: string }[] }

export function InviteForm({ action, words, departments }: Props) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {(field, { result }) => (
        <>
          <OneTimeSecret text={words.inviteMade} value={result} words={words} />
          <Input {...field('name')} id="invite-name" label={words.name} maxLength={60} />
          <Input {...field('email')} id="invite-email" type="email" label={words.email} maxLength={200} />
          <PersonFields id="invite" words={words} departments={departments} field={field} />
          <SubmitButton className="self-start">{words.invite}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

export function CreateForm({ action, words, departments }: Props) {
  return (
    <ActionForm action={action} done={words.createDone} className="flex flex-col gap-4">
      {(field) => (
        <>
          <Input {...field('name')} id="create-name" label={words.name} required maxLength={60} />
          <Input {...field('email')} id="create-email" type="email" label={words.email} maxLength={200} />
          <Input
            {...field('username')}
            id="create-username"
            label={words.username}
            hint={words.usernameHint}
            maxLength={40}
          />
          <PasswordInput
            {...field('password')}
            id="create-password"
            autoComplete="new-password"
            label={words.firstPassword}
            words={words}
            hint={words.passwordHint}
            required
          />
          <PersonFields id="create" words={words} departments={departments} field={field} />
          <SubmitButton variant="secondary" className="self-start">
            {words.create}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
