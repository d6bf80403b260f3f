'use client'

import type { Route } from 'next'
import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'
import { menuItemClass } from '@/components/ui/menu-item'

export type NavItem = { href: string; label: string }

/** The main places. The layout around them is not rendered anew when one is followed, so where we are is asked here. */
export function NavLinks({ nav, as }: { nav: NavItem[]; as: 'bar' | 'menu' }) {
  const path = usePathname()
  return nav.map(({ href, label }) => (
    <Link
      key={href}
      href={href as Route}
      aria-current={path === href || (href !== '/' && path.startsWith(`${href}/`)) ? 'page' : undefined}
      className={as === 'bar' ? 'nav-link' : menuItemClass}
    >
      {label}
    </Link>
  ))
}
