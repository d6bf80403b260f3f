import { DomainError } from '@/lib/errors'

/** What waits, served person by person in turn, so that nobody's many questions come before another's one. */
export class Turns<Item> {
  #people = new Map<string, Item[]>()
  /** When whose turn was last, since somebody waits. */
  #turns = new Map<string, number>()
  #turn = 0
  #count = 0
  #served: string | null = null

  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
  ) {}

  /** Lets a person's question wait; throws `too-many` where too many of theirs, or of all, wait or are at work. */
  add(person: string, item: Item): void {
    const own = this.#people.get(person) ?? []
    if (own.length + Number(this.#served === person) >= this.mostOfOne)
      throw tooMany('tooManyOwn', this.mostOfOne)
    if (this.#count >= this.most) throw tooMany('tooManyWaiting', this.most)
    this.#people.set(person, [...own, item])
    this.#count += 1
  }

  /** Takes the oldest question of whoever was served longest ago. */
  next(): Item | null {
    const [person] = [...this.#people.keys()].sort((one, other) => this.#turnOf(one) - this.#turnOf(other))
    if (person === undefined) return null
    const [item, ...rest] = this.#people.get(person) ?? []
    if (rest.length > 0) this.#people.set(person, rest)
    else this.#people.delete(person)
    this.#count -= 1
    this.#served = person
    this.#turns.set(person, ++this.#turn)
    return item ?? null
  }

  /** The question taken last is over. */
  done(): void {
    this.#served = null
    if (this.#count === 0) this.#turns.clear()
  }

  #turnOf(person: string): number {
    return this.#turns.get(person) ?? 0
  }

  /** Takes away all that waits. */
  clear(): Item[] {
    const waiting = [...this.#people.values()].flat()
    this.#people.clear()
    this.#count = 0
    return waiting
  }
}

function tooMany(message: string, limit: number): DomainError {
  return new DomainError('too-many', { faults: [{ path: '', message, values: { limit, seconds: 10 } }] })
}
