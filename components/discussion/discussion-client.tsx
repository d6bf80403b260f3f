'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useState,
  useTransition,
} from 'react'
import type { DiscussionFormActions } from '@/components/discussion/discussion-context'
import {
  DiscussionStateContext,
  type OpenForm,
  type OpenMenu,
  type PendingComment,
} from '@/components/discussion/discussion-state'
import { ACTION_FORM_ID } from '@/components/discussion/discussion-url'
import { findDraftKeys } from '@/components/drafts/draft-keys'
import { type ActionState, idleState } from '@/components/ui/action-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { useLateModule } from '@/components/ui/use-late-module'

type Props = {
  actions: DiscussionFormActions
  reader: { id: string; name: string }
  target: Record<string, string>
  /** Where a form without JavaScript leads back to. */
  after: string
  offline: string
  children: ReactNode
}

const isSame = (one: OpenForm) => (other: OpenForm) => one.kind === other.kind && one.id === other.id

const loadTools = () => import('@/components/discussion/discussion-tools')

/** Brings the drawn discussion to life: one form and one menu for all comments, woken where they are asked for. */
export function DiscussionClient({ actions, reader, target, after, offline, children }: Props) {
  const [plain, sendPlain] = useActionState(actions.act, idleState)
  const [answer, setAnswer] = useState<ActionState | null>(null)
  const [forms, setForms] = useState<OpenForm[]>([])
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [pending, setPending] = useState<PendingComment[]>([])
  const [tools, load] = useLateModule(loadTools)
  const [, start] = useTransition()
  const failure = answer ?? plain

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, from the address and from what is kept on the device
  useEffect(() => {
    const mayBeOpen =
      /[?&](reply|edit)=/.test(location.search) ||
      findDraftKeys().some((key) => key.startsWith(`${reader.id}.`))
    if (mayBeOpen) void load().then((loaded) => loaded && setForms(loaded.findOpenForms(reader.id)))
  }, [])

  function open(form: OpenForm) {
    setForms((all) => [...all.filter((one) => !isSame(form)(one)), form])
    void load().then((loaded) => loaded?.showInAddress(form))
  }

  function close(form: OpenForm) {
    setForms((all) => all.filter((one) => !isSame(form)(one)))
    void load().then((loaded) => loaded?.showInAddress(null))
  }

  function send(form: FormData): Promise<ActionState> {
    form.set('live', '1')
    return new Promise((resolve) => {
      start(async () => {
        resolve(
          await actions.act(idleState, form).catch(() => ({ status: 'failed', message: offline }) as const),
        )
      })
    })
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (button?.getAttribute('aria-busy')) return
    button?.setAttribute('aria-busy', 'true')
    setAnswer(idleState)
    setAnswer(await send(new FormData(event.currentTarget, button)))
    button?.removeAttribute('aria-busy')
  }

  function act(action: string, reason = ''): Promise<ActionState> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...target, do: action, reason })) form.set(name, value)
    return send(form)
  }

  /** Where the parts do not arrive, the link leads to the page of the comment. */
  function openFrom(trigger: HTMLAnchorElement) {
    const kind = trigger.dataset.open as OpenForm['kind'] | OpenMenu['kind']
    const id = trigger.closest('li, article')?.id.slice(2) ?? ''
    if (menu?.trigger === trigger) return setMenu(null)
    void load().then((loaded) => {
      if (!loaded) location.assign(trigger.href)
      else if (kind === 'menu' || kind === 'outcome') setMenu({ kind, id, trigger })
      else open({ kind, id })
    })
  }

  function click(event: MouseEvent<HTMLElement>) {
    const trigger = triggerOf(event)
    if (!trigger || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openFrom(trigger)
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const trigger = triggerOf(event)
    const opensMenu = trigger && ['menu', 'outcome'].includes(trigger.dataset.open ?? '')
    if (!opensMenu || event.key !== 'ArrowDown' || menu) return
    event.preventDefault()
    openFrom(trigger)
  }

  const state = {
    ...{ reader, target, actions, tools, forms, menu, pending, open, close, act },
    closeMenu: () => setMenu(null),
    addPending: (comment: PendingComment) => setPending((all) => [...all, comment]),
    dropPending: (ids: string[]) =>
      setPending((all) =>
        all.some(({ id }) => ids.includes(id)) ? all.filter(({ id }) => !ids.includes(id)) : all,
      ),
  }
  return (
    <DiscussionStateContext value={state}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its links and buttons are told */}
      <div
        className="discussion"
        onClick={click}
        onKeyDown={press}
        onPointerOver={(event) => triggerOf(event) && void load()}
      >
        <form id={ACTION_FORM_ID} action={sendPlain} onSubmit={submit} className="floating-answer no-print">
          <HiddenFields values={{ ...target, after }} />
          {failure.status === 'failed' ? <Notice tone="danger">{failure.message}</Notice> : null}
        </form>
        {children}
      </div>
    </DiscussionStateContext>
  )
}

function triggerOf({ target }: { target: EventTarget }): HTMLAnchorElement | null {
  return (target as Element).closest<HTMLAnchorElement>('a[data-open]')
}
