import { beforeEach, expect, it, vi } from 'vitest'
import { savePreferencesAction } from '@/app/(workspace)/_account/actions'
import { restoreSummaryAction } from '@/app/(workspace)/summaries/actions'
import { restoreAction, stepAction, unlinkAction } from '@/app/(workspace)/takeaways/actions'
import { DomainError, invalid } from '@/lib/errors'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

const world = vi.hoisted(() => ({ locale: 'zh-CN', error: null as unknown, saved: null as unknown }))
const run = vi.hoisted(() => async () => {
  if (world.error) throw world.error
  return { id: 'p1' }
})
vi.mock('@/app/_entry/visitor', () => ({
  loadVisitor: async () => ({ caller: { actor: null } }),
  loadPreferences: async () => ({
    locale: world.locale,
    words: messagesOf(world.locale as Locale),
    fill: (message: string) => fill(world.locale as Locale, message, {}),
  }),
}))
vi.mock('@/lib/auth/preferences', () => ({
  savePreferences: async (choice: unknown) => (world.saved = choice),
}))
vi.mock('@/lib/auth/sign-in', () => ({ signOut: async () => undefined }))
vi.mock('@/lib/takeaways/move-takeaway', () => ({ moveTakeaway: run }))
vi.mock('@/lib/takeaways/restore-takeaway', () => ({ restoreTakeaway: run }))
vi.mock('@/lib/takeaways/unlink-takeaways', () => ({ unlinkTakeaways: run }))
vi.mock('@/lib/summaries/restore-summary', () => ({ restoreSummary: run }))
vi.mock('@/lib/people/choose-display', () => ({ chooseDisplay: run }))
vi.mock('@/lib/log', () => ({ logRequestError: () => undefined }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`)
  },
}))

beforeEach(() => Object.assign(world, { locale: 'zh-CN', error: null, saved: null }))

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const idle = { status: 'idle' } as const
const actions = { stepAction, unlinkAction, restoreAction, restoreSummaryAction }

it.each(Object.entries(actions))('%s says a refusal in the language of the person', async (_, action) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    Object.assign(world, { locale, error: new DomainError('forbidden') })
    const state = await action(idle, formOf({ id: 'p1', practiceId: 'p1', actionId: 'a1' }))
    expect(state).toMatchObject({ status: 'failed', message: messagesOf(locale).errors.forbidden })
  }
})

it.each(Object.entries(actions))('%s says a fault', async (_, action) => {
  world.error = new Error('disk on fire')
  const state = await action(idle, formOf({ id: 'p1' }))
  expect(state).toMatchObject({ status: 'failed', message: messagesOf('zh-CN').errors.unexpected })
})

it('leads to what was restored', async () => {
  await expect(restoreAction(idle, formOf({ id: 'p1' }))).rejects.toThrow('redirect /takeaways/p1')
  await expect(restoreSummaryAction(idle, formOf({ id: 's1' }))).rejects.toThrow('redirect /summaries/s1')
})

it('says in the settings that a language was not stored, and goes back where it was', async () => {
  const form = formOf({ locale: 'en', back: '/takeaways?kind=action' })
  await expect(savePreferencesAction(form)).rejects.toThrow('redirect /takeaways?kind=action')
  for (const error of [new Error('disk on fire'), invalid('', 'malformed')]) {
    world.error = error
    await expect(savePreferencesAction(form)).rejects.toThrow('redirect /settings?failed=1#display')
  }
  expect(world.saved).toMatchObject({ locale: 'en' })
})

it('lets who is not signed in choose a language for the browser', async () => {
  world.error = new DomainError('unauthenticated')
  const form = formOf({ locale: 'en', back: '/sign-in' })
  await expect(savePreferencesAction(form)).rejects.toThrow('redirect /sign-in')
})
