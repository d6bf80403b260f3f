import type { Metadata, Route } from 'next'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import { orRedirectToUnavailable } from '@/app/_entry/unavailable'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import { may, type Permission } from '@/lib/access/permissions'
import { withQuery } from '@/lib/addresses'
import { hasAdministrator } from '@/lib/auth/data/accounts'
import { DomainError } from '@/lib/errors'
import type { Messages } from '@/lib/i18n/messages'
import type { UseCase } from '@/lib/use-case'

/** The `generateMetadata` of a page whose title stands in the texts. */
export const pageTitle = (pick: (words: Messages) => string) => async (): Promise<Metadata> => ({
  title: pick((await loadPreferences()).words),
})

/** For a page of the workspace: the signed-in actor and how they read; others are led to sign-in, or to set-up while there is no administrator. */
export async function requireUser() {
  const [identity, preferences] = await Promise.all([
    orRedirectToUnavailable(loadVisitor()),
    loadPreferences(),
  ])
  if (!identity.actor) return redirectToSignIn()
  const actor = identity.actor
  return {
    ...preferences,
    actor,
    sessionId: identity.sessionId,
    unread: identity.unread,
    can: (permission: Permission) => may(actor, permission),
  }
}

/** Runs a use case for a page: not-found and forbidden become their pages, a stranger is led to sign-in. */
export async function runQuery<Schema extends z.ZodType, Result>(
  run: UseCase<Schema, Result>,
  input: z.input<Schema>,
): Promise<Result> {
  const { caller } = await orRedirectToUnavailable(loadVisitor())
  try {
    return await orRedirectToUnavailable(run(caller, input))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'unauthenticated') return redirectToSignIn()
    if (error.code === 'forbidden') forbidden()
    if (error.code === 'not-found' || error.code === 'invalid') notFound()
    throw error
  }
}

async function redirectToSignIn(): Promise<never> {
  if (!(await orRedirectToUnavailable(hasAdministrator()))) redirect('/setup' as Route)
  const path = (await headers()).get('x-tashan-path') ?? '/'
  redirect(withQuery('/sign-in', { next: path === '/' ? null : path }))
}
