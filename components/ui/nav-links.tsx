'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { menuItemClass } from '@/components/ui/menu-item'

export type NavItem = { href: string; label: string }

const inBar =
  'flex h-full items-center whitespace-nowrap border-transparent border-y-2 px-2.5 text-ink-2 text-sm -outline-offset-4 hover:text-ink aria-[current=page]:border-b-jade aria-[current=page]:font-medium aria-[current=page]:text-ink'

/** The main places. The layout around them is not rendered anew when one is followed, so where we are is asked here. */
export function NavLinks({ nav, as }: { nav: NavItem[]; as: 'bar' | 'menu' }) {
  const path = usePathname()
  return nav.map(({ href, label }) => (
    <Link
      key={href}
      href={href as Route}
      prefetch={false}
      aria-current={path === href || (href !== '/' && path.startsWith(`${href}/`)) ? 'page' : undefined}
      className={as === 'bar' ? inBar : menuItemClass}
    >
      {label}
    </Link>
  ))
}
