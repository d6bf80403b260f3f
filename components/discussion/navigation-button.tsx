import type { ReactNode } from 'react'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionPath, NAVIGATION_FORM_ID } from '@/components/discussion/discussion-url'

type Props = {
  name: string
  value: string
  /** The fragment where it leads. */
  to: string
  context: DiscussionContext
  className: string
  children: ReactNode
}

/** A button that goes somewhere belongs to the one GET form of the section, so that it costs no JavaScript. */
export function NavigationButton({ name, value, to, context: frame, className, children }: Props) {
  return (
    <button
      type="submit"
      form={NAVIGATION_FORM_ID}
      name={name}
      value={value}
      formAction={discussionPath(frame.view, to)}
      className={className}
    >
      {children}
    </button>
  )
}
