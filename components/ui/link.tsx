import type { Route } from 'next'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: Route | string }

/** A plain link to another page: PageLinks follows all of them, so that none costs a component of its own. */
export function Link(props: Props) {
  return <a {...props} />
}
