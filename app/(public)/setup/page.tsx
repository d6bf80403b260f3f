import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { orUnavailable } from '@/app/_entry/unavailable'
import { reader } from '@/app/_entry/visitor'
import { setUpAction } from '@/app/(public)/setup/actions'
import { AccountForm } from '@/components/people/account-form'
import { administratorExists } from '@/lib/auth/data'
import { secret } from '@/lib/auth/secret'
import { isSetupToken } from '@/lib/auth/setup-token'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.people.setUp, referrer: 'no-referrer' }
}

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  if (await orUnavailable(administratorExists())) redirect('/sign-in' as Route)
  const { words } = await reader()
  const { token } = await searchParams
  if (typeof token !== 'string') {
    return <Advice title={words.shell.setUpTitle} text={words.shell.setUpText} />
  }
  if (!isSetupToken(secret(), token)) {
    return <Advice title={words.people.badSetup} text={words.people.badSetupText} />
  }
  return (
    <>
      <h1 className="mb-1 text-xl">{words.people.setUp}</h1>
      <p className="mb-5 text-ink-2">{words.people.setUpText}</p>
      <AccountForm action={setUpAction} token={token} words={words.people} submit={words.people.create} />
    </>
  )
}

function Advice({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1 className="mb-2 text-xl">{title}</h1>
      <p className="text-ink-2">{text}</p>
    </>
  )
}
