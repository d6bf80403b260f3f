import type { ReactNode } from 'react'

const levels = { 1: 'h2', 2: 'h3', 3: 'h4' } as const
const sizes = { h2: 'text-xl', h3: 'text-lg', h4: '' } as const

/** A heading on a line of its own; its section and its paragraph each have an address. */
export function SourceHeading({
  section,
  paragraph,
  children,
}: {
  section: { key: string; level: number }
  paragraph: { key: string; start: number; end: number }
  children: ReactNode
}) {
  const Heading = levels[Math.min(Math.max(section.level, 1), 3) as keyof typeof levels]
  return (
    <Heading id={section.key} className={sizes[Heading]}>
      <span id={paragraph.key} data-start={paragraph.start} data-end={paragraph.end}>
        {children}
      </span>
    </Heading>
  )
}
