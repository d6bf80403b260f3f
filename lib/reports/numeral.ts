const digit = '[0-9.零〇一二两三四五六七八九十百千万亿余多]'

/** Whether a number stands in words as a whole number: 5 does not stand in 1.5, nor 十 in 二十. */
export function statesNumber(words: string, value: string): boolean {
  const exact = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!${digit})${exact}(?!${digit})`).test(words)
}
