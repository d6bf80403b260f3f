import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** What the database calls out: that there are events, who reads what now, whom something was told, which export goes on. */
export type Call = 'event' | 'presence' | 'told' | 'export'

const calls: Call[] = ['event', 'presence', 'told', 'export']
const longest = 5_000

/**
 * Listens to Postgres on one connection a process and wakes whoever waits. What a call is about is read from the
 * database by those who wake: a call that was missed while the connection was down costs nothing, since everybody is
 * woken once it stands again.
 */
export class Hub {
  #bell = new EventEmitter().setMaxListeners(0)
  #client: Client | null = null
  #position = 0
  #ended = false
  /** When it listened for the first time. */
  readonly listening: Promise<void>

  constructor(private readonly url: string) {
    this.listening = this.#listen()
  }

  /** The newest event that is known of; what comes later has a higher number. */
  get position(): number {
    return this.#position
  }

  /** Calls back with the words of the call; with '' for everybody whatever it may be about. Returns how to end that. */
  on(call: Call, heard: (about: string) => void): () => void {
    this.#bell.on(call, heard)
    return () => this.#bell.off(call, heard)
  }

  /** Wakes nobody any more; whoever waits for the end is told. */
  async end(): Promise<void> {
    this.#ended = true
    this.#bell.emit('end')
    this.#bell.removeAllListeners()
    await this.#client?.end().catch(() => {})
  }

  onEnd(ended: () => void): () => void {
    this.#bell.on('end', ended)
    return () => this.#bell.off('end', ended)
  }

  async #listen(): Promise<void> {
    for (let pause = 100; !this.#ended; pause = Math.min(pause * 2, longest)) {
      try {
        return await this.#connect()
      } catch (error) {
        log.warn({ err: error }, 'not listening to the database, trying again')
        await wait(pause)
      }
    }
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: 'tashan events',
    })
    let lost = false
    const lose = () => {
      if (lost || this.#client !== client) return
      lost = true
      this.#client = null
      client.end().catch(() => {})
      if (!this.#ended) void this.#listen()
    }
    client.on('error', lose)
    client.on('end', lose)
    client.on('notification', ({ channel, payload = '' }) => {
      const call = channel.replace('tashan_', '') as Call
      if (call === 'event') this.#position = Math.max(this.#position, Number(payload))
      this.#bell.emit(call, payload)
    })
    try {
      await client.connect()
      await client.query(calls.map((call) => `LISTEN tashan_${call}`).join(';'))
      const { rows } = await client.query<{ head: string }>(
        'SELECT coalesce(max(id), 0) AS head FROM "Event"',
      )
      this.#position = Math.max(this.#position, Number(rows[0]?.head))
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    this.#client = client
    for (const call of calls) this.#bell.emit(call, '')
  }
}

const kept = globalThis as typeof globalThis & { tashanHub?: Hub }

/** The hub of this process. */
export function hub(): Hub {
  const url = env().DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start with npm start')
  kept.tashanHub ??= new Hub(url)
  return kept.tashanHub
}
