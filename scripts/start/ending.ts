import { readFileSync } from 'node:fs'
import { stopCommands } from '@/scripts/install.mjs'
import { hush } from '@/scripts/step.mjs'

/** What must be ended when the start script ends: last begun, first ended. */
export class Ending {
  #begun: (() => Promise<unknown> | unknown)[] = []
  #ended = false

  get hasBegun(): boolean {
    return this.#ended
  }

  add(stop: () => Promise<unknown> | unknown) {
    this.#begun.push(stop)
  }

  /** For what is still coming up: it is waited for, so that nothing comes up behind our back. */
  async own<T extends { stop: () => Promise<void> }>(rising: Promise<T>): Promise<T> {
    this.add(async () => (await rising.catch(() => null))?.stop())
    return rising
  }

  /** Ends everything once and the process with it. */
  async end(code: number, last?: string): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    hush()
    if (last) console.error(last)
    stopCommands()
    for (const stop of this.#begun.reverse()) await Promise.resolve(stop()).catch(() => {})
    process.exit(code)
  }
}

const pollEvery = 500

/** npm may die of a signal without passing it on, as may the shell it runs us in: then we end as well. */
export function endWithNpm(end: () => void) {
  const forebears = () => [process.ppid, parentOf(process.ppid)].join()
  const before = forebears()
  if (!process.env.npm_lifecycle_event || process.ppid === 1) return
  setInterval(() => {
    if (forebears() !== before) end()
  }, pollEvery).unref()
}

/** Known on Linux alone; elsewhere the nearer parent must do. */
function parentOf(pid: number): string | undefined {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
