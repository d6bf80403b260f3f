import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

export type Sample = {
  t: (zh: string, en: string) => string
  words: Messages['ui']
  locale: Locale
  now: Date
}

export function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-6">
      <h2 className="border-line-strong border-b pb-1 font-serif text-xl">{title}</h2>
      {children}
    </section>
  )
}

export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-2 md:grid-cols-[9rem_minmax(0,1fr)]">
      <h3 className="pt-1 font-normal text-ink-3 text-sm">{name}</h3>
      <div className="min-w-0">{children}</div>
    </div>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
