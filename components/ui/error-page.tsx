import type { Route } from 'next'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'

/** One page per kind of error: what happened, what to do. */
export function ErrorPage({
  title,
  text,
  back,
  detail,
}: {
  title: string
  text: string
  back?: { href: string; label: string }
  detail?: ReactNode
}) {
  return (
    <section className="mx-auto flex min-h-[60dvh] max-w-xl flex-col items-start justify-center gap-4 px-4 py-12">
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-10 text-jade">
        <path d="M4 24 12 8l5 7 4-5 7 14z" fill="currentColor" />
      </svg>
      <h1 className="font-serif text-2xl">{title}</h1>
      <p className="text-ink-2">{text}</p>
      {back ? (
        <LinkButton href={back.href as Route} variant="primary">
          {back.label}
        </LinkButton>
      ) : null}
      {detail ? <p className="text-ink-3 text-sm">{detail}</p> : null}
    </section>
  )
}
