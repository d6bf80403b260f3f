import type { RunFormat } from '@/lib/documents/layout-check/formatting'

/** Twips. */
export const millimetre = 144 / 2.54

const of = (value: number) => value * millimetre

/** GB/T 9704-2012, 5.1 and 5.2: A4; top 37, left 28, type area 156 × 225 mm. */
export const requiredPaper = { width: of(210), height: of(297) }
export const requiredMargins = { top: of(37), right: of(26), bottom: of(35), left: of(28) }

/** A typeface by the names that offices and programs have for it, with a size in half points. */
export type RequiredTypeface = { names: string[]; size: number }

const fangsong = ['仿宋_GB2312', '仿宋', 'FangSong_GB2312', 'FangSong', '方正仿宋_GBK', '方正仿宋_GB2312']
const kai = ['楷体_GB2312', '楷体', 'KaiTi_GB2312', 'KaiTi', '方正楷体_GBK', '方正楷体_GB2312']
const hei = ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体']
const title = ['方正小标宋简体', '方正小标宋_GBK', '小标宋体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05']
const song = ['宋体', 'SimSun', 'NSimSun', '新宋体', '方正书宋_GBK']

/** 5.2.2 and 7.3: 3号 仿宋 for the body, 2号 小标宋 for the title, 黑 楷 仿宋 仿宋 for the levels, 4号 宋 for the page number. */
export const requiredTypefaces = {
  body: { names: fangsong, size: 32 },
  title: { names: title, size: 44 },
  levels: [hei, kai, fangsong, fangsong].map((names) => ({ names, size: 32 })),
  pageNumber: { names: song, size: 28 },
} satisfies Record<string, RequiredTypeface | RequiredTypeface[]>

export function hasTypeface({ font, size }: RunFormat, wanted: RequiredTypeface): boolean {
  const named = wanted.names.some((name) => name.toLowerCase() === font?.toLowerCase())
  return named && size === wanted.size
}

/**
 * What holds 22 lines of 28 characters of 3号 on that page (5.2.3), in twips: lines of an exact height on a grid of the
 * same pitch, type narrowed a little, first lines two characters in.
 */
export const requiredSetting = { line: 579, spacing: -5, indent: 630, indentChars: 200 }

/** 7.5, in twips: 4号 with its dash 7 mm below the type area, one character in. */
export const requiredPageNumber = { fromEdge: 1389, line: 400, inset: 280 }
