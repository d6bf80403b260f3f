import type { Route } from 'next'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Logo } from '@/components/ui/logo'

/** One page per kind of error: what happened, what to do, the number to ask with. */
export function ErrorPage({
  title,
  text,
  back,
  action,
  detail,
}: {
  title: string
  text: ReactNode
  back?: { href: string; label: string }
  action?: ReactNode
  detail?: ReactNode
}) {
  return (
    <section className="mx-auto flex min-h-[60dvh] max-w-xl flex-col items-start justify-center gap-4 px-4 py-12">
      <Logo className="size-11" />
      <h1 className="font-serif text-2xl">{title}</h1>
      <div className="text-ink-2">{text}</div>
      {back || action ? (
        <div className="flex flex-wrap gap-2">
          {action}
          {back ? (
            <LinkButton href={back.href as Route} variant={action ? 'secondary' : 'primary'}>
              {back.label}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
      {detail ? <p className="tabular text-ink-3 text-sm">{detail}</p> : null}
    </section>
  )
}
