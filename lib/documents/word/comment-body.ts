import { AnnotationReference, Paragraph, TextRun } from 'docx'
import type { Block } from '@/lib/documents/model'
import { type PlainLine, plainLines } from '@/lib/documents/plain-lines'
import { commentFace, commentReferenceStyle, commentTextStyle } from '@/lib/documents/word/comment-styles'
import { official } from '@/lib/documents/word/measures'
import { type RunWriter, toRuns } from '@/lib/documents/word/runs'

/** One step in, in twips: two characters of 五号. */
const step = 420
const deepest = 6

/**
 * A comment body as paragraphs of a Word comment, at least one; other programs show only paragraphs there.
 */
export function commentBody(blocks: Block[], writer: RunWriter): Paragraph[] {
  const lines = plainLines(blocks)
  const shown: PlainLine[] = lines.length > 0 ? lines : [{ inlines: [], depth: 0 }]
  return shown.map(({ inlines, depth, hanging }, at) => {
    const left = Math.min(depth, deepest) * step
    return new Paragraph({
      style: commentTextStyle,
      ...(left ? { indent: { left, ...(hanging ? { hanging: step } : {}) } } : {}),
      children: [
        ...(at === 0
          ? [new TextRun({ style: commentReferenceStyle, children: [new AnnotationReference()] })]
          : []),
        ...toRuns(inlines, commentFace, { ...writer, setting: official }),
      ],
    })
  })
}
