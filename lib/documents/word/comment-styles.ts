import { type IStylesOptions, LineRuleType } from 'docx'
import { size, typeface } from '@/lib/documents/word/measures'
import { type Face, runLook } from '@/lib/documents/word/runs'

export const commentFace: Face = { font: typeface.song, size: size.五号, resized: true }

/** Word's own ids: it looks for them where it shows comments. */
export const textStyle = 'CommentText'
export const referenceStyle = 'CommentReference'

/** The styles with those of comments: their lines as high as their type, not on the grid of the page. */
export function withCommentStyles(styles: IStylesOptions): IStylesOptions {
  return {
    ...styles,
    paragraphStyles: [
      ...(styles.paragraphStyles ?? []),
      {
        id: textStyle,
        name: 'annotation text',
        basedOn: 'Normal',
        run: { ...runLook(commentFace), characterSpacing: 0 },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
    ],
    characterStyles: [
      ...(styles.characterStyles ?? []),
      { id: referenceStyle, name: 'annotation reference', run: { size: 16 } },
    ],
  }
}
