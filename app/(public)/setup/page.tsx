import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { reader } from '@/app/_entry/visitor'
import { setUpAction } from '@/app/(public)/setup/actions'
import { AccountForm } from '@/components/people/account-form'
import { administratorExists } from '@/lib/auth/data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.people.setUp }
}

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  if (await administratorExists()) redirect('/sign-in' as Route)
  const { words } = await reader()
  const { token } = await searchParams
  if (typeof token !== 'string') {
    return (
      <>
        <h1 className="mb-2 text-xl">{words.shell.setUpTitle}</h1>
        <p className="text-ink-2">{words.shell.setUpText}</p>
      </>
    )
  }
  return (
    <>
      <h1 className="mb-1 text-xl">{words.people.setUp}</h1>
      <p className="mb-5 text-ink-2">{words.people.setUpText}</p>
      <AccountForm action={setUpAction} token={token} words={words.people} submit={words.people.create} />
    </>
  )
}
