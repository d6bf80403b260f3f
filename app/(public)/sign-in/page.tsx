import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { within } from '@/app/_entry/form'
import { orUnavailable } from '@/app/_entry/unavailable'
import { reader, visitor } from '@/app/_entry/visitor'
import { signInAction } from '@/app/(public)/sign-in/actions'
import { LoginForm } from '@/components/people/login-form'
import { Notice } from '@/components/ui/notice'
import { administratorExists } from '@/lib/auth/data'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.people.signIn }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const [{ words }, { actor }, search] = await Promise.all([reader(), orUnavailable(visitor()), searchParams])
  const next = within(typeof search.next === 'string' ? search.next : '/')
  if (actor) redirect(next as Route)
  if (!(await orUnavailable(administratorExists()))) redirect('/setup')
  const { people } = words
  return (
    <>
      <h1 className="mb-1 text-xl">{people.signIn}</h1>
      <p className="mb-5 text-ink-2">{people.signInText}</p>
      {search.made ? (
        <Notice tone="success" className="mb-4">
          {people.made}
        </Notice>
      ) : null}
      <LoginForm action={signInAction} next={next} words={people} />
    </>
  )
}
