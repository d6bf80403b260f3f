import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import type { Document } from '@/lib/documents/model'
import { official, type TypeSettings } from '@/lib/documents/word/measures'
import { fontFaces, runFormat } from '@/lib/documents/word/runs'

/** The mark of a level in a list; `%` stands for its number, `hanging` is its room in characters. */
type ListMark = {
  format: (typeof LevelFormat)[keyof typeof LevelFormat]
  text: string
  hanging: number
  small?: true
}

const { BULLET, DECIMAL, DECIMAL_ENCLOSED_CIRCLE_CHINESE, LOWER_LETTER, LOWER_ROMAN } = LevelFormat

/** Chinese lists count as the lower levels of GB/T 9704-2012 do, 1. (1) ①, and have dashes for dots. */
const marks: Record<Document['lang'], { bullets: ListMark[]; ordered: ListMark[] }> = {
  'zh-CN': {
    bullets: [{ format: BULLET, text: '–', hanging: 1.5 }],
    ordered: [
      { format: DECIMAL, text: '%.', hanging: 1.5 },
      { format: DECIMAL, text: '（%）', hanging: 3 },
      { format: DECIMAL_ENCLOSED_CIRCLE_CHINESE, text: '%', hanging: 1.5 },
    ],
  },
  en: {
    bullets: ['●', '○', '■'].map((text) => ({
      format: BULLET,
      text,
      hanging: 1.5,
      small: true,
    })),
    ordered: [DECIMAL, LOWER_LETTER, LOWER_ROMAN].map((format) => ({ format, text: '%.', hanging: 1.5 })),
  },
}

/** Word's own lists in a language: nine levels each, every list counting from one. */
export function numbering(setting: TypeSettings, lang: Document['lang']): INumberingOptions {
  const { bullets, ordered } = marks[lang]
  return {
    config: [
      { reference: 'bullets', levels: levels(bullets, setting) },
      { reference: 'ordered', levels: levels(ordered, setting) },
    ],
  }
}

/** The room (characters) that the mark of a list on this level, counted from 0, takes before its text. */
export function listHanging(ordered: boolean, level: number, lang: Document['lang']): number {
  const levels = marks[lang][ordered ? 'ordered' : 'bullets']
  return levels[level % levels.length]!.hanging
}

function levels(looks: ListMark[], setting: TypeSettings) {
  return Array.from({ length: 9 }, (_, level) => {
    const { format, text, small } = looks[level % looks.length]!
    const size = small ? { size: Math.round((20 * setting.size) / official.size) } : {}
    return {
      level,
      format,
      text: text.replace('%', `%${level + 1}`),
      alignment: AlignmentType.LEFT,
      style: { run: { ...runFormat(fontFaces.body, setting), ...size } },
    }
  })
}
