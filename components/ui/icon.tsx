import { clientGlyphs } from '@/components/ui/client-glyphs'
import { Glyph } from '@/components/ui/glyph'

/** Drawn on 24 × 24 with a 2-unit pen; shapes after Lucide (ISC licence). One path each, so that a page carries no icon runtime. */
export const glyphs = {
  ...clientGlyphs,
  bell: 'M6 9a6 6 0 1 1 12 0c0 5 2 6.5 2 8H4c0-1.5 2-3 2-8Zm3.5 11a2.6 2.6 0 0 0 5 0',
  back: 'M19 12H5m7-7-7 7 7 7',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'm6 9 6 6 6-6',
  download: 'M12 4v11m-5-5 5 5 5-5M4 20h16',
  forward: 'M5 12h14m-7-7 7 7-7 7',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  home: 'm4 11 8-7 8 7v8a1 1 0 0 1-1 1h-4.5v-6h-5v6H5a1 1 0 0 1-1-1Z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.01m0 5.99v.01m0 5.99v.01',
  menu: 'M4 7h16M4 12h16M4 17h16',
  next: 'm9 6 6 6-6 6',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4.5 20c.6-3.6 3.6-6 7.5-6s6.9 2.4 7.5 6',
  plus: 'M12 5v14m-7-7h14',
  previous: 'm15 6-6 6 6 6',
  reply: 'm9 15-5-5 5-5m-5 5h10a6 6 0 0 1 6 6v3',
  report: 'M6 3.5h9l4 4v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM8.5 11h7m-7 4.5h7',
  search: 'm20 20-4.2-4.2M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z',
  undo: 'M8 14 4 10l4-4m-4 4h10.5a5.5 5.5 0 0 1 0 11H11',
  up: 'm6 15 6-6 6 6',
} as const

export type IconName = keyof typeof glyphs

/** An icon beside a word; give `label` where it stands alone. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <Glyph
      path={glyphs[name]}
      strokeWidth={name === 'grip' ? 3 : undefined}
      label={label}
      className={className}
    />
  )
}
