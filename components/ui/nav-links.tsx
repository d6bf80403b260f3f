import type { Route } from 'next'
import { isCurrentPlace } from '@/components/ui/current-place'
import { Icon, type IconName } from '@/components/ui/icon'
import { menuItemClass } from '@/components/ui/menu-item'

export type NavItem = { href: string; label: string; icon?: IconName }

const itemClass = { bar: 'nav-link', menu: menuItemClass, foot: undefined }

type Props = { nav: readonly NavItem[]; path: string; as: keyof typeof itemClass }

/** The main places, and at which of them one is; FrameState says so anew when a link is followed. */
export function NavLinks({ nav, path, as }: Props) {
  return nav.map(({ href, label, icon }) => (
    <a
      key={href}
      href={href as Route}
      aria-current={isCurrentPlace(href, path) ? 'page' : undefined}
      className={itemClass[as]}
    >
      {icon ? <Icon name={icon} /> : null}
      {label}
    </a>
  ))
}
