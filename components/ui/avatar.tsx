import { initialOf } from '@/components/ui/initial'

/** Seen beside the name, so not read out. */
export function Avatar({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className="avatar">
      {initialOf(name)}
    </span>
  )
}
