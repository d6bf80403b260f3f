'use client'

import type { Route } from 'next'
import { usePathname } from 'next/navigation'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { menuItemClass } from '@/components/ui/menu-item'

export type NavItem = { href: string; label: string; icon?: IconName }

const itemClass = { bar: 'nav-link', menu: menuItemClass, foot: undefined }

/** The main places. The layout around them is not rendered anew when one is followed, so where we are is asked here. */
export function NavLinks({ nav, as }: { nav: readonly NavItem[]; as: keyof typeof itemClass }) {
  const path = usePathname()
  return nav.map(({ href, label, icon }) => (
    <Link
      key={href}
      href={href as Route}
      aria-current={path === href || (href !== '/' && path.startsWith(`${href}/`)) ? 'page' : undefined}
      className={itemClass[as]}
    >
      {icon ? <Icon name={icon} /> : null}
      {label}
    </Link>
  ))
}
