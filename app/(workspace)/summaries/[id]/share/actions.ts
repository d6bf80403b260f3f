'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { runCommand, toFormValues } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { loadPreferences } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'
import { summaryPath, withQuery } from '@/lib/addresses'
import { listShares } from '@/lib/summaries/list-shares'
import { resolvePartner } from '@/lib/summaries/partners'
import { shareSummary } from '@/lib/summaries/share-summary'

type SummaryShare = { id: string; kind: 'person' | 'department'; level: 'read' | 'write' }

/** One share is added, changed or taken away; the others stay as they are by now. */
export async function shareSummaryAction(_: ActionState, form: FormData): Promise<ActionState> {
  const id = textField(form, 'id')
  const list = await runCommand(listShares, { id }, form)
  if (list.status !== 'done' || !list.result) return list
  const { shares, partners } = list.result
  const next = changeShares(
    shares,
    form,
    textField(form, 'step') === 'add' ? resolvePartner(partners, textField(form, 'who')) : null,
  )
  if (!next) {
    const { summaries } = (await loadPreferences()).words
    return { status: 'failed', fields: { who: summaries.shareUnknown }, values: toFormValues(form) }
  }
  const inputs = next.map(({ id, kind, level }) =>
    kind === 'person' ? { userId: id, level } : { departmentId: id, level },
  )
  const state = await runCommand(shareSummary, { id, shares: inputs }, form)
  if (state.status !== 'done') return state
  revalidatePath(summaryPath(id), 'layout')
  redirect(withQuery(summaryPath(id, 'share'), { done: '1' }))
}

/** The shares as they are to be; null where somebody is to be added who is not there. */
function changeShares(
  shares: SummaryShare[],
  form: FormData,
  added: Omit<SummaryShare, 'level'> | null | undefined,
): SummaryShare[] | null {
  const level = textField(form, 'level') === 'write' ? 'write' : 'read'
  const others = shares.filter((share) => share.id !== textField(form, 'with'))
  switch (textField(form, 'step')) {
    case 'add':
      return added ? [...shares, { id: added.id, kind: added.kind, level }] : null
    case 'remove':
      return others
    default:
      return shares.map((share) => (share.id === textField(form, 'with') ? { ...share, level } : share))
  }
}
