import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { StaticHtml } from '@/app/_entry/static-html'
import { orRedirectToUnavailable } from '@/app/_entry/unavailable'
import { loadPreferences, loadVisitor } from '@/app/_entry/visitor'
import { AccountMenu } from '@/app/(workspace)/_account/menu'
import { LiveUpdates } from '@/components/live/live-updates'
import { NotificationBell } from '@/components/notifications/notification-bell'
import { UnreadCount } from '@/components/notifications/unread-count'
import { SearchShortcut } from '@/components/search/search-shortcut'
import { isCurrentPlace } from '@/components/ui/current-place'
import { FrameState } from '@/components/ui/frame-state'
import { MenuKeys } from '@/components/ui/menu-keys'
import { PageLinks } from '@/components/ui/page-links'
import { SearchField } from '@/components/ui/search-field'
import { footId, ShellFoot, ShellHeader, ShellMain } from '@/components/ui/shell'

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
  const [path = '/'] = back.split('?')
  const search = <SearchField action="/search" label={shell.search} submit={shell.searchSubmit} />
  return (
    <>
      {/* What came so far is not laid out before the rest, which is a few milliseconds behind it. */}
      {actor ? <link rel="expect" href={`#${footId}`} blocking="render" /> : null}
      <StaticHtml className="contents">
        <ShellHeader
          words={shell}
          nav={actor ? nav : []}
          path={path}
          search={actor ? search : null}
          bell={
            actor ? (
              <NotificationBell
                unread={unread}
                words={{ unreadNone, unreadSome }}
                current={isCurrentPlace('/inbox', path)}
              />
            ) : null
          }
          account={
            actor ? (
              <AccountMenu name={actor.name} words={shell} locale={locale} scheme={scheme} back={back} />
            ) : null
          }
        />
      </StaticHtml>
      <ShellMain>
        {children}
        {actor ? <SearchShortcut /> : null}
        <PageLinks />
        <MenuKeys />
        <FrameState />
        {actor ? <UnreadCount /> : null}
        {actor ? <LiveUpdates position={position} readerId={actor.id} words={words.live.news} /> : null}
      </ShellMain>
      {actor ? (
        <StaticHtml className="contents">
          <ShellFoot nav={footNav} path={path} label={shell.footNav} />
        </StaticHtml>
      ) : null}
    </>
  )
}
