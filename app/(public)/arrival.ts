import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { answer } from '@/app/_entry/action'
import { signIn } from '@/lib/auth/sign-in'

/** Signs in who has just chosen how to, and leads home; to the sign-in page should that fail. */
export async function arrive(login: string, password: string): Promise<never> {
  const { status } = await answer(() => signIn({ login, password }))
  redirect((status === 'done' ? '/' : '/sign-in?made=1') as Route)
}
