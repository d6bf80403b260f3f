'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, runCommand, toFormValues } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import { parseUpload } from '@/app/(workspace)/reports/upload'
import { reportPath, withQuery } from '@/lib/addresses'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import type { RangeKind } from '@/lib/revisions/range'
import { reviseReport } from '@/lib/revisions/revise-report'
import { settleAnchor } from '@/lib/revisions/settle-anchor'

export async function reviseAction(_: FormState, form: FormData): Promise<FormState> {
  const upload = await parseUpload(form)
  if (!upload) {
    const { words } = await loadPreferences()
    const fields = { file: words.reports.fileTooLarge }
    return { status: 'failed', message: words.errors.invalid, fields, values: toFormValues(form) }
  }
  const slug = textField(form, 'slug')
  const state = await runCommand(
    reviseReport,
    { ...upload, slug, expected: textField(form, 'expected') },
    form,
  )
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  redirect(withQuery(reportPath(slug, 'revisions', 'compare'), { to: state.result.revision.number }))
}

export async function adoptAction(_: FormState, form: FormData): Promise<FormState> {
  const [slug, number] = [textField(form, 'slug'), textField(form, 'number')]
  const state = await runCommand(adoptRevision, { slug, number, expected: textField(form, 'expected') }, form)
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
      slug,
      kind: textField(form, 'kind') as RangeKind,
      id: textField(form, 'id'),
      choice: textField(form, 'choice') as 'accept' | 'pick' | 'orphan' | 'reopen',
      quote: textField(form, 'quote'),
      start: position('start'),
      end: position('end'),
      revision: textField(form, 'revision'),
      settledAt: textField(form, 'settledAt') || null,
    },
    form,
  )
  if (!state.result) return state
  revalidatePath(`/reports/${slug}`, 'layout')
  const { kind, id, status, settledAt } = state.result
  const done = { done: status, kind, id, at: settledAt?.toISOString() ?? '' }
  const list = { state: textField(form, 'state'), cursor: textField(form, 'cursor') }
  redirect(withQuery(reportPath(slug, 'revisions', 'unsettled'), { ...done, ...list }))
}
