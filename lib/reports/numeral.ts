const digit = '[0-9.零〇一二两三四五六七八九十百千万亿余多]'

/** Whether a text states exactly this number: 1.5 does not state 5, 二十 does not state 十. */
export function statesNumber(text: string, value: string): boolean {
  const exact = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!${digit})${exact}(?!${digit})`).test(text)
}

/** Whether a character is one that numbers are written with. */
export function isNumeral(character: string): boolean {
  return new RegExp(`^${digit}$`).test(character)
}
