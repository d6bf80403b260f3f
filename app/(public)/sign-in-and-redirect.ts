import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { toFormState } from '@/app/_entry/action'
import { signIn } from '@/lib/auth/sign-in'

/** Signs in who has just chosen how to, and leads home; to the sign-in page should that fail. */
export async function signInAndRedirect(login: string, password: string): Promise<never> {
  const { status } = await toFormState(() => signIn({ login, password }))
  redirect((status === 'done' ? '/' : '/sign-in?made=1') as Route)
}
