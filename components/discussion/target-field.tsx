import type { DiscussionTarget } from '@/components/discussion/discussion-url'

/** Says in a form what it is about, so that the right page is drawn anew. */
export function TargetField({ target }: { target: DiscussionTarget }) {
  const [name, value] = Object.entries(target)[0] ?? []
  return <input type="hidden" name={name} value={value} />
}
