import type { OpenForm } from '@/components/discussion/discussion-state'
import { findDraftPlaces } from '@/components/drafts/draft'
import { openStorage } from '@/components/drafts/draft-storage'
import { commentFragment, threadFragment } from '@/lib/fragments'

const kindsInAddress = ['reply', 'edit'] as const

/** The forms to open with a page: what its address says, and where an answer that was begun is kept. */
export function findOpenForms(readerId: string): OpenForm[] {
  const asked = new URLSearchParams(location.search)
  const forms: OpenForm[] = kindsInAddress.flatMap((kind) => {
    const id = asked.get(kind)
    return id ? [{ kind, id }] : []
  })
  for (const place of findDraftPlaces(openStorage())) {
    const [, id] = place.split(`${readerId}.reply.`)
    if (id && !forms.some((form) => form.id === id)) forms.push({ kind: 'reply', id })
    const [, thread] = place.split(`${readerId}.thread.`)
    if (thread && document.getElementById(threadFragment(thread))?.querySelector('[data-open=write]'))
      forms.push({ kind: 'write', id: thread })
  }
  return forms.filter(({ kind, id }) =>
    document.getElementById((kind === 'write' ? threadFragment : commentFragment)(id)),
  )
}

/** Says in the address what is being written, so that a reload finds it open; nothing is asked of the server. */
export function showInAddress(form: OpenForm | null): void {
  const url = new URL(location.href)
  for (const kind of kindsInAddress) url.searchParams.delete(kind)
  if (form && kindsInAddress.some((kind) => kind === form.kind)) url.searchParams.set(form.kind, form.id)
  if (url.href !== location.href) history.replaceState(null, '', url)
}
