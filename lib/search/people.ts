import type { Db } from '@/lib/db'
import { findPeopleNamed, type PersonName } from '@/lib/search/data/people'
import { matchPinyin } from '@/lib/text/pinyin'
import { foldForSearch } from '@/lib/text/search-folding'

/** What of a name can be typed in Latin letters: syllables, initials, or beginnings of them. */
const latin = /^[a-zü']{1,30}$/i

export type PersonHit = PersonName & { weight: number }

/** People whose name has every term, in characters or in pinyin; whole names first. */
export async function findPeopleHits(db: Db, terms: string[]): Promise<PersonHit[]> {
  const folded = terms.map((term) => foldForSearch(term).words)
  const rows = await findPeopleNamed(
    db,
    [...terms, ...folded],
    folded.some((term) => latin.test(term)),
  )
  return rows
    .flatMap((person) => {
      const name = foldForSearch(person.name).words
      const matches = folded.map((term) => matchPinyin(name, term))
      if (matches.includes(null)) return []
      return [{ ...person, weight: matches.every((match) => match?.whole) ? 1 : 2 }]
    })
    .sort((one, other) => one.weight - other.weight)
}
