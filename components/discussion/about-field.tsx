import type { About } from '@/components/discussion/address'

/** Says in a form what it is about, so that the right page is drawn anew. */
export function AboutField({ about }: { about: About }) {
  const [name, value] = Object.entries(about)[0] ?? []
  return <input type="hidden" name={name} value={value} />
}
