'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState, typed } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { reader } from '@/app/_entry/visitor'
import { uploadOf } from '@/app/(workspace)/reports/upload'
import { adoptRevision } from '@/lib/annotations/adopt-revision'
import type { RangeKind } from '@/lib/annotations/range'
import { reviseReport } from '@/lib/annotations/revise-report'
import { settleAnchor } from '@/lib/annotations/settle-anchor'

export async function reviseAction(_: FormState, form: FormData): Promise<FormState> {
  const upload = await uploadOf(form)
  if (!upload) {
    const { words } = await reader()
    const fields = { file: words.reports.fileTooLarge }
    return { status: 'failed', message: words.errors.invalid, fields, values: typed(form) }
  }
  const slug = text(form, 'slug')
  const state = await act(reviseReport, { ...upload, slug, expected: text(form, 'expected') }, form)
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  redirect(`/reports/${slug}/revisions/compare?to=${state.result.revision.number}` as Route)
}

export async function adoptAction(_: FormState, form: FormData): Promise<FormState> {
  const [slug, number] = [text(form, 'slug'), text(form, 'number')]
  const state = await act(adoptRevision, { slug, number, expected: text(form, 'expected') }, form)
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  redirect(`/reports/${slug}/revisions?adopted=${number}` as Route)
}

export async function settleAction(_: FormState, form: FormData): Promise<FormState> {
  const slug = text(form, 'slug')
  const position = (name: string) => text(form, name) || undefined
  const state = await act(
    settleAnchor,
    {
      slug,
      kind: text(form, 'kind') as RangeKind,
      id: text(form, 'id'),
      choice: text(form, 'choice') as 'accept' | 'pick' | 'orphan' | 'reopen',
      quote: text(form, 'quote'),
      start: position('start'),
      end: position('end'),
      revision: text(form, 'revision'),
      settledAt: text(form, 'settledAt') || null,
    },
    form,
  )
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  const { kind, id, status, settledAt } = state.result
  const done = { done: status, kind, id, at: settledAt?.toISOString() ?? '' }
  const list = { state: text(form, 'state'), cursor: text(form, 'cursor') }
  redirect(`/reports/${slug}/revisions/unsettled?${new URLSearchParams({ ...done, ...list })}` as Route)
}
