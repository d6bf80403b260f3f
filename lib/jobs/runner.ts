import { type ChildProcess, spawn } from 'node:child_process'
import type { z } from 'zod'
import { env } from '@/lib/env'
import { DomainError, invalid } from '@/lib/errors'
import type { Job } from '@/lib/jobs/job'
import { log } from '@/lib/log'

/** A request to the worker process and what it answers; an error carries the faults of a DomainError. */
export type JobRequest = { id: number; name: string; input: unknown }
export type ResponseError = { code: DomainError['code']; faults: DomainError['faults'] } | { message: string }
/** `last` says that the process ends after this answer. */
export type JobResponse = { id: number; last?: boolean } & ({ result: unknown } | { error: ResponseError })

type JobResult<Asked extends Job> = Awaited<ReturnType<Asked['run']>>
type PendingJob = JobRequest & { resolve: (result: unknown) => void; reject: (error: unknown) => void }

/** Requests that may wait in all, and of one person. */
const maxWaiting = 40
const maxPerPerson = 4

/**
 * Runs long work in a worker process, one request after another, people in turn. The process starts with the first
 * request and ends after `idleMs` without one, after `timeoutMs` of one, or when a job left it too large.
 */
export class JobRunner {
  #child: ChildProcess | null = null
  #queue = new FairQueue<PendingJob>(maxWaiting, maxPerPerson)
  #current: PendingJob | null = null
  #lastId = 0
  #idleTimer: NodeJS.Timeout | undefined
  #timeout: NodeJS.Timeout | undefined

  constructor(
    private readonly command: string[],
    private readonly idleMs: number,
    private readonly timeoutMs: number,
  ) {}

  /** Has a job done for a person; throws what it throws, `too-many` while too many wait. */
  ask<Asked extends Job>(
    name: Asked['name'],
    input: z.input<Asked['input']>,
    personId = '',
  ): Promise<JobResult<Asked>> {
    return new Promise<JobResult<Asked>>((resolve, reject) => {
      const id = ++this.#lastId
      this.#queue.add(personId, { id, name, input, resolve: resolve as PendingJob['resolve'], reject })
      this.#next()
    })
  }

  /** Ends the process at once, whatever it is at; all that waits is told the reason. */
  stop(reason: Error = new Error('stopped')): void {
    const waiting = this.#queue.clear()
    this.#end(reason)
    for (const { reject } of waiting) reject(reason)
  }

  #next(): void {
    if (!this.#current) {
      const next = this.#queue.next()
      if (next) this.#send(next)
    }
    this.#updateTimers()
  }

  #send(job: PendingJob): void {
    this.#current = job
    const { id, name, input } = job
    try {
      this.#ensureChild().send({ id, name, input } satisfies JobRequest)
    } catch (error) {
      this.#settle((job) => job.reject(error))
    }
  }

  #settle(settle: (job: PendingJob) => void): void {
    const job = this.#current
    this.#current = null
    this.#queue.done()
    if (job) settle(job)
    this.#next()
  }

  #ensureChild(): ChildProcess {
    if (this.#child) return this.#child
    const [program = '', ...args] = this.command
    const child = spawn(program, args, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.on('message', (response: JobResponse) => {
      if (this.#child === child) this.#onMessage(response)
    })
    // It could not be started, or what is sent meets one that is just ending.
    child.on('error', (error) => {
      if (this.#child === child) this.#end(error)
    })
    child.on('exit', (code, signal) => {
      if (this.#child !== child) return
      if (this.#current) log.warn({ code, signal }, 'a worker process ended at its work')
      this.#end(isOutOfMemory(code, signal) ? invalid('', 'tooMuch') : new Error('the worker process ended'))
    })
    this.#child = child
    return child
  }

  #onMessage(response: JobResponse): void {
    if (response.id !== this.#current?.id) return
    if (response.last) this.#child = null
    this.#settle(({ resolve, reject }) =>
      'result' in response ? resolve(response.result) : reject(toError(response.error)),
    )
  }

  #updateTimers(): void {
    clearTimeout(this.#idleTimer)
    clearTimeout(this.#timeout)
    if (!this.#current) {
      this.#idleTimer = setTimeout(() => this.stop(), this.idleMs)
      this.#idleTimer.unref()
      this.#child?.unref()
      this.#child?.channel?.unref()
    } else {
      this.#child?.ref()
      this.#child?.channel?.ref()
      this.#timeout = setTimeout(() => this.#onTimeout(), this.timeoutMs)
      this.#timeout.unref()
    }
  }

  #onTimeout(): void {
    log.warn({ timeoutMs: this.timeoutMs }, 'a worker process took too long and is ended')
    this.#end(invalid('', 'tooSlow'))
  }

  /** Lets the process go; only what it was at is told the reason, the rest goes on with a fresh one. */
  #end(reason: Error): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
    clearTimeout(this.#idleTimer)
    clearTimeout(this.#timeout)
    if (this.#current) this.#settle(({ reject }) => reject(reason))
  }
}

/** Node aborts itself where its heap is full. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || code === 134
}

function toError(error: ResponseError): Error {
  return 'code' in error ? new DomainError(error.code, { faults: error.faults }) : new Error(error.message)
}

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

const minute = 60_000
const globals = globalThis as typeof globalThis & {
  tashanJobPool?: JobPool
}
type JobPool = { exports: JobRunner; interactive: JobRunner; restore: JobRunner }

/**
 * The worker processes of this one: `exports` makes files, `interactive` does what a person waits for, `restore` fills
 * an empty database.
 */
export function jobPool(): JobPool {
  // Put together here, so that the bundler does not take the script for a module of the site.
  const node = [process.execPath, '--import', 'tsx', '--max-old-space-size=1024']
  const command = (name: string) => [...node, ['scripts', 'worker.ts'].join('/'), name]
  globals.tashanJobPool ??= {
    exports: new JobRunner(command('exports'), 2 * minute, 10 * minute),
    interactive: new JobRunner(command('interactive'), 5 * minute, env().TASHAN_FILE_SECONDS * 1000),
    restore: new JobRunner(command('restore'), minute, 180 * minute),
  }
  return globals.tashanJobPool
}
