import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { orRedirectToUnavailable } from '@/app/_entry/unavailable'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import { AccountMenu } from '@/app/(workspace)/_account/menu'
import { LiveUpdates } from '@/components/live/live-updates'
import { NotificationBell } from '@/components/notifications/notification-bell'
import { SearchShortcut } from '@/components/search/search-shortcut'
import { PageLinks } from '@/components/ui/page-links'
import { SearchField } from '@/components/ui/search-field'
import { Shell } from '@/components/ui/shell'

/** The frame of the workspace. It protects nothing: pages ask for themselves. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [{ actor, position, unread }, { words, locale, scheme }] = await Promise.all([
    orRedirectToUnavailable(loadVisitor()),
    loadPreferences(),
  ])
  const back = (await headers()).get('x-tashan-path') ?? '/'
  const { shell } = words
  const { unreadNone, unreadSome } = words.notifications
  const nav = [
    { href: '/', label: shell.home },
    { href: '/reports', label: shell.reports },
    { href: '/takeaways', label: shell.takeaways },
    { href: '/figures', label: shell.figures },
    { href: '/terms', label: shell.terms },
    { href: '/summaries', label: shell.summaries },
    { href: '/people', label: shell.people },
  ]
  const footNav = [
    { href: '/', label: shell.home, icon: 'home' },
    { href: '/reports', label: shell.reports, icon: 'report' },
    { href: '/takeaways', label: shell.takeaways, icon: 'list' },
    { href: '/threads', label: shell.discussions, icon: 'comment' },
    { href: '/settings', label: shell.me, icon: 'person' },
  ] as const
  return (
    <Shell
      words={shell}
      nav={actor ? nav : []}
      footNav={actor ? footNav : []}
      search={
        actor ? <SearchField action="/search" label={shell.search} submit={shell.searchSubmit} /> : null
      }
      bell={actor ? <NotificationBell unread={unread} words={{ unreadNone, unreadSome }} /> : null}
      account={
        actor ? (
          <AccountMenu name={actor.name} words={shell} locale={locale} scheme={scheme} back={back} />
        ) : null
      }
    >
      {children}
      {actor ? <SearchShortcut /> : null}
      <PageLinks />
      {actor ? <LiveUpdates position={position} readerId={actor.id} words={words.live.news} /> : null}
    </Shell>
  )
}
