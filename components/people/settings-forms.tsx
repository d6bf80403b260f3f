'use client'

import { OneTimeSecret } from '@/components/people/one-time-secret'
import { PasswordInput } from '@/components/people/password-input'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Checkbox, Input, Select } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type FormMessages = { words: Messages['people'] }

export function ProfileForm({ action, name, words }: FormMessages & { action: FormAction; name: string }) {
  return (
    <ActionForm action={action} done={words.saved} className="flex flex-col gap-4">
      {({ fields, values }) => (
        <>
          <Input
            name="name"
            label={words.name}
            required
            maxLength={60}
            error={fields?.name}
            defaultValue={values?.name ?? name}
          />
          <SubmitButton className="self-start">{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

export function PasswordForm({ action, words }: FormMessages & { action: FormAction }) {
  return (
    <ActionForm action={action} done={words.passwordChanged} className="flex flex-col gap-4">
      {({ fields }) => (
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
            name="password"
            label={words.newPassword}
            words={words}
            hint={words.passwordHint}
            required
            autoComplete="new-password"
            error={fields?.password}
          />
          <Checkbox name="endTokens" label={words.endTokens} defaultChecked />
          <SubmitButton className="self-start">{words.changePassword}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

/** One button over an action, with the id it is about. */
export function RowActionForm({ action, id, label }: { action: FormAction; id?: string; label: string }) {
  return (
    <ActionForm action={action}>
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <SubmitButton size="small" variant="secondary">
        {label}
      </SubmitButton>
    </ActionForm>
  )
}

export function TokenForm({ action, words }: FormMessages & { action: FormAction }) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {({ fields, values, result }) => (
        <>
          <OneTimeSecret text={words.tokenMade} value={result} words={words} />
          <Input
            name="name"
            id="token-name"
            label={words.tokenName}
            required
            maxLength={60}
            error={fields?.name}
            defaultValue={values?.name}
          />
          <Select
            name="scope"
            label={words.tokenScope}
            defaultValue={values?.scope ?? 'read'}
            error={fields?.scope}
          >
            <option value="read">{words.tokenScopes.read}</option>
            <option value="write">{words.tokenScopes.write}</option>
          </Select>
          <Input
            name="days"
            type="number"
            label={words.tokenDays}
            min={0}
            max={366}
            defaultValue={values?.days ?? 90}
            error={fields?.days}
          />
          <SubmitButton className="self-start">{words.createToken}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
