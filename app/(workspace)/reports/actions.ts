'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState, typed } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { reader } from '@/app/_entry/visitor'
import { uploadOf } from '@/app/(workspace)/reports/upload'
import { importReport } from '@/lib/reports/import-report'
import { shareReport } from '@/lib/reports/share-report'

export async function importAction(_: FormState, form: FormData): Promise<FormState> {
  const upload = await uploadOf(form)
  if (!upload) {
    const { words } = await reader()
    return {
      status: 'failed',
      message: words.errors.invalid,
      fields: { file: words.reports.fileTooLarge },
      values: typed(form),
    }
  }
  const input = {
    ...upload,
    title: text(form, 'title'),
    titleEn: text(form, 'titleEn'),
    sourceName: text(form, 'sourceName'),
    sourceUrl: text(form, 'sourceUrl'),
    publishedAt: text(form, 'publishedAt'),
    slug: text(form, 'slug'),
  }
  const state = await act(importReport, input, form)
  if (state.result) redirect(`/reports/${state.result.slug}`)
  return state
}

export async function shareAction(_: FormState, form: FormData): Promise<FormState> {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const slug = text(form, 'slug')
  const state = await act(
    shareReport,
    {
      slug,
      audience: text(form, 'audience') === 'named' ? 'named' : 'everyone',
      userIds: texts('userIds'),
      departmentIds: texts('departmentIds'),
    },
    form,
  )
  if (state.status === 'done') revalidatePath(`/reports/${slug}`, 'layout')
  return state
}
