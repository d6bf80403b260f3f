'use client'

import { OneTimeSecret } from '@/components/people/one-time-secret'
import { PasswordInput } from '@/components/people/password-input'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type FormMessages = { words: Messages['people'] }

export function ProfileForm({ action, name, words }: FormMessages & { action: FormAction; name: string }) {
  return (
    <ActionForm action={action} done={words.saved} className="flex flex-col gap-4">
      {(field) => (
        <>
          <Input {...field('name', name)} label={words.name} autoComplete="name" required maxLength={60} />
          <SubmitButton className="self-start">{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

export function PasswordForm({ action, words }: FormMessages & { action: FormAction }) {
  return (
    <ActionForm action={action} done={words.passwordChanged} className="flex flex-col gap-4">
      {(field, { fields }) => (
        <>
          <PasswordInput
            name="currentPassword"
            label={words.currentPassword}
            words={words}
            required
            autoComplete="current-password"
            error={fields?.current}
          />
          <PasswordInput
            {...field('password')}
            label={words.newPassword}
            words={words}
            hint={words.passwordHint}
            required
            autoComplete="new-password"
          />
          <Checkbox name="endTokens" label={words.endTokens} defaultChecked />
          <SubmitButton className="self-start">{words.changePassword}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

type TokenFormProps = FormMessages & {
  action: FormAction
  scopes: (keyof Messages['people']['tokenScopes'])[]
  days: (keyof Messages['people']['tokenDaysOf'])[]
}

export function TokenForm({ action, words, scopes, days }: TokenFormProps) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {(field, { result }) => (
        <>
          <OneTimeSecret text={words.tokenMade} value={result} words={words} />
          <Input {...field('name')} id="token-name" label={words.tokenName} required maxLength={60} />
          <Select
            {...field('scope', 'read')}
            label={words.tokenScope}
            options={scopes.map((scope) => [scope, words.tokenScopes[scope]])}
          />
          <Select
            {...field('days', days[0])}
            label={words.tokenDays}
            options={days.map((count) => [count, words.tokenDaysOf[count]])}
          />
          <SubmitButton className="self-start">{words.createToken}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
