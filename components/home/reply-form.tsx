import { useState } from 'react'
import { discussionWords } from '@/components/discussion/client-words'
import { CommentComposer, type CommentComposerProps } from '@/components/discussion/comment-composer'
import { newDraftId } from '@/components/drafts/draft'

export type ReplyFormProps = Pick<
  CommentComposerProps,
  'action' | 'label' | 'draftKey' | 'hidden' | 'autoFocus' | 'onClose'
>

/** The form of a comment, with the draft that the page of the discussion keeps too. */
export function ReplyForm(props: ReplyFormProps) {
  const [id] = useState(newDraftId)
  const { composer } = discussionWords()
  return (
    <div className="mt-2">
      <CommentComposer {...props} id={id} words={composer.form} submit={composer.post} />
    </div>
  )
}
