import { DeedForm } from '@/components/discussion/deed-form'
import type { Frame } from '@/components/discussion/frame'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Comment } from '@/lib/discussion/comment'

/** Agrees, or no longer; how many do, with their names behind the number. */
export function Agreement({ comment, frame }: { comment: Comment; frame: Frame }) {
  const { words, fill, actions } = frame
  const { count, mine, people } = comment.agreement
  const names = people.map(({ name }) => name).join(words.nameJoin)
  return (
    <>
      {comment.can.agree ? (
        <DeedForm action={mine ? actions.withdraw : actions.agree} id={comment.id} frame={frame}>
          <SubmitButton
            variant="quiet"
            size="small"
            aria-pressed={mine}
            className="aria-pressed:bg-jade-soft aria-pressed:text-jade-strong"
          >
            {words.agree}
          </SubmitButton>
        </DeedForm>
      ) : null}
      {count > 0 && comment.hiddenAt === null ? (
        <Menu
          trigger={fill(words.agreedBy, { count })}
          align="start"
          triggerClassName={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          <p className="px-2 py-1 text-sm">
            {names}
            {count > people.length ? ` ${fill(words.agreedMore, { count })}` : null}
          </p>
        </Menu>
      ) : null}
    </>
  )
}
