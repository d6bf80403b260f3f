'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { reader } from '@/app/_entry/visitor'
import { settleChanges } from '@/lib/summaries/settle-changes'

export async function settleChangesAction(_: FormState, form: FormData): Promise<FormState> {
  const id = text(form, 'id')
  const want = text(form, 'want') === 'new' ? 'new' : 'old'
  const points = form.getAll('point').map((one) => {
    const [partId = '', state = ''] = String(one).split(' ')
    return { partId, state }
  })
  const state = await act(settleChanges, { id, want, points })
  revalidatePath(`/summaries/${id}`, 'layout')
  if (state.status === 'done') redirect(`/summaries/${id}/changes?done=${want}` as Route)
  if (state.code !== 'conflict') return state
  return { ...state, message: (await reader()).words.summaries.changedAgain }
}
