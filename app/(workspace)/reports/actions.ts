'use server'

import { redirect } from 'next/navigation'
import { formAction, revalidate, runCommand } from '@/app/_entry/action'
import { textField, textFields } from '@/app/_entry/form'
import { fileTooLarge, parseUpload } from '@/app/(workspace)/_reports/upload'
import type { ActionState } from '@/components/ui/action-state'
import { reportPath } from '@/lib/addresses'
import { importReport } from '@/lib/reports/import-report'
import { shareReport } from '@/lib/reports/share-report'

export async function importAction(_: ActionState, form: FormData): Promise<ActionState> {
  const upload = await parseUpload(form)
  if (!upload) return fileTooLarge(form)
  const input = {
    ...upload,
    ...textFields(form, 'title', 'titleEn', 'sourceName', 'sourceUrl', 'publishedAt', 'slug'),
  }
  const state = await runCommand(importReport, input, form)
  if (state.result) redirect(reportPath(state.result.slug))
  return state
}

export const shareAction = formAction(
  shareReport,
  (form) => {
    const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
    const audience: 'named' | 'everyone' = textField(form, 'audience') === 'named' ? 'named' : 'everyone'
    return {
      slug: textField(form, 'slug'),
      audience,
      userIds: texts('userIds'),
      departmentIds: texts('departmentIds'),
    }
  },
  (state, form) => revalidate(reportPath(textField(form, 'slug')), 'layout')(state),
)
