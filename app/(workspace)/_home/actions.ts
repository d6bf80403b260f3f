'use server'

import { redirect } from 'next/navigation'
import { loadVisitor } from '@/app/_entry/visitor'
import { dismissSteps } from '@/lib/auth/preferences'

/** Shows this person in this browser no longer what to do first. */
export async function dismissStepsAction(): Promise<void> {
  const { actor } = await loadVisitor()
  if (actor) await dismissSteps(actor.id)
  redirect('/')
}
