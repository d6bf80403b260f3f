'use client'

import { PasswordInput } from '@/components/people/password-input'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: FormAction
  token: string
  words: Messages['people']
  submit: string
  initial?: { name?: string | null; email?: string | null }
}

/** Name, how to sign in, password: for the first administrator and for the invited. */
export function AccountForm({ action, token, words, submit, initial }: Props) {
  return (
    <ActionForm action={action} fields={{ token }} className="flex flex-col gap-4">
      {(field) => (
        <>
          <Input
            {...field('name', initial?.name ?? '')}
            label={words.name}
            required
            maxLength={60}
            autoComplete="name"
          />
          <Input
            {...field('email', initial?.email ?? '')}
            type="email"
            label={words.email}
            maxLength={200}
            autoComplete="email"
          />
          <Input
            {...field('username')}
            label={words.username}
            hint={words.usernameHint}
            maxLength={40}
            autoComplete="username"
          />
          <PasswordInput
            {...field('password')}
            label={words.password}
            words={words}
            hint={words.passwordHint}
            required
            autoComplete="new-password"
          />
          <SubmitButton>{submit}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
