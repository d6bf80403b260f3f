/** The last character of a Chinese name, or the first letter of another: seen beside the name, so not read out. */
export function Avatar({ name }: { name: string }) {
  const points = [...name.trim()]
  const initial = /\p{Script=Han}/u.test(name) ? points.at(-1) : points[0]?.toUpperCase()
  return (
    <span
      aria-hidden="true"
      className="no-print inline-flex size-8 shrink-0 select-none items-center justify-center rounded-full bg-jade-soft font-serif text-jade-strong text-sm leading-none"
    >
      {initial}
    </span>
  )
}
