'use client'

import { useEffect, useState } from 'react'
import { PasswordInput } from '@/components/people/password-input'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type LoginMessages = Pick<Messages['people'], 'login' | 'password' | 'signIn' | 'show' | 'hide'>
type Props = { action: FormAction; next: string; words: LoginMessages }

export function LoginForm({ action, next, words }: Props) {
  // Only the browser knows which place on the page was asked for.
  const [place, setPlace] = useState('')
  useEffect(() => setPlace(location.hash), [])
  return (
    <ActionForm action={action} fields={{ next: `${next}${place}` }} className="flex flex-col gap-4">
      {(field) => (
        <>
          <Input
            {...field('login')}
            label={words.login}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={200}
          />
          <PasswordInput
            name="password"
            label={words.password}
            words={words}
            autoComplete="current-password"
            required
          />
          <SubmitButton>{words.signIn}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
