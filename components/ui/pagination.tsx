import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'

/** The way on through a list paged by cursor, as links. */
export function Pagination({
  label,
  first,
  next,
}: {
  label: string
  first?: { href: string; label: string }
  next?: { href: string; label: string }
}) {
  if (!first && !next) return null
  return (
    <nav aria-label={label} className="no-print mt-4 flex flex-wrap justify-between gap-2">
      {first ? (
        <LinkButton href={first.href} size="small">
          <Icon name="previous" />
          {first.label}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton href={next.href} size="small" className="ms-auto">
          {next.label}
          <Icon name="next" />
        </LinkButton>
      ) : null}
    </nav>
  )
}
