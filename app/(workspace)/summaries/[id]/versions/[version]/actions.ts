'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { reader } from '@/app/_entry/visitor'
import { editSummary } from '@/lib/summaries/edit-summary'
import { readVersion } from '@/lib/summaries/read-version'

/** Saves anew what a version said, less points that are gone or not for the reader. */
export async function restoreVersionAction(_: FormState, form: FormData): Promise<FormState> {
  const id = text(form, 'id')
  const read = await act(readVersion, { id, version: text(form, 'version') })
  if (read.status !== 'done' || !read.result) return read
  const { version, title, template, intro, closing, outline, points } = read.result
  const known = new Set(points.map((point) => point.id))
  const parts = outline.filter((part) => part.kind !== 'point' || known.has(part.takeawayId))
  const said = { title, template, intro, closing, outline: parts }
  const state = await act(editSummary, { id, version: text(form, 'current'), ...said })
  revalidatePath(`/summaries/${id}`, 'layout')
  if (state.status === 'done') redirect(`/summaries/${id}/versions?restored=${version}` as Route)
  if (state.code !== 'conflict') return state
  return { ...state, message: (await reader()).words.summaries.restoreStale }
}
