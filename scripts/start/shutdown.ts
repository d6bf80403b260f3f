import { killCommands } from '@/scripts/command.mjs'
import { silenceProgress } from '@/scripts/progress.mjs'

/** What must be ended when the start script ends: last begun, first ended. */
export class Shutdown {
  #begun: (() => Promise<unknown> | unknown)[] = []
  #ended = false

  add(stop: () => Promise<unknown> | unknown) {
    this.#begun.push(stop)
  }

  /** For what is still coming up: it is waited for, so that nothing comes up behind our back. */
  async addStarting<T extends { stop: () => Promise<void> }>(starting: Promise<T>): Promise<T> {
    this.add(async () => (await starting.catch(() => null))?.stop())
    return starting
  }

  /** Ends everything once and the process with it. */
  async run(code: number, last?: string): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    silenceProgress()
    if (last) console.error(last)
    killCommands()
    for (const stop of this.#begun.reverse()) await Promise.resolve(stop()).catch(() => {})
    process.exit(code)
  }
}
