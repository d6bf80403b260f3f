'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'

type Words = { login: string; password: string; signIn: string }

export function LoginForm({ action, next, words }: { action: FormAction; next: string; words: Words }) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {(state) => (
        <>
          <input type="hidden" name="next" value={next} />
          <Input
            name="login"
            label={words.login}
            autoComplete="username"
            required
            maxLength={200}
            defaultValue={state.values?.login}
          />
          <Input
            name="password"
            type="password"
            label={words.password}
            autoComplete="current-password"
            required
            maxLength={200}
          />
          <SubmitButton>{words.signIn}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
