import { LinkButton } from '@/components/ui/link-button'
import { Logo } from '@/components/ui/logo'

type ErrorPageLink = { href: string; label: string }
type Props = { title: string; text: string; back?: ErrorPageLink; feedback?: ErrorPageLink }

/** One page per kind of error: what happened and what to do. */
export function ErrorPage({ title, text, back, feedback }: Props) {
  return (
    <section className="mx-auto flex min-h-[60dvh] max-w-xl flex-col items-center justify-center gap-4 px-4 py-12 text-center">
      <Logo className="size-11" />
      <h1 className="font-serif text-2xl">{title}</h1>
      <div className="text-ink-2">{text}</div>
      {back ? (
        <div className="flex flex-wrap justify-center gap-2">
          <LinkButton href={back.href} variant="primary">
            {back.label}
          </LinkButton>
          {feedback ? <LinkButton href={feedback.href}>{feedback.label}</LinkButton> : null}
        </div>
      ) : null}
    </section>
  )
}
