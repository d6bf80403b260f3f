import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { diskFull } from '@/scripts/error-message.mjs'

/** Makes the data folder; throws one sentence where that cannot be done or nothing can be written there. */
export function ensureDataFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { message } = error as Error
    if (diskFull.test(message)) throw error
    throw new Error(
      `数据目录 ${folder} 不能使用，请另设 TASHAN_DATA_DIR / The data folder ${folder} cannot be used, set TASHAN_DATA_DIR to another one: ${message}`,
    )
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Level by level: Node's recursive mkdir never comes back from below /proc. */
function makeFolder(folder: string) {
  if (isFolder(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another start was quicker.
    if (!isFolder(folder)) throw error
  }
}
