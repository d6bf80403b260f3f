import type { Metadata } from 'next'
import { toActionState } from '@/app/_entry/action'
import { orRedirectToUnavailable } from '@/app/_entry/unavailable'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import { joinAction } from '@/app/(public)/actions'
import { AccountForm } from '@/components/people/account-form'
import { readInvitation } from '@/lib/people/read-invitation'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPreferences()).words.people.invited, referrer: 'no-referrer' }
}

export default async function InvitationPage({ params }: PageProps<'/invite/[token]'>) {
  const [{ token }, { caller }, { words, fill }] = await Promise.all([
    params,
    orRedirectToUnavailable(loadVisitor()),
    loadPreferences(),
  ])
  const { people } = words
  const { result: invitation } = await toActionState(() => readInvitation(caller, { token }))
  if (!invitation) {
    return (
      <>
        <h1 className="mb-2 text-xl">{people.invalidInvite}</h1>
        <p className="text-ink-2">{people.invalidInviteText}</p>
      </>
    )
  }
  return (
    <>
      <h1 className="mb-1 text-xl">{people.invited}</h1>
      <p className="mb-5 text-ink-2">{fill(people.invitedText, { role: people.roles[invitation.role] })}</p>
      <AccountForm
        action={joinAction}
        token={token}
        words={people}
        submit={people.join}
        initial={invitation}
      />
    </>
  )
}
