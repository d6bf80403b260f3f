/** `without`: what the face draws half as wide as Chinese wants it. */
type Family = { name: string; without?: string }

const named = (...names: string[]): Family[] => names.map((name) => ({ name }))
const serif = named('Noto Serif SC', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC')
const sans = named('Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC')

/** Families by role, the one GB/T 9704-2012 names first; which of them are there decides the machine. */
export const families = {
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
export const widestLatin = 'DejaVu Serif'

/** For Latin letters and digits; in Chinese the Chinese typeface has its own where there is no Times. */
export const latinFamilies = { 'zh-CN': ['Times New Roman'], en: ['Times New Roman', 'Libertinus Serif'] }
