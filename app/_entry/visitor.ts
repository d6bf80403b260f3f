import { headers } from 'next/headers'
import { cache } from 'react'
import { postgresListener } from '@/lib/activity/listener/postgres-listener'
import { identifyBrowser } from '@/lib/auth/identity'
import { loadCookiePreferences } from '@/lib/auth/preferences'
import { type FillMessage, fill } from '@/lib/i18n/fill'
import { messagesOf } from '@/lib/i18n/messages'

/** How this visitor reads: language, scheme, words. Needs no database. */
export const loadPreferences = cache(async () => {
  const { locale, scheme } = await loadCookiePreferences()
  const words = messagesOf(locale)
  return {
    locale,
    scheme,
    words,
    now: new Date(),
    fill: ((message, values) => fill(locale, message, values)) as FillMessage,
  }
})

/** Who is visiting, asked once a request, and the newest event before anything of the page is read. */
export const loadVisitor = cache(async () => {
  const { position } = postgresListener()
  const asked = await headers()
  // Only a browser that opens a page asks for HTML; its scripts ask for anything, or for components.
  const isDocument = asked.get('accept')?.includes('text/html') ?? false
  const identity = await identifyBrowser(asked)
  return { ...identity, position, isDocument, caller: { actor: identity.actor, proofs: new Map() } }
})
