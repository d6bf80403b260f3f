import type { Document } from '@/lib/documents/model'
import type { FieldValues } from '@/lib/documents/template-fields'

/**
 * The characters that the typefaces of official papers, such as 仿宋_GB2312, do not have: private ones and those beyond
 * the Basic Multilingual Plane, as CJK extensions from B on (GB 18030-2022 levels 2 and 3).
 */
export function uncommonCharacters(
  { title, secrecy, byline, blocks }: Document,
  values: FieldValues = {},
): string[] {
  // Text in JSON is text still, but for halves of characters, which no file keeps.
  const words = JSON.stringify({ title, secrecy, byline, blocks, values })
  const found = words.match(/[\u{10000}-\u{10FFFF}\p{Private_Use}]/gu) ?? []
  // A mark or a sign without a shape is drawn with the character before it, or not at all.
  return [...new Set(found)]
    .filter((one) => !/[\p{Mark}\p{Format}\p{Noncharacter_Code_Point}]/u.test(one))
    .sort()
}
