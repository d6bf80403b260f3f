'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, type FormState, typed } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { reader } from '@/app/_entry/visitor'
import { namedPartner } from '@/components/summaries/partner-labels'
import { listShares } from '@/lib/summaries/list-shares'
import { shareSummary } from '@/lib/summaries/share-summary'

type Shared = { id: string; kind: 'person' | 'department'; level: 'read' | 'write' }

/** One share is added, changed or taken away; the others stay as they are by now. */
export async function shareSummaryAction(_: FormState, form: FormData): Promise<FormState> {
  const id = text(form, 'id')
  const listed = await act(listShares, { id }, form)
  if (listed.status !== 'done' || !listed.result) return listed
  const { shares, partners } = listed.result
  const next = changed(
    shares,
    form,
    text(form, 'step') === 'add' ? namedPartner(partners, text(form, 'who')) : null,
  )
  if (!next) {
    const { summaries } = (await reader()).words
    return { status: 'failed', fields: { who: summaries.shareUnknown }, values: typed(form) }
  }
  const said = next.map(({ id, kind, level }) =>
    kind === 'person' ? { userId: id, level } : { departmentId: id, level },
  )
  const state = await act(shareSummary, { id, shares: said }, form)
  if (state.status !== 'done') return state
  revalidatePath(`/summaries/${id}`, 'layout')
  redirect(`/summaries/${id}/share?done=1` as Route)
}

/** The shares as they are to be; null where somebody is to be added who is not there. */
function changed(
  shares: Shared[],
  form: FormData,
  added: Omit<Shared, 'level'> | null | undefined,
): Shared[] | null {
  const level = text(form, 'level') === 'write' ? 'write' : 'read'
  const others = shares.filter((share) => share.id !== text(form, 'with'))
  switch (text(form, 'step')) {
    case 'add':
      return added ? [...shares, { id: added.id, kind: added.kind, level }] : null
    case 'remove':
      return others
    default:
      return shares.map((share) => (share.id === text(form, 'with') ? { ...share, level } : share))
  }
}
