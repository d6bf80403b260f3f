'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  words: { invitations: string; revoke: string }
  invitations: { id: string; who: string; until: string }[]
  revoke: FormAction
}

export function InvitationList({ words, invitations, revoke }: Props) {
  if (invitations.length === 0) return null
  return (
    <>
      <h3 className="mt-6 mb-2 font-medium">{words.invitations}</h3>
      <ul className="flex flex-col gap-2">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
            <span>
              <span lang="zh-CN">{invitation.who}</span>{' '}
              <span className="text-ink-3">{invitation.until}</span>
            </span>
            <ActionForm action={revoke}>
              <input type="hidden" name="id" value={invitation.id} />
              <SubmitButton size="small" variant="secondary">
                {words.revoke}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </>
  )
}
