import { classNames } from '@/components/ui/class-names'

const sizes = { small: 'size-6 text-xs', normal: 'size-8 text-sm' } as const

/** The last character of a Chinese name, or the first letter of another: seen beside the name, so not read out. */
export function Avatar({ name, size = 'normal' }: { name: string; size?: keyof typeof sizes }) {
  const points = [...name.trim()]
  const initial = /\p{Script=Han}/u.test(name) ? points.at(-1) : points[0]?.toUpperCase()
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'no-print inline-flex shrink-0 select-none items-center justify-center rounded-full bg-jade-soft font-serif text-jade-strong leading-none',
        sizes[size],
      )}
    >
      {initial}
    </span>
  )
}
