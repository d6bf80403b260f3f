import type { ICommentOptions } from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { toClockTime } from '@/lib/documents/local-time'
import type { NumberedThread } from '@/lib/documents/word/comment-anchors'
import { commentBody } from '@/lib/documents/word/comment-body'
import { durableIds } from '@/lib/documents/word/durable-ids'
import type { RunWriter } from '@/lib/documents/word/runs'

/** The parent id of the first comment of a thread. */
const noParent = -1
/** The longest author and initials that Office reads, in UTF-16 units ([MS-OI29500] on CT_Comment). */
const longest = { author: 255, initials: 9 }

/** The comments of all threads as Word comments: author, time in `timeZone`, parent, resolved state, durable id. */
export function toWordComments(
  threads: NumberedThread[],
  timeZone: string,
  writer: RunWriter,
): ICommentOptions[] {
  const durable = durableIds(threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
  return threads.flatMap(({ resolved, comments, ids }) =>
    comments.map(({ author, at, blocks }, index) => ({
      id: ids[index]!,
      durableId: durable[ids[index]!],
      // Word's library writes what is settled only where some comment answers another; one that is not there is left out again.
      parentId: index === 0 ? noParent : ids[0]!,
      author: cut(oneLine(author), longest.author),
      initials: initials(oneLine(author)),
      date: toClockTime(at, timeZone),
      resolved,
      children: commentBody(blocks, writer),
    })),
  )
}

/** The first character of each word, as Word makes them: 张三 is 张, Zhang San is ZS. */
function initials(author: string): string {
  const first = author.split(' ').map((word) => [...word][0] ?? '')
  return cut(first.join('').toUpperCase(), longest.initials)
}

/** Cuts to a number of UTF-16 units without splitting a surrogate pair. */
function cut(value: string, units: number): string {
  return value.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')
}
