import { killCommands } from '@/scripts/command.mjs'
import { silenceProgress } from '@/scripts/progress.mjs'

/** Stops what the start script started, in reverse order. */
export class Shutdown {
  #begun: (() => Promise<unknown> | unknown)[] = []
  #ended = false

  add(stop: () => Promise<unknown> | unknown) {
    this.#begun.push(stop)
  }

  /** Waits for something that is still starting, so that it is stopped too. */
  async addStarting<T extends { stop: () => Promise<void> }>(starting: Promise<T>): Promise<T> {
    this.add(async () => (await starting.catch(() => null))?.stop())
    return starting
  }

  /** Stops everything once and exits. */
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
