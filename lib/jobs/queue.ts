import { DomainError } from '@/lib/errors'

/** A queue that serves people in turn, so that the many requests of one do not come before the one of another. */
export class FairQueue<Item> {
  #waiting: { personId: string; item: Item }[] = []
  /** When whose turn was last, since somebody waits. */
  #lastServed = new Map<string, number>()
  #sequence = 0
  #running: string | null = null

  constructor(
    private readonly maxWaiting: number,
    private readonly maxPerPerson: number,
  ) {}

  /** Adds a person's request; throws `too-many` where too many of theirs, or of all, wait or are at work. */
  add(personId: string, item: Item): void {
    const own = this.#waiting.filter((one) => one.personId === personId).length
    if (own + Number(this.#running === personId) >= this.maxPerPerson)
      throw tooMany('tooManyOwn', this.maxPerPerson)
    if (this.#waiting.length >= this.maxWaiting) throw tooMany('tooManyWaiting', this.maxWaiting)
    this.#waiting.push({ personId, item })
  }

  /** Takes the oldest request of whoever was served longest ago. */
  next(): Item | null {
    const turn = (personId: string) => this.#lastServed.get(personId) ?? 0
    const [next] = this.#waiting.toSorted((one, other) => turn(one.personId) - turn(other.personId))
    if (!next) return null
    this.#waiting.splice(this.#waiting.indexOf(next), 1)
    this.#running = next.personId
    this.#lastServed.set(next.personId, ++this.#sequence)
    return next.item
  }

  /** Says that the request taken last is done. */
  done(): void {
    this.#running = null
    if (this.#waiting.length === 0) this.#lastServed.clear()
  }

  /** Removes and returns everything that waits. */
  clear(): Item[] {
    return this.#waiting.splice(0).map(({ item }) => item)
  }
}

function tooMany(message: string, limit: number): DomainError {
  return new DomainError('too-many', { faults: [{ path: '', message, values: { limit, seconds: 10 } }] })
}
