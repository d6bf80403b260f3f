'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'
import { summaryPath, withQuery } from '@/lib/addresses'
import { applySourceChanges } from '@/lib/summaries/apply-source-changes'

export async function applySourceChangesAction(_: ActionState, form: FormData): Promise<ActionState> {
  const id = textField(form, 'id')
  const want = textField(form, 'want') === 'new' ? 'new' : 'old'
  const points = form.getAll('point').map((one) => {
    const [partId = '', state = ''] = String(one).split(' ')
    return { partId, state }
  })
  const state = await runCommand(applySourceChanges, { id, want, points })
  revalidatePath(summaryPath(id), 'layout')
  if (state.status === 'done') redirect(withQuery(summaryPath(id, 'changes'), { done: want }))
  if (state.code !== 'conflict') return state
  return { ...state, message: (await loadPreferences()).words.summaries.changedAgain }
}
