import { DomainError } from '@/lib/errors'

/** What waits, served person by person in turn, so that nobody's many questions come before another's one. */
export class FairQueue<Item> {
  #pending = new Map<string, Item[]>()
  /** When whose turn was last, since somebody waits. */
  #lastServed = new Map<string, number>()
  #sequence = 0
  #count = 0
  #running: string | null = null

  constructor(
    private readonly maxWaiting: number,
    private readonly maxPerPerson: number,
  ) {}

  /** Lets a person's question wait; throws `too-many` where too many of theirs, or of all, wait or are at work. */
  add(personId: string, item: Item): void {
    const own = this.#pending.get(personId) ?? []
    if (own.length + Number(this.#running === personId) >= this.maxPerPerson)
      throw tooMany('tooManyOwn', this.maxPerPerson)
    if (this.#count >= this.maxWaiting) throw tooMany('tooManyWaiting', this.maxWaiting)
    this.#pending.set(personId, [...own, item])
    this.#count += 1
  }

  /** Takes the oldest question of whoever was served longest ago. */
  next(): Item | null {
    const [personId] = [...this.#pending.keys()].sort(
      (one, other) => this.#lastServedOf(one) - this.#lastServedOf(other),
    )
    if (personId === undefined) return null
    const [item, ...rest] = this.#pending.get(personId) ?? []
    if (rest.length > 0) this.#pending.set(personId, rest)
    else this.#pending.delete(personId)
    this.#count -= 1
    this.#running = personId
    this.#lastServed.set(personId, ++this.#sequence)
    return item ?? null
  }

  /** The question taken last is over. */
  done(): void {
    this.#running = null
    if (this.#count === 0) this.#lastServed.clear()
  }

  #lastServedOf(personId: string): number {
    return this.#lastServed.get(personId) ?? 0
  }

  /** Takes away all that waits. */
  clear(): Item[] {
    const waiting = [...this.#pending.values()].flat()
    this.#pending.clear()
    this.#count = 0
    return waiting
  }
}

function tooMany(message: string, limit: number): DomainError {
  return new DomainError('too-many', { faults: [{ path: '', message, values: { limit, seconds: 10 } }] })
}
