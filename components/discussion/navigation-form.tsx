'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Props = { id: string; action: string; hidden: Record<string, string> }

/** A GET form for buttons that stand elsewhere and say where to go; without JavaScript the browser goes there itself. */
export function NavigationForm({ id, action, hidden }: Props) {
  const router = useRouter()
  function go(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter
    const url = new URL(button?.getAttribute('formaction') ?? action, location.href)
    for (const [name, value] of new FormData(event.currentTarget, button)) {
      url.searchParams.set(name, String(value))
    }
    event.preventDefault()
    router.push(`${url.pathname}${url.search}${url.hash}` as Route)
  }
  return (
    <form id={id} action={action} method="get" onSubmit={go} hidden>
      <HiddenFields values={hidden} />
    </form>
  )
}
