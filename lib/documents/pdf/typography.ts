import type { Document } from '@/lib/documents/model'

/** Width of the type area of GB/T 9704-2012, 156 mm, in points. */
const width = (156 / 25.4) * 72
/** 225 mm over 22 lines, in points; a hair less, so that rounding never pushes the last line out. */
const officialPitch = (225 / 25.4 / 22) * 72 - 0.002

/** Type size and line pitch in points, from 3号 on the official grid down to 5号 for a long brief. */
const sizes = [
  { size: 16, pitch: officialPitch },
  { size: 16, pitch: 26 },
  { size: 15, pitch: 24 },
  { size: 14, pitch: 22 },
  { size: 13, pitch: 20 },
  { size: 12, pitch: 18 },
  { size: 11, pitch: 16.5 },
  { size: 10.5, pitch: 15 },
]

/** Page settings: `cell` is the width of a grid character in points, `tracking` its spacing in em. */
export type PdfTypography = ReturnType<typeof candidateTypographies>[number]

/** The whole characters of the title (2号 beside a body of 3号) that a line of this setting holds. */
export function pdfTitleWidth({ cell }: PdfTypography): number {
  return Math.floor(width / (1.375 * cell))
}

/**
 * The settings to try in turn: one for official pages, ever smaller ones for a brief. With `forWord` pages end as in
 * Word; a brief has sources below its quotes, Latin as wide as in LibreOffice and half a line to spare.
 */
export function candidateTypographies({ layout, lang }: Document, forWord: boolean) {
  const brief = layout === 'brief'
  const tried = brief ? sizes : sizes.slice(0, 1)
  const wordLatin = brief ? [widestLatin, ...latinFamilies[lang]] : latinFamilies.en
  const settings = {
    faces: families,
    latin: forWord ? wordLatin : latinFamilies[lang],
    forWord,
    footnotes: !(forWord && brief),
    /** Lines of the body that a line of the title takes. */
    titleLine: forWord && !brief ? 1 : 1.25,
    spareLines: forWord && brief ? 0.5 : 0,
  }
  return tried.map(({ size, pitch }) => {
    const cell = width / Math.round(width / size) - 0.001
    return { size, pitch, cell, tracking: cell / size - 1, ...settings }
  })
}

/** `without`: what the face draws half as wide as Chinese wants it. */
type Family = { name: string; without?: string }

const named = (...names: string[]): Family[] => names.map((name) => ({ name }))
const serif = named('Noto Serif SC', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC')
const sans = named('Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC')

/** Families by role, the one GB/T 9704-2012 names first; which of them are there decides the machine. */
const families = {
  title: [
    ...named('FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK'),
    ...serif,
  ],
  hei: [...named('SimHei', '黑体', 'STHeiti', 'FZHei-B01S'), ...sans, ...serif],
  kai: [
    ...named('KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'STKaiti'),
    { name: 'LXGW WenKai', without: '“”‘’' },
    ...serif,
  ],
  body: [...named('FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong'), ...serif],
  song: [...named('SimSun', '宋体', 'STSong'), ...serif],
  strong: serif,
  code: [...named('DejaVu Sans Mono'), ...sans, ...serif],
}

/** What LibreOffice takes where there is no Times New Roman. */
const widestLatin = 'DejaVu Serif'

/** For Latin letters and digits; in Chinese the Chinese typeface has its own where there is no Times. */
const latinFamilies = { 'zh-CN': ['Times New Roman'], en: ['Times New Roman', 'Libertinus Serif'] }
