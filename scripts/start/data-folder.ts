import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { diskFull } from '@/scripts/error-message.mjs'

/** Creates the data folder; throws a sentence when it cannot be created or written. */
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

/** Creates one level at a time, as Node's recursive mkdir hangs below /proc. */
function makeFolder(folder: string) {
  if (isFolder(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another start created it.
    if (!isFolder(folder)) throw error
  }
}
