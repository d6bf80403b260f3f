import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { orUnavailable } from '@/app/_entry/unavailable'
import { reader, visitor } from '@/app/_entry/visitor'
import { Account } from '@/app/(workspace)/account'
import { Live } from '@/components/live/live'
import { Bell } from '@/components/notifications/bell'
import { SearchField } from '@/components/ui/search-field'
import { Shell } from '@/components/ui/shell'

/** The frame of the workspace. It protects nothing: pages ask for themselves. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [{ actor, position, unread }, { words, locale, scheme }] = await Promise.all([
    orUnavailable(visitor()),
    reader(),
  ])
  const back = (await headers()).get('x-tashan-path') ?? '/'
  const { shell } = words
  const { unreadNone, unreadSome } = words.notifications
  const places = [
    { href: '/', label: shell.home },
    { href: '/reports', label: shell.reports },
    { href: '/takeaways', label: shell.takeaways },
    { href: '/figures', label: shell.figures },
    { href: '/terms', label: shell.terms },
    { href: '/summaries', label: shell.summaries },
    { href: '/people', label: shell.people },
  ]
  const path = back.split('?')[0] ?? '/'
  const nav = places.map((place) => ({
    ...place,
    current: place.href === '/' ? path === '/' : path.startsWith(place.href),
  }))
  return (
    <Shell
      words={shell}
      nav={actor ? nav : []}
      search={actor ? <SearchField action="/search" label={shell.search} submit={shell.searchDo} /> : null}
      bell={actor ? <Bell unread={unread} words={{ unreadNone, unreadSome }} /> : null}
      account={
        actor ? <Account name={actor.name} words={shell} locale={locale} scheme={scheme} back={back} /> : null
      }
    >
      {children}
      {actor ? <Live position={position} readerId={actor.id} words={words.live.news} /> : null}
    </Shell>
  )
}
