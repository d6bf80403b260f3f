'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { reader } from '@/app/_entry/visitor'
import { importReport } from '@/lib/reports/import-report'
import { shareReport } from '@/lib/reports/share-report'

const largest = 1.5 * 1024 * 1024

export async function importAction(_: FormState, form: FormData): Promise<FormState> {
  const chosen = form.get('file')
  const file = chosen instanceof File && chosen.size > 0 ? chosen : null
  if (file && file.size > largest) {
    const { words } = await reader()
    return { status: 'failed', message: words.errors.invalid, fields: { file: words.reports.fileTooLarge } }
  }
  const input = {
    title: text(form, 'title'),
    titleEn: text(form, 'titleEn'),
    sourceName: text(form, 'sourceName'),
    sourceUrl: text(form, 'sourceUrl'),
    publishedAt: text(form, 'publishedAt'),
    slug: text(form, 'slug'),
    text: text(form, 'text'),
    file: file
      ? {
          name: file.name,
          type: file.type || 'text/plain',
          base64: Buffer.from(await file.arrayBuffer()).toString('base64'),
        }
      : undefined,
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
