import type { Metadata } from 'next'
import { answer } from '@/app/_entry/action'
import { orUnavailable } from '@/app/_entry/unavailable'
import { reader, visitor } from '@/app/_entry/visitor'
import { joinAction } from '@/app/(public)/invite/[token]/actions'
import { AccountForm } from '@/components/people/account-form'
import { readInvitation } from '@/lib/people/read-invitation'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.people.invited, referrer: 'no-referrer' }
}

export default async function InvitePage({ params }: PageProps<'/invite/[token]'>) {
  const [{ token }, { caller }, { words, fill }] = await Promise.all([
    params,
    orUnavailable(visitor()),
    reader(),
  ])
  const { people } = words
  const { result: invitation } = await answer(() => readInvitation(caller, { token }))
  if (!invitation) {
    return (
      <>
        <h1 className="mb-2 text-xl">{people.badInvite}</h1>
        <p className="text-ink-2">{people.badInviteText}</p>
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
