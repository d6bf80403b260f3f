'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { textField, textFields } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import { fileTooLarge, parseUpload } from '@/app/(workspace)/_reports/upload'
import { toConflictMessages } from '@/app/(workspace)/_revisions/conflict-messages'
import { type SettleResult, settledMessage } from '@/app/(workspace)/_revisions/settled-message'
import type { ActionState } from '@/components/ui/action-state'
import { reportPath, withQuery } from '@/lib/addresses'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import type { RangeKind } from '@/lib/revisions/range'
import { reviseReport } from '@/lib/revisions/revise-report'
import { settleAnchor } from '@/lib/revisions/settle-anchor'
import { settleAnchors } from '@/lib/revisions/settle-anchors'

export async function reviseAction(_: ActionState, form: FormData): Promise<ActionState> {
  const upload = await parseUpload(form)
  if (!upload) return fileTooLarge(form)
  const slug = textField(form, 'slug')
  const state = await runCommand(reviseReport, { ...upload, ...textFields(form, 'slug', 'expected') }, form)
  if (!state.result) return state
  revalidatePath(reportPath(slug), 'layout')
  redirect(withQuery(reportPath(slug, 'revisions', 'compare'), { to: state.result.revision.number }))
}

export async function adoptAction(_: ActionState, form: FormData): Promise<ActionState> {
  const input = textFields(form, 'slug', 'number', 'expected')
  const { slug, number } = input
  const state = await runCommand(adoptRevision, input, form)
  if (!state.result) return state
  revalidatePath(reportPath(slug), 'layout')
  redirect(withQuery(reportPath(slug, 'revisions'), { adopted: number }))
}

/** From the page where another position is picked. */
export async function settleAction(_: ActionState, form: FormData): Promise<ActionState> {
  const position = (name: string) => textField(form, name) || undefined
  const state = await runCommand(
    settleAnchor,
    {
      ...textFields(form, 'slug', 'id', 'quote', 'revision'),
      kind: textField(form, 'kind') as RangeKind,
      choice: 'pick',
      start: position('start'),
      end: position('end'),
      settledAt: textField(form, 'settledAt') || null,
    },
    form,
  )
  return state.result ? finishSettling(form, toSettled(state.result)) : state
}

/** From the list, where one form serves all buttons: the value says what to which, in the version that was seen. */
export async function settleListAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { slug, revision } = textFields(form, 'slug', 'revision')
  const [verb = '', ...more] = textField(form, 'do').split(' ')
  if (verb === 'accept-same' || verb === 'reopen-same') {
    const input =
      verb === 'accept-same'
        ? { choice: 'accept' as const, slug, revision, ids: more }
        : { choice: 'reopen' as const, slug, revision, settledAt: more[0] }
    const state = await runCommand(settleAnchors, input, form)
    if (!state.result) return state.code === 'conflict' ? toConflict(state) : state
    const { count, status, settledAt } = state.result
    return finishSettling(form, {
      status,
      count,
      undo: settledAt && `reopen-same ${settledAt.toISOString()}`,
    })
  }
  const [kind, id = '', settledAt, ...value] = more
  const state = await runCommand(
    settleAnchor,
    {
      ...{ slug, revision, id },
      kind: kind as RangeKind,
      choice: verb as 'accept' | 'restate' | 'orphan' | 'reopen',
      settledAt: settledAt === '-' ? null : settledAt,
      value: value.join(' ') || undefined,
    },
    form,
  )
  if (!state.result) return state.code === 'conflict' ? toConflict(state) : state
  return finishSettling(form, toSettled(state.result))
}

type UndoableResult = SettleResult & { undo: string | null }
type SettledRange = { kind: string; id: string; status: string; value?: string; settledAt: Date | null }

function toSettled({ kind, id, status, value, settledAt }: SettledRange): UndoableResult {
  return { status, value, undo: settledAt && `reopen ${kind} ${id} ${settledAt.toISOString()}` }
}

/** Has the report drawn anew. Without JavaScript, back to the list, which says what was done. */
async function finishSettling(form: FormData, settled: UndoableResult): Promise<ActionState> {
  const slug = textField(form, 'slug')
  revalidatePath(reportPath(slug), 'layout')
  if (textField(form, 'live') === '1') {
    const { words, fill } = await loadPreferences()
    const text = settledMessage(words.revisions, fill, settled)
    return { status: 'done', result: { text, undo: settled.undo ?? undefined } }
  }
  const { status: done, count, value, undo } = settled
  const list = textFields(form, 'state', 'cursor')
  redirect(withQuery(reportPath(slug, 'revisions', 'unsettled'), { done, count, value, undo, ...list }))
}

/** What somebody else made of it meanwhile, in words. */
async function toConflict(state: ActionState): Promise<ActionState> {
  const { words, fill } = await loadPreferences()
  const { status = '' } = (state.detail ?? {}) as { status?: string }
  const message = toConflictMessages(words.revisions, fill)[status] ?? words.revisions.settledMeanwhile
  return { ...state, message, detail: undefined }
}
