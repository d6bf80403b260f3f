'use client'

import { Comment } from '@/components/discussion/comment'
import { useDiscussion } from '@/components/discussion/discussion-state'

/** A discussion that one has just begun, until the server has drawn it. */
export function PendingThread() {
  const begun = useDiscussion()?.pending.filter(({ threadId }) => threadId === null) ?? []
  return begun.length > 0 ? (
    <ol className="comments border-line border-t">
      {begun.map((one) => (
        <Comment key={one.id} comment={one} threadId="" />
      ))}
    </ol>
  ) : null
}
