import { type IStylesOptions, LineRuleType } from 'docx'
import { size, typeface } from '@/lib/documents/word/measures'
import { type FontFace, runFormat } from '@/lib/documents/word/runs'

export const commentFace: FontFace = { font: typeface.song, size: size.五号, resized: true }

/** Word's own ids: it looks for them where it shows comments. */
export const commentTextStyle = 'CommentText'
export const commentReferenceStyle = 'CommentReference'

/** The styles with those of comments, whose lines do not snap to the grid of the page. */
export function withCommentStyles(styles: IStylesOptions): IStylesOptions {
  return {
    ...styles,
    paragraphStyles: [
      ...(styles.paragraphStyles ?? []),
      {
        id: commentTextStyle,
        name: 'annotation text',
        basedOn: 'Normal',
        run: { ...runFormat(commentFace), characterSpacing: 0 },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
    ],
    characterStyles: [
      ...(styles.characterStyles ?? []),
      { id: commentReferenceStyle, name: 'annotation reference', run: { size: 16 } },
    ],
  }
}
