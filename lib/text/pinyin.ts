import { pinyin, polyphonic } from 'pinyin-pro'

const maxCached = 20_000
const cache = new Map<string, string[][]>()

/** How each character of a name can be typed: itself, and every way it is read, first of all as a surname. */
function readingsOf(name: string): string[][] {
  const cached = cache.get(name)
  if (cached) return cached
  const characters = [...name.toLowerCase()].filter((character) => character.trim() !== '')
  const text = characters.join('')
  const surname = pinyin(text, { toneType: 'none', type: 'array', surname: 'head' })
  const all = polyphonic(text, { toneType: 'none', type: 'array' })
  const readings = characters.map((character, at) => [
    ...new Set([character, ...[surname[at] ?? '', ...(all[at] ?? [])].flatMap(keyboardSpellings)]),
  ])
  if (cache.size >= maxCached) cache.clear()
  cache.set(name, readings)
  return readings
}

/** The letters of a syllable on a keyboard: lü is typed lv, lyu or lu. */
function keyboardSpellings(syllable: string): string[] {
  const plain = syllable.toLowerCase()
  if (!/^[a-zü]+$/.test(plain)) return []
  return plain.includes('ü') ? ['v', 'yu', 'u'].map((vowel) => plain.replace('ü', vowel)) : [plain]
}

/** The syllables of the Chinese in a text as they are typed, and its other words, in small letters. */
export function toPinyinWords(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).flatMap(
    (part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? [],
  )
}

export type PinyinMatch = { at: number; whole: boolean }

/**
 * The matches of an input in a name: characters, syllables, initials or beginnings of syllables (王晓岚: 晓岚,
 * wangxiaolan, wxl, wangxl, xiaol); null if none.
 */
export function matchPinyin(name: string, typed: string): PinyinMatch | null {
  const query = typed.toLowerCase().replace(/[\s']/g, '')
  if (query === '') return { at: 0, whole: false }
  const readings = readingsOf(name)
  for (let at = 0; at < readings.length; at++) {
    const end = endOf(readings, at, query)
    if (end !== null) return { at, whole: at === 0 && end === readings.length }
  }
  return null
}

/** The position behind the last character used, if all that is wanted can be typed from `start` on. */
function endOf(readings: string[][], start: number, query: string): number | null {
  let reached = new Set([0])
  for (let at = start; at < readings.length && reached.size > 0; at++) {
    const next = new Set<number>()
    for (const done of reached)
      for (const reading of readings[at] ?? [])
        for (
          let length = 1;
          length <= reading.length && query[done + length - 1] === reading[length - 1];
          length++
        )
          next.add(done + length)
    if (next.has(query.length)) return at + 1
    reached = next
  }
  return null
}
