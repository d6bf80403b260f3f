import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '@/scripts/database/embedded'

// The data needs not survive the run.
const unsafeSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

type ScratchServer = EmbeddedServer & { folder: string; remove: () => Promise<void> }

/** A temporary Postgres in the temp folder; `end` stops it and deletes the folder. */
export async function startScratch(settings: string[] = []): Promise<ScratchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-pg-'))
  const embedded = await startEmbedded(folder, { settings: [...unsafeSettings, ...settings], durable: false })
  const release = startWatchdog(embedded, folder)
  const remove = async () => {
    release()
    await embedded.stop()
    for (const one of [folder, embedded.dataDirectory]) rmSync(one, { recursive: true, force: true })
  }
  return { ...embedded, folder, remove }
}

/** Stops the server and deletes the folder when this process is killed; returns a function to end that. */
export function startWatchdog({ pid, dataDirectory }: EmbeddedServer, folder: string): () => void {
  const args = [join(import.meta.dirname, 'watchdog.mjs'), String(pid), folder, dataDirectory]
  const child = spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  child.unref()
  const input = child.stdin
  if (input && 'unref' in input && typeof input.unref === 'function') input.unref()
  return () => void child.kill('SIGKILL')
}
