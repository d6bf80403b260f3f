'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'
import { summaryPath, withQuery } from '@/lib/addresses'
import { editSummary } from '@/lib/summaries/edit-summary'
import { readSummaryVersion } from '@/lib/summaries/read-summary-version'

/** Saves anew what a version said, less points that are gone or not for the reader. */
export async function restoreVersionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const id = textField(form, 'id')
  const read = await runCommand(readSummaryVersion, { id, version: textField(form, 'version') })
  if (read.status !== 'done' || !read.result) return read
  const {
    version,
    title,
    template,
    form: summaryForm,
    particulars,
    intro,
    closing,
    outline,
    points,
  } = read.result
  const known = new Set(points.map((point) => point.id))
  const parts = outline.filter((part) => part.kind !== 'point' || known.has(part.takeawayId))
  const texts = { title, template, form: summaryForm, particulars, intro, closing, outline: parts }
  const state = await runCommand(editSummary, { id, version: textField(form, 'current'), ...texts })
  revalidatePath(summaryPath(id), 'layout')
  if (state.status === 'done') redirect(withQuery(summaryPath(id, 'versions'), { restored: version }))
  if (state.code !== 'conflict') return state
  return { ...state, message: (await loadPreferences()).words.summaries.restoreConflict }
}
