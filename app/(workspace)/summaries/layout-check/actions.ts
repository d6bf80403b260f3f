'use server'

import { act, type FormState } from '@/app/_entry/action'
import { upload } from '@/app/_entry/upload'
import { reader } from '@/app/_entry/visitor'
import { checkSentence } from '@/components/exports/check-table'
import { checkLayout } from '@/lib/summaries/check-layout'

export async function checkLayoutAction(_: FormState, form: FormData): Promise<FormState> {
  const { words, locale, fill } = await reader()
  const state = await act(checkLayout, { ...(await upload(form, 'file')), locale })
  if (state.status !== 'done' || !state.result) return state
  const { fileName, checks } = state.result
  const title = fill(words.exports.layoutOf, { name: fileName })
  return { status: 'done', result: { title, sentence: checkSentence(checks, words.exports, fill), checks } }
}
