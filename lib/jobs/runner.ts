import { type ChildProcess, spawn } from 'node:child_process'
import { DomainError, invalid } from '@/lib/errors'
import { FairQueue } from '@/lib/jobs/queue'
import { log } from '@/lib/log'

/** What is asked of the other process and what it answers; a fault carries what a DomainError says. */
export type JobRequest = { id: number; task: string; input: unknown }
export type JobResponse =
  | { id: number; result: unknown }
  | { id: number; error: { code: DomainError['code']; faults: DomainError['faults'] } | { message: string } }
  | { started: string }
  | { finished: string }

type PendingJob = JobRequest & { resolve: (result: unknown) => void; reject: (error: unknown) => void }

/** So many questions wait at most, and so many of them of one person. */
const maxWaiting = 40
const maxPerPerson = 4

/**
 * A process of its own for work that would keep this one from answering others. It is started when it is first asked,
 * answers one question after another, people in turn, and is let go after `idle` milliseconds without any. A question
 * that takes longer than `patience` ends the process; the others go on with a fresh one.
 */
export class JobRunner {
  #child: ChildProcess | null = null
  #queue = new FairQueue<PendingJob>(maxWaiting, maxPerPerson)
  #current: PendingJob | null = null
  #lastId = 0
  #idleTimer: NodeJS.Timeout | undefined
  #timeout: NodeJS.Timeout | undefined
  /** The export it is at. */
  current: string | null = null

  constructor(
    private readonly command: string[],
    private readonly idleMs: number,
    private readonly timeoutMs: number,
  ) {}

  /** Asks for one piece of work for a person; throws what it throws, `too-many` while too much of it waits. */
  async ask<Result>(task: string, input: unknown, personId = ''): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#queue.add(personId, {
        id: ++this.#lastId,
        task,
        input,
        resolve: resolve as PendingJob['resolve'],
        reject,
      })
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
    const { id, task, input } = job
    try {
      this.#ensureChild().send({ id, task, input } satisfies JobRequest)
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
    if ('started' in response) this.current = response.started
    else if ('finished' in response) this.current = null
    else if (response.id === this.#current?.id) {
      this.#settle(({ resolve: done, reject }) =>
        'result' in response ? done(response.result) : reject(toError(response.error)),
      )
      return
    }
    this.#updateTimers()
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
    this.current = null
    clearTimeout(this.#idleTimer)
    clearTimeout(this.#timeout)
    if (this.#current) this.#settle(({ reject }) => reject(reason))
  }
}

/** Node aborts itself where its heap is full. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || code === 134
}

function toError(error: Extract<JobResponse, { error: unknown }>['error']): Error {
  return 'code' in error ? new DomainError(error.code, { faults: error.faults }) : new Error(error.message)
}
