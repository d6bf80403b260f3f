'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { Comment } from '@/components/discussion/comment'
import { useDiscussion } from '@/components/discussion/discussion-state'
import type { CommentMarkup } from '@/components/discussion/markup/comment-markup'
import { type DocumentPart, findDocumentPart, keepDocumentPart } from '@/components/ui/document-only'

type Props = {
  threadId: string
  comments: DocumentPart<CommentMarkup[]>
  words: { label: string; none: string }
  newestFirst: boolean
}

/** The comments of a thread as the server drew them, with what is opened at one of them and one's own on their way. */
export function CommentList({ threadId, comments, words, newestFirst }: Props) {
  const id = `l-${threadId}`
  const items = useDocumentItems(id, comments)
  const discussion = useDiscussion()
  const dropPending = discussion?.dropPending
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the server drew the list anew
  useLayoutEffect(() => dropPending?.(items.map((item) => item.id)), [items])
  const drawn = new Set(items.map((item) => item.id))
  const own = discussion?.pending.filter((one) => one.threadId === threadId && !drawn.has(one.id)) ?? []
  if (items.length + own.length === 0) return <p className="py-3 text-ink-3">{words.none}</p>
  const entries = newestFirst ? [...own, ...items] : [...items, ...own]
  return (
    <ol id={id} aria-label={words.label} className="comments">
      {entries.map((entry) => (
        <Comment key={entry.id} comment={entry} threadId={threadId} />
      ))}
    </ol>
  )
}

/** What the document has drawn is read from it once; a page that scripts draw brings it along. */
function useDocumentItems(listId: string, comments: DocumentPart<CommentMarkup[]>): CommentMarkup[] {
  const router = useRouter()
  const items = useMemo(
    () => ('part' in comments ? comments.part : findInDocument(listId, comments.key)),
    [listId, comments],
  )
  useEffect(() => {
    if (items === undefined) router.refresh()
  }, [items, router])
  return items ?? []
}

function findInDocument(listId: string, key: string): CommentMarkup[] | undefined {
  const known = findDocumentPart<CommentMarkup[]>(key)
  if (known || typeof document === 'undefined') return known
  const list = document.getElementById(listId)
  if (!list) return undefined
  const items = Array.from(list.children as Iterable<HTMLElement>, (item) => ({
    id: item.id.slice(2),
    can: item.dataset.can ?? '',
    html: item.firstElementChild?.innerHTML ?? '',
  }))
  keepDocumentPart(key, items)
  return items
}
