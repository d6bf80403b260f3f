'use client'

import { type ComponentType, type MouseEvent, useEffect, useRef, useState } from 'react'
import { hasDraft } from '@/components/drafts/draft-keys'
import type { ReplyFormProps } from '@/components/home/reply-form'
import { useReplies } from '@/components/home/waiting-replies'

type Props = {
  threadId: string
  /** What is discussed, as the form of a comment names it. */
  target: Record<string, string>
  label: string
  /** The page of the discussion, where the form stands without JavaScript. */
  href: string
}

/** Looks like the field it becomes: the form, and what keeps a draft, are loaded when they are wanted. */
export function WaitingReply({ threadId, target, label, href }: Props) {
  const replies = useReplies()
  const [Form, setForm] = useState<ComponentType<ReplyFormProps> | null>(null)
  const [isAsked, setAsked] = useState(false)
  const trigger = useRef<HTMLAnchorElement>(null)
  const draftKey = `${replies?.readerId}.thread.${threadId}`
  const load = () =>
    import('@/components/home/reply-form').then(
      (loaded) => setForm(() => loaded.ReplyForm),
      () => location.assign(href),
    )

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where a draft was left
  useEffect(() => {
    if (hasDraft(draftKey)) void load()
  }, [])

  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setAsked(true)
    void load()
  }

  function close(commentId?: string) {
    setForm(null)
    if (commentId) replies?.finish(commentId)
    else requestAnimationFrame(() => trigger.current?.focus())
  }

  if (Form && replies)
    return (
      <Form
        action={replies.post}
        label={label}
        draftKey={draftKey}
        hidden={{ ...target, threadId }}
        autoFocus={isAsked}
        onClose={close}
      />
    )
  return (
    <a ref={trigger} href={href} onClick={open} className="reply-field no-print">
      {`${label}…`}
    </a>
  )
}
