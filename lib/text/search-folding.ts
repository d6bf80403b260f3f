import { Converter } from 'opencc-js/t2cn'
import { type FoldedText, foldCharacters } from '@/lib/text/folding'

const invisible = /^(?:[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f])$/
const blank = /^[ \t\n\v\f\r\u2028\u2029]$/
const chinese = /^[\u2e80-\u2fdf\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]$/u

const toSimplified = Converter({ from: 't', to: 'cn' })
const cache = new Map<string, string>()

/**
 * Folds width, case, traditional characters and blanks as "fold_text" does in the database, so that what is
 * found there can be marked.
 */
export function foldForSearch(text: string): FoldedText {
  return foldCharacters(text, {
    fold: foldCharacter,
    isBlank: (character) => blank.test(character),
    keepsBlank: (last, next) => !chinese.test(last) && !chinese.test(next),
  })
}

function foldCharacter(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const folded = [...character.normalize('NFKC').toLowerCase()]
    .filter((one) => !invisible.test(one))
    .map(simplify)
    .join('')
  // Every character there is fits: the map is as large as the repertoire that occurs.
  cache.set(character, folded)
  return folded
}

/** One character for one, of the Basic Multilingual Plane, as the table of the database has it. */
function simplify(character: string): string {
  const simple = toSimplified(toSimplified(character))
  return character.length === 1 && simple.length === 1 ? simple : character
}
