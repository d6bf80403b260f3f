import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Cost, type CpuProfile, groupOf, sumCosts } from '@/tests/bench/profile/costs'
import { fileOf, sourceOf } from '@/tests/bench/profile/source'

/** The settings with which a site can be profiled into this folder. */
export function profilingSettings(folder: string) {
  mkdirSync(folder, { recursive: true })
  const recorder = pathToFileURL(join(import.meta.dirname, 'recorder.mjs')).href
  return { NODE_OPTIONS: `--import=${recorder}`, TASHAN_PROFILE_FOLDER: resolve(folder) }
}

const writingMs = 3000

/** Profiles all processes of the site while this runs, and keeps the one that worked most under that name. */
export async function profile(folder: string, name: string, run: () => Promise<unknown>): Promise<Cost[]> {
  const pids = readdirSync(folder).flatMap((file) =>
    file.endsWith('.pid') ? [Number.parseInt(file, 10)] : [],
  )
  signal(pids)
  await run()
  signal(pids)
  await wait(writingMs)
  const [busiest] = readdirSync(folder)
    .filter((file) => /^\d+\.cpuprofile$/.test(file))
    .map((file) => ({ file, costs: costsOf(join(folder, file)) }))
    .sort((one, other) => total(other.costs) - total(one.costs))
  if (!busiest) throw new Error('no process wrote a profile')
  renameSync(join(folder, busiest.file), join(folder, `${name}.cpuprofile`))
  for (const pid of pids) rmSync(join(folder, `${pid}.cpuprofile`), { force: true })
  return busiest.costs
}

const total = (costs: Cost[]) => costs.reduce((sum, { milliseconds }) => sum + milliseconds, 0)

function signal(pids: number[]) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGUSR2')
    } catch {
      // It has ended since.
    }
  }
}

function costsOf(file: string): Cost[] {
  const read = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile
  return sumCosts(read, (frame) => groupOf(fileOf(frame), sourceOf(frame), frame.functionName))
}

/** The greatest costs as shares of all. */
export function toCostRows(costs: Cost[], most: number): string[][] {
  const all = total(costs)
  return costs
    .slice(0, most)
    .map(({ name, milliseconds }) => [`${((100 * milliseconds) / all).toFixed(1)} %`, name])
}
