import { matchPinyin } from '@/lib/text/pinyin'
import { foldForSearch } from '@/lib/text/search-matches'

/** What of a name can be typed in Latin letters: syllables, initials, or beginnings of them. */
const latin = /^[a-zü']{1,30}$/i

/** The spellings by which names are looked up: any may match where a term can be pinyin. */
export function nameSpellings(terms: string[]): { spellings: string[]; all: boolean } {
  const folded = terms.map((term) => foldForSearch(term).words)
  return { spellings: [...new Set([...terms, ...folded])], all: folded.some((term) => latin.test(term)) }
}

type NamedPerson = { id: string; titles: (string | null)[] }

/** Those whose name has every term, in characters or in pinyin; whole names first. */
export function matchPeople<Person extends NamedPerson>(people: Person[], terms: string[]): Person[] {
  const folded = terms.map((term) => foldForSearch(term).words)
  return people
    .flatMap((person) => {
      const name = foldForSearch(nameOf(person)).words
      const matches = folded.map((term) => matchPinyin(name, term))
      if (matches.includes(null)) return []
      return [{ ...person, weight: matches.every((match) => match?.whole) ? 1 : 2 }]
    })
    .sort(
      (one, other) =>
        one.weight - other.weight || compare(nameOf(one), nameOf(other)) || compare(one.id, other.id),
    )
}

const nameOf = ({ titles }: NamedPerson) => titles[0] ?? ''
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
