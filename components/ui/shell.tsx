import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { isCurrentPlace } from '@/components/ui/current-place'
import { Icon, type IconName } from '@/components/ui/icon'
import { Logo } from '@/components/ui/logo'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'

type ShellHeaderProps = {
  words: { name: string; skip: string; mainNav: string; menu: string }
  nav: NavItem[]
  /** Where one is. */
  path: string
  search: ReactNode
  /** Beside the account, on a phone beside the menu. */
  bell?: ReactNode
  account: ReactNode
}

/** The head of every page: skip link, name, navigation, search, account. The phone's menu is a <details>, so it needs no JavaScript. */
export function ShellHeader({ words, nav, path, search, bell, account }: ShellHeaderProps) {
  return (
    <>
      <a
        href="#content"
        className="no-print sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-jade focus:px-4 focus:py-2 focus:text-on-jade"
      >
        {words.skip}
      </a>
      <header className="no-print sticky-bar top-0 z-40 border-line border-b bg-surface">
        <div className="mx-auto flex h-13 max-w-7xl items-center gap-1.5 px-4 sm:gap-3 sm:px-6">
          <a
            href="/"
            className="flex shrink-0 items-center gap-2 font-semibold sm:me-2 font-serif text-lg tracking-wide"
          >
            <Logo className="size-7" />
            {words.name}
          </a>
          {nav.length > 0 ? (
            <nav aria-label={words.mainNav} data-nav="" className="hidden h-full lg:flex">
              <NavLinks nav={nav} path={path} as="bar" />
            </nav>
          ) : null}
          <div className="ms-auto hidden min-w-0 max-w-60 flex-1 lg:block">{search}</div>
          {bell ? (
            <div data-nav="" className="shrink-0 max-lg:ms-auto">
              {bell}
            </div>
          ) : null}
          <div className="hidden shrink-0 lg:block">{account}</div>
          {nav.length > 0 || account ? (
            <div className={bell ? 'lg:hidden' : 'ms-auto lg:hidden'}>
              <Menu
                anchored
                trigger={
                  <>
                    <Icon name="menu" />
                    {words.menu}
                  </>
                }
                triggerClassName={buttonClass({ size: 'small', variant: 'quiet' })}
                className="w-[min(22rem,calc(100vw-2rem))] max-h-[calc(100dvh-5rem)] overflow-y-auto"
              >
                {search ? <div className="p-1.5 pb-2.5">{search}</div> : null}
                <nav aria-label={words.mainNav} data-nav="" className="grid grid-cols-2 gap-0.5">
                  <NavLinks nav={nav} path={path} as="menu" />
                </nav>
                <div className="mt-1.5 border-line border-t p-1.5 pt-3">{account}</div>
              </Menu>
            </div>
          ) : null}
        </div>
      </header>
    </>
  )
}

/** What stands between the head and the foot of a page. */
export function ShellMain({ children }: { children: ReactNode }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto max-w-7xl px-4 pt-6 pb-16 outline-none sm:px-6 sm:pt-8"
    >
      {children}
    </main>
  )
}

/** What the head of a document names for the end of it. */
export const footId = 'foot'

/** The places that a thumb reaches at the foot of a phone. */
export function ShellFoot({ nav, path, label }: { nav: readonly NavItem[]; path: string; label: string }) {
  return (
    <nav id={footId} aria-label={label} data-nav="" className="foot-nav no-print">
      <NavLinks nav={nav} path={path} as="foot" />
    </nav>
  )
}

type NavItem = { href: string; label: string; icon?: IconName }

const itemClass = { bar: 'nav-link', menu: menuItemClass, foot: undefined }

type Props = { nav: readonly NavItem[]; path: string; as: keyof typeof itemClass }

/** The main places, and at which of them one is; FrameState says so anew when a link is followed. */
function NavLinks({ nav, path, as }: Props) {
  return nav.map(({ href, label, icon }) => (
    <a
      key={href}
      href={href}
      aria-current={isCurrentPlace(href, path) ? 'page' : undefined}
      className={itemClass[as]}
    >
      {icon ? <Icon name={icon} /> : null}
      {label}
    </a>
  ))
}
