'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, runCommand } from '@/app/_entry/action'
import { textField, textFields } from '@/app/_entry/form'
import { fileTooLarge, parseUpload } from '@/app/(workspace)/_reports/upload'
import { reportPath, withQuery } from '@/lib/addresses'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import type { RangeKind } from '@/lib/revisions/range'
import { reviseReport } from '@/lib/revisions/revise-report'
import { settleAnchor } from '@/lib/revisions/settle-anchor'

export async function reviseAction(_: FormState, form: FormData): Promise<FormState> {
  const upload = await parseUpload(form)
  if (!upload) return fileTooLarge(form)
  const slug = textField(form, 'slug')
  const state = await runCommand(reviseReport, { ...upload, ...textFields(form, 'slug', 'expected') }, form)
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  redirect(withQuery(reportPath(slug, 'revisions', 'compare'), { to: state.result.revision.number }))
}

export async function adoptAction(_: FormState, form: FormData): Promise<FormState> {
  const input = textFields(form, 'slug', 'number', 'expected')
  const { slug, number } = input
  const state = await runCommand(adoptRevision, input, form)
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  redirect(withQuery(reportPath(slug, 'revisions'), { adopted: number }))
}

export async function settleAction(_: FormState, form: FormData): Promise<FormState> {
  const slug = textField(form, 'slug')
  const position = (name: string) => textField(form, name) || undefined
  const state = await runCommand(
    settleAnchor,
    {
      ...textFields(form, 'slug', 'id', 'quote', 'revision'),
      kind: textField(form, 'kind') as RangeKind,
      choice: textField(form, 'choice') as 'accept' | 'pick' | 'orphan' | 'reopen',
      start: position('start'),
      end: position('end'),
      settledAt: textField(form, 'settledAt') || null,
    },
    form,
  )
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  const { kind, id, status, settledAt } = state.result
  const done = { done: status, kind, id, at: settledAt?.toISOString() ?? '' }
  const list = textFields(form, 'state', 'cursor')
  redirect(withQuery(reportPath(slug, 'revisions', 'unsettled'), { ...done, ...list }))
}
