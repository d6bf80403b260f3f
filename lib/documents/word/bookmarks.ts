import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'

/** Runs within a bookmark of this name, or as they are without one; `nextBookmark` numbers the bookmarks of a file. */
export function bookmarked(
  name: string | undefined,
  runs: ParagraphChild[],
  { nextBookmark }: { nextBookmark: () => number },
): ParagraphChild[] {
  if (!name) return runs
  const id = nextBookmark()
  return [new BookmarkStart(name, id) as ParagraphChild, ...runs, new BookmarkEnd(id) as ParagraphChild]
}
