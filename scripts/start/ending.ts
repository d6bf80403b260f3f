import { stopCommands } from '@/scripts/command.mjs'
import { hush } from '@/scripts/step.mjs'

/** What must be ended when the start script ends: last begun, first ended. */
export class Ending {
  #begun: (() => Promise<unknown> | unknown)[] = []
  #ended = false

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
