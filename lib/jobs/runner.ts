import { type ChildProcess, spawn } from 'node:child_process'
import type { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import type { Job } from '@/lib/jobs/job'
import { FairQueue } from '@/lib/jobs/queue'
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
