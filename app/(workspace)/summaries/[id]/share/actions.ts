'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction } from '@/app/_entry/action'
import { textField, textFields } from '@/app/_entry/form'
import { summaryPath, withQuery } from '@/lib/addresses'
import { changeShare } from '@/lib/summaries/change-share'

/** One share is added, changed or taken away; the others stay as they are by then. */
export const changeShareAction = formAction(
  changeShare,
  (form) => {
    const { step, ...fields } = textFields(form, 'id', 'step', 'with', 'who')
    const level = textField(form, 'level') === 'write' ? ('write' as const) : ('read' as const)
    return { ...fields, level, step: step as 'add' | 'level' | 'remove' }
  },
  (state, form) => {
    if (state.status !== 'done') return state
    const id = textField(form, 'id')
    revalidatePath(summaryPath(id), 'layout')
    redirect(withQuery(summaryPath(id, 'share'), { done: '1' }))
  },
)
