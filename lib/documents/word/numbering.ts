import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import { official, type TypeSettings } from '@/lib/documents/word/measures'
import { fontFaces, runFormat } from '@/lib/documents/word/runs'

const bullets = ['●', '○', '■']
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

/** Word's own lists: nine levels each, every list counting from one. */
export function numbering(setting: TypeSettings): INumberingOptions {
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels((level) => ({ format: LevelFormat.BULLET, text: bullets[level % 3]! }), setting),
      },
      {
        reference: 'ordered',
        levels: levels((level) => ({ format: formats[level % 3]!, text: `%${level + 1}.` }), setting),
      },
    ],
  }
}

function levels(
  look: (level: number) => { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: string },
  setting: TypeSettings,
) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    ...look(level),
    alignment: AlignmentType.LEFT,
    style: {
      run: {
        ...runFormat(fontFaces.body, setting),
        ...(look(level).format === LevelFormat.BULLET
          ? { size: Math.round((20 * setting.size) / official.size) }
          : {}),
      },
    },
  }))
}
