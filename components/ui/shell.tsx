import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export type NavItem = { href: string; label: string; current: boolean }

type Props = {
  words: { name: string; skip: string; mainNav: string; menu: string }
  nav: NavItem[]
  search: ReactNode
  account: ReactNode
  children: ReactNode
}

/** The frame of every page: skip link, name, navigation, search, account. The phone's menu is a <details>, so it needs no JavaScript. */
export function Shell({ words, nav, search, account, children }: Props) {
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-jade focus:px-4 focus:py-2 focus:text-on-jade"
      >
        {words.skip}
      </a>
      <header className="no-print sticky top-0 z-40 border-line border-b bg-surface">
        <div className="mx-auto flex h-14 max-w-7xl items-center gap-4 px-4">
          <Link
            href="/"
            prefetch={false}
            className="flex shrink-0 items-center gap-2 font-semibold font-serif text-lg"
          >
            <svg aria-hidden="true" viewBox="0 0 32 32" className="size-7 text-jade">
              <path d="M4 24 12 8l5 7 4-5 7 14z" fill="currentColor" />
            </svg>
            {words.name}
          </Link>
          <nav aria-label={words.mainNav} className="hidden flex-1 gap-1 lg:flex">
            <Links nav={nav} />
          </nav>
          <div className="hidden w-56 shrink-0 lg:block">{search}</div>
          <div className="hidden shrink-0 lg:block">{account}</div>
          <details className="group relative ms-auto lg:hidden">
            <summary className="touch flex cursor-pointer list-none items-center rounded-md border border-line-strong px-3 py-1.5">
              {words.menu}
            </summary>
            <div className="absolute end-0 top-full mt-2 flex w-[min(20rem,calc(100vw-2rem))] flex-col gap-4 rounded-md border border-line bg-surface p-4 shadow-raised">
              {search}
              <nav aria-label={words.menu} className="flex flex-col">
                <Links nav={nav} />
              </nav>
              {account}
            </div>
          </details>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-7xl px-4 py-6 outline-none sm:py-8">
        {children}
      </main>
    </>
  )
}

function Links({ nav }: { nav: NavItem[] }) {
  return nav.map((item) => (
    <Link
      key={item.href}
      href={item.href as Route}
      prefetch={false}
      aria-current={item.current ? 'page' : undefined}
      className={classNames(
        'touch inline-flex items-center rounded-md px-3 py-1.5 text-sm',
        item.current ? 'bg-jade-soft font-medium text-ink' : 'text-ink-2 hover:bg-raised hover:text-ink',
      )}
    >
      {item.label}
    </Link>
  ))
}
