import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { directDatabaseUrl, env } from '@/lib/env'
import { log } from '@/lib/log'

/** The channels of `pg_notify`: new events, changed presence, new notifications, progress of an export. */
export type PostgresChannel = 'event' | 'presence' | 'notified' | 'export'

const postgresChannels: PostgresChannel[] = ['event', 'presence', 'notified', 'export']
const maxPauseMs = 5_000
/** How often it asks whether the server is still there, which a host that vanished does not tell, and how long it waits. */
const heartbeatMs = { every: 20_000, timeout: 10_000 }

/**
 * Listens to Postgres on one connection and wakes its subscribers, who then read the database. After a lost
 * connection it wakes all of them, so a missed notification costs nothing.
 */
export class PostgresListener {
  #emitter = new EventEmitter().setMaxListeners(0)
  #client: Client | null = null
  #position = 0
  #ended = false
  /** Resolves once it listens for the first time. */
  readonly ready: Promise<void>

  constructor(private readonly url: string) {
    this.ready = this.#listen()
  }

  /** The id of the newest known event. */
  get position(): number {
    return this.#position
  }

  /** Calls back with the payload, or with '' after a reconnection. Returns a function that unsubscribes. */
  on(channelName: PostgresChannel, handler: (payload: string) => void): () => void {
    this.#emitter.on(channelName, handler)
    return () => this.#emitter.off(channelName, handler)
  }

  /** Stops listening and tells the `onEnd` subscribers. */
  async end(): Promise<void> {
    this.#ended = true
    this.#emitter.emit('end')
    this.#emitter.removeAllListeners()
    await this.#client?.end().catch(() => {})
  }

  onEnd(ended: () => void): () => void {
    this.#emitter.on('end', ended)
    return () => this.#emitter.off('end', ended)
  }

  async #listen(): Promise<void> {
    for (let pause = 100; !this.#ended; pause = Math.min(pause * 2, maxPauseMs)) {
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
      connectionTimeoutMillis: heartbeatMs.timeout,
      query_timeout: heartbeatMs.timeout,
    })
    const heartbeat = setInterval(() => client.query('SELECT 1').catch(handleLoss), heartbeatMs.every).unref()
    let lost = false
    const handleLoss = () => {
      clearInterval(heartbeat)
      if (lost || this.#client !== client) return
      lost = true
      this.#client = null
      client.end().catch(() => {})
      if (!this.#ended) void this.#listen()
    }
    client.on('error', handleLoss)
    client.on('end', handleLoss)
    client.on('notification', ({ channel, payload = '' }) => {
      const channelName = channel.replace('tashan_', '') as PostgresChannel
      if (channelName === 'event') this.#position = Math.max(this.#position, Number(payload))
      this.#emitter.emit(channelName, payload)
    })
    try {
      await client.connect()
      await client.query(postgresChannels.map((channelName) => `LISTEN tashan_${channelName}`).join(';'))
      const { rows } = await client.query<{ head: string }>(
        'SELECT coalesce(max(id), 0) AS head FROM "Event"',
      )
      this.#position = Math.max(this.#position, Number(rows[0]?.head))
    } catch (error) {
      clearInterval(heartbeat)
      await client.end().catch(() => {})
      throw error
    }
    this.#client = client
    for (const channelName of postgresChannels) this.#emitter.emit(channelName, '')
  }
}

const globalCache = globalThis as typeof globalThis & { tashanListener?: PostgresListener }

/** The one listener of this process. */
export function postgresListener(): PostgresListener {
  globalCache.tashanListener ??= new PostgresListener(directDatabaseUrl(env()))
  return globalCache.tashanListener
}
