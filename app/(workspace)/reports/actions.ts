'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, runCommand, toFormValues } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import { parseUpload } from '@/app/(workspace)/reports/upload'
import { reportPath } from '@/lib/addresses'
import { importReport } from '@/lib/reports/import-report'
import { shareReport } from '@/lib/reports/share-report'

export async function importAction(_: FormState, form: FormData): Promise<FormState> {
  const upload = await parseUpload(form)
  if (!upload) {
    const { words } = await loadPreferences()
    return {
      status: 'failed',
      message: words.errors.invalid,
      fields: { file: words.reports.fileTooLarge },
      values: toFormValues(form),
    }
  }
  const input = {
    ...upload,
    title: textField(form, 'title'),
    titleEn: textField(form, 'titleEn'),
    sourceName: textField(form, 'sourceName'),
    sourceUrl: textField(form, 'sourceUrl'),
    publishedAt: textField(form, 'publishedAt'),
    slug: textField(form, 'slug'),
  }
  const state = await runCommand(importReport, input, form)
  if (state.result) redirect(reportPath(state.result.slug))
  return state
}

export async function shareAction(_: FormState, form: FormData): Promise<FormState> {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const slug = textField(form, 'slug')
  const state = await runCommand(
    shareReport,
    {
      slug,
      audience: textField(form, 'audience') === 'named' ? 'named' : 'everyone',
      userIds: texts('userIds'),
      departmentIds: texts('departmentIds'),
    },
    form,
  )
  if (state.status === 'done') revalidatePath(`/reports/${slug}`, 'layout')
  return state
}
