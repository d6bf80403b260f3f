/** The figures of GB/T 9704-2012 in twips (1/20 pt), measured so that a full page holds 22 lines of 28 characters. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  /** Puts the dash of the page number 7 mm below the type area. */
  footer: 1389,
}

export const textWidth = page.size.width - page.margin.left - page.margin.right

/** 225 mm over 22 lines. */
export const lineHeight = 579
/** 2 characters of 3号 with their narrowed spacing. */
export const indent = 630
export const character = indent / 2
/** Narrows 3号 by a quarter point, so that 28 characters fit into 156 mm. */
export const spacing = -5

/** Chinese type sizes in half points. */
export const size = { 二号: 44, 三号: 32, 四号: 28, 小四: 24 } as const

export const typeface = {
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  song: '宋体',
} as const

export const latin = 'Times New Roman'
