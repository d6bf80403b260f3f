import { type ChildProcess, spawn } from 'node:child_process'
import { DomainError, invalid } from '@/lib/errors'
import { log } from '@/lib/log'
import { Turns } from '@/lib/summaries/worker/turns'

/** What is asked of the other process and what it answers; a fault carries what a DomainError says. */
export type Question = { id: number; task: string; input: unknown }
export type Answer =
  | { id: number; result: unknown }
  | { id: number; error: { code: DomainError['code']; faults: DomainError['faults'] } | { message: string } }
  | { began: string }
  | { over: string }

type Waiting = Question & { done: (result: unknown) => void; fail: (error: unknown) => void }

/** So many questions wait at most, and so many of them of one person. */
const mostWaiting = 40
const mostOfOne = 4

/**
 * A process of its own for work that would keep this one from answering others. It is started when it is first asked,
 * answers one question after another, people in turn, and is let go after `idle` milliseconds without any. A question
 * that takes longer than `patience` ends the process; the others go on with a fresh one.
 */
export class Lane {
  #child: ChildProcess | null = null
  #turns = new Turns<Waiting>(mostWaiting, mostOfOne)
  #asked: Waiting | null = null
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

  /** Asks for one piece of work for a person; throws what it throws, `too-many` while too much of it waits. */
  async ask<Result>(task: string, input: unknown, person = ''): Promise<Result> {
    return new Promise<Result>((done, fail) => {
      this.#turns.add(person, { id: ++this.#last, task, input, done: done as Waiting['done'], fail })
      this.#next()
    })
  }

  /** Ends the process at once, whatever it is at; all that waits is told the reason. */
  stop(reason: Error = new Error('stopped')): void {
    const waiting = this.#turns.clear()
    this.#end(reason)
    for (const { fail } of waiting) fail(reason)
  }

  #next(): void {
    if (!this.#asked) {
      const next = this.#turns.next()
      if (next) this.#send(next)
    }
    this.#watch()
  }

  #send(question: Waiting): void {
    this.#asked = question
    const { id, task, input } = question
    try {
      this.#started().send({ id, task, input } satisfies Question)
    } catch (error) {
      this.#settle((asked) => asked.fail(error))
    }
  }

  #settle(how: (asked: Waiting) => void): void {
    const asked = this.#asked
    this.#asked = null
    this.#turns.done()
    if (asked) how(asked)
    this.#next()
  }

  #started(): ChildProcess {
    if (this.#child) return this.#child
    const [program = '', ...words] = this.command
    const child = spawn(program, words, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.on('message', (answer: Answer) => {
      if (this.#child === child) this.#hear(answer)
    })
    // It could not be started, or what is sent meets one that is just ending.
    child.on('error', (error) => {
      if (this.#child === child) this.#end(error)
    })
    child.on('exit', (code, signal) => {
      if (this.#child !== child) return
      if (this.#asked) log.warn({ code, signal }, 'a worker process ended at its work')
      this.#end(outOfMemory(code, signal) ? invalid('', 'tooMuch') : new Error('the worker process ended'))
    })
    this.#child = child
    return child
  }

  #hear(answer: Answer): void {
    if ('began' in answer) this.current = answer.began
    else if ('over' in answer) this.current = null
    else if (answer.id === this.#asked?.id) {
      this.#settle(({ done, fail }) =>
        'result' in answer ? done(answer.result) : fail(errorOf(answer.error)),
      )
      return
    }
    this.#watch()
  }

  #watch(): void {
    clearTimeout(this.#idle)
    clearTimeout(this.#late)
    if (!this.#asked) {
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
    this.#end(invalid('', 'tooSlow'))
  }

  /** Lets the process go; only what it was at is told the reason, the rest goes on with a fresh one. */
  #end(reason: Error): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
    this.current = null
    clearTimeout(this.#idle)
    clearTimeout(this.#late)
    if (this.#asked) this.#settle(({ fail }) => fail(reason))
  }
}

/** Node aborts itself where its heap is full. */
function outOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || code === 134
}

function errorOf(error: Extract<Answer, { error: unknown }>['error']): Error {
  return 'code' in error ? new DomainError(error.code, { faults: error.faults }) : new Error(error.message)
}
