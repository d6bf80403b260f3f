import { type ChildProcess, spawn } from 'node:child_process'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'

/** What is asked of the other process and what it answers; a fault carries what a DomainError says. */
export type Question = { id: number; task: string; input: unknown }
export type Answer =
  | { id: number; result: unknown }
  | { id: number; error: { code: DomainError['code']; faults: DomainError['faults'] } | { message: string } }
  | { began: string }
  | { over: string }

type Waiting = { done: (result: unknown) => void; fail: (error: Error) => void }

const mostWaiting = 20

/**
 * A process of its own for work that would keep this one from answering others. It is started when it is first asked,
 * answers one question after another, and is let go after `idle` milliseconds without any, which also gives back what
 * memory the work took. A question that takes longer than `patience` ends it.
 */
export class Lane {
  #child: ChildProcess | null = null
  #waiting = new Map<number, Waiting>()
  #last = 0
  #idle: NodeJS.Timeout | undefined
  #late: NodeJS.Timeout | undefined
  /** The export it is at. */
  current: string | null = null

  constructor(
    private readonly command: string[],
    private readonly idle: number,
    private readonly patience: number,
  ) {}

  /** Asks for one piece of work; throws what it throws, `too-many` while too much of it waits. */
  async ask<Result>(task: string, input: unknown): Promise<Result> {
    if (this.#waiting.size >= mostWaiting)
      throw new DomainError('too-many', {
        faults: [{ path: '', message: 'tooMany', values: { seconds: 10 } }],
      })
    const id = ++this.#last
    return new Promise<Result>((done, fail) => {
      try {
        this.#started().send({ id, task, input } satisfies Question)
        this.#waiting.set(id, { done: done as Waiting['done'], fail })
      } finally {
        this.#watch()
      }
    })
  }

  /** Ends the process at once, whatever it is at; what waits is told the reason. */
  stop(reason = new Error('stopped')): void {
    this.#child?.kill('SIGKILL')
    this.#gone(reason)
  }

  #started(): ChildProcess {
    if (this.#child) return this.#child
    const [program = '', ...words] = this.command
    const child = spawn(program, words, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.on('message', (answer: Answer) => this.#hear(answer))
    // It could not be started, or what is sent meets one that is just ending.
    child.on('error', (error) => {
      if (this.#child !== child) return
      child.kill('SIGKILL')
      this.#gone(error)
    })
    child.on('exit', (code, signal) => {
      if (this.#child !== child) return
      if (this.#waiting.size > 0) log.warn({ code, signal }, 'a worker process ended at its work')
      this.#gone(new Error('the worker process ended'))
    })
    this.#child = child
    return child
  }

  #hear(answer: Answer): void {
    if ('began' in answer) this.current = answer.began
    else if ('over' in answer) this.current = null
    else {
      const asked = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if ('result' in answer) asked?.done(answer.result)
      else asked?.fail(errorOf(answer.error))
    }
    this.#watch()
  }

  #watch(): void {
    clearTimeout(this.#idle)
    clearTimeout(this.#late)
    if (this.#waiting.size === 0) {
      this.#idle = setTimeout(() => this.stop(), this.idle)
      this.#idle.unref()
      this.#child?.unref()
      this.#child?.channel?.unref()
    } else {
      this.#child?.ref()
      this.#child?.channel?.ref()
      this.#late = setTimeout(() => this.#tooLate(), this.patience)
      this.#late.unref()
    }
  }

  #tooLate(): void {
    log.warn({ patience: this.patience }, 'a worker process took too long and is ended')
    this.stop(new DomainError('invalid', { faults: [{ path: '', message: 'tooSlow' }] }))
  }

  #gone(reason: Error): void {
    this.#child = null
    this.current = null
    clearTimeout(this.#idle)
    clearTimeout(this.#late)
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { fail } of waiting) fail(reason)
  }
}

function errorOf(error: Extract<Answer, { error: unknown }>['error']): Error {
  return 'code' in error ? new DomainError(error.code, { faults: error.faults }) : new Error(error.message)
}
