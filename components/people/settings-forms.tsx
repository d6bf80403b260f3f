'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Messages } from '@/lib/i18n/messages'

type Words = { words: Messages['people'] }

export function ProfileForm({ action, name, words }: Words & { action: FormAction; name: string }) {
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
          <SubmitButton>{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

export function PasswordForm({ action, words }: Words & { action: FormAction }) {
  return (
    <ActionForm action={action} done={words.passwordChanged} className="flex flex-col gap-4">
      {({ fields }) => (
        <>
          <Input
            name="currentPassword"
            type="password"
            label={words.currentPassword}
            required
            maxLength={200}
            autoComplete="current-password"
            error={fields?.current}
          />
          <Input
            name="password"
            type="password"
            label={words.newPassword}
            hint={words.passwordHint}
            required
            maxLength={200}
            autoComplete="new-password"
            error={fields?.password}
          />
          <SubmitButton>{words.changePassword}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

/** One button over an action, with the id it is about. */
export function IdForm({ action, id, label }: { action: FormAction; id?: string; label: string }) {
  return (
    <ActionForm action={action}>
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <SubmitButton size="small" variant="secondary">
        {label}
      </SubmitButton>
    </ActionForm>
  )
}

export function TokenForm({ action, words }: Words & { action: FormAction }) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {({ fields, result }) => (
        <>
          {typeof result === 'string' ? (
            <Notice tone="success">
              {words.tokenMade}
              <input
                readOnly
                aria-label={words.tokenMade}
                value={result}
                className="mt-2 w-full rounded-sm border border-line bg-surface px-2 py-1 text-sm"
              />
            </Notice>
          ) : null}
          <Input
            name="name"
            id="token-name"
            label={words.tokenName}
            required
            maxLength={60}
            error={fields?.name}
          />
          <Input
            name="days"
            type="number"
            label={words.tokenDays}
            min={0}
            max={366}
            defaultValue={90}
            error={fields?.days}
          />
          <SubmitButton>{words.createToken}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
