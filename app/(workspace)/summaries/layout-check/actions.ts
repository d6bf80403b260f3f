'use server'

import { runCommand } from '@/app/_entry/action'
import { readUpload } from '@/app/_entry/upload'
import { loadPreferences } from '@/app/_entry/visitor'
import { describeChecks, describeCorrection } from '@/components/exports/check-table'
import type { ActionState } from '@/components/ui/action-state'
import { checkWordLayout } from '@/lib/exports/check-word-layout'

export async function checkLayoutAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { words, locale, fill } = await loadPreferences()
  const state = await runCommand(checkWordLayout, { ...(await readUpload(form, 'file')), locale })
  if (state.status !== 'done' || !state.result) return state
  const { fileName, checks } = state.result
  const title = fill(words.exports.layoutOf, { name: fileName })
  const sentence = describeChecks(checks, words.exports, fill)
  const correction = describeCorrection(checks, words.exports, fill)
  return { status: 'done', result: { title, sentence, correction, checks } }
}
