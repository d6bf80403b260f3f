import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { safePath } from '@/app/_entry/form'
import { pageTitle } from '@/app/_entry/page'
import { orRedirectToUnavailable } from '@/app/_entry/unavailable'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import { signInAction } from '@/app/(public)/actions'
import { LoginForm } from '@/components/people/login-form'
import { DoneNotice } from '@/components/ui/notice'
import { hasAdministrator } from '@/lib/auth/data/accounts'

export const generateMetadata = pageTitle((words) => words.people.signIn)

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const [{ words }, { actor }, search] = await Promise.all([
    loadPreferences(),
    orRedirectToUnavailable(loadVisitor()),
    searchParams,
  ])
  const next = safePath(typeof search.next === 'string' ? search.next : '/')
  if (actor) redirect(next as Route)
  if (!(await orRedirectToUnavailable(hasAdministrator()))) redirect('/setup')
  const { people } = words
  const { login, password, signIn, show, hide } = people
  return (
    <>
      <h1 className="mb-1 text-xl">{people.signIn}</h1>
      <p className="mb-5 text-ink-2">{people.signInText}</p>
      <DoneNotice text={search.made && people.accountCreated} />
      <LoginForm action={signInAction} next={next} words={{ login, password, signIn, show, hide }} />
    </>
  )
}
