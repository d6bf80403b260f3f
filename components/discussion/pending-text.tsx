import { useDiscussion } from '@/components/discussion/discussion-state'
import { Avatar } from '@/components/ui/avatar'

/** One's own words where they will stand, until the server has drawn them. */
export function PendingText({ body, posting }: { body: string; posting: string }) {
  const name = useDiscussion()?.reader.name ?? ''
  return (
    <div className="comment-markup" ref={scrollTo}>
      <Avatar name={name} />
      <div>
        <p className="comment-meta">
          <b>{name}</b> <span>{posting}</span>
        </p>
        <p className="prose whitespace-pre-wrap">{body}</p>
      </div>
    </div>
  )
}

function scrollTo(item: HTMLElement | null): void {
  item?.scrollIntoView({ block: 'nearest' })
}
