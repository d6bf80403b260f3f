import { formatTable } from '@/scripts/start/text-table'
import { addFloor, type Opened, openSite, type Postgres } from '@/tests/bench/contest'
import { startPostgres } from '@/tests/bench/database'
import { commitOf, currentLoad, describeMachine, probeSync } from '@/tests/bench/machine'
import type { RunOptions } from '@/tests/bench/options'
import { profile, profilingSettings, toCostRows } from '@/tests/bench/profile/profiler'
import type { Measurement, Result } from '@/tests/bench/result'
import { measureWork } from '@/tests/bench/rounds'
import { soak } from '@/tests/bench/soak'
import { chooseWork, soakName } from '@/tests/bench/work'

/** Builds the corpus, serves what is to be measured and measures it. */
export async function run(options: RunOptions): Promise<Result> {
  const loadBefore = currentLoad()
  const postgres = await startPostgres()
  const opened: Opened[] = []
  try {
    const syncMs = probeSync(postgres.dataDirectory)
    for (const [name, checkout] of checkoutsOf(options)) {
      note(`${name}: ${options.comments} comments for ${checkout}`)
      opened.push(await openSite(postgres, name, checkout, options.comments))
    }
    const site = opened[0]!
    note('floor')
    await addFloor(site, postgres)
    const measurements = await measureAll(opened, options)
    return {
      at: new Date().toISOString(),
      machine: {
        ...describeMachine(),
        postgres: await versionOf(site),
        load: [loadBefore, currentLoad()],
      },
      commits: Object.fromEntries(checkoutsOf(options).map(([name, checkout]) => [name, commitOf(checkout)])),
      comments: options.comments,
      roundCount: options.rounds,
      seconds: options.seconds,
      syncMs,
      measurements,
      soak: isAsked(options, soakName) ? await soakSite(site, options) : undefined,
    }
  } finally {
    await closeAll(opened, postgres)
  }
}

/** Profiles the site at each work that is asked for. */
export async function runProfiles({ profile: folder = '.', ...options }: RunOptions): Promise<string[]> {
  const postgres = await startPostgres()
  const opened: Opened[] = []
  try {
    const site = await openSite(postgres, 'site', options.build, options.comments, profilingSettings(folder))
    opened.push(site)
    const lines: string[] = []
    for (const work of chooseWork(site.works, options.only)) {
      note(work.name)
      const load = { connections: crowd, rounds: 1, seconds: options.seconds }
      const measure = () => measureWork(work, site.contestants, load)
      await measure()
      const costs = await profile(folder, work.name, measure)
      lines.push('', work.name, ...formatTable(toCostRows(costs, mostCosts)))
    }
    return lines
  } finally {
    await closeAll(opened, postgres)
  }
}

const crowd = 16
const mostCosts = 25

const note = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`)

const checkoutsOf = ({ build, against }: RunOptions): [string, string][] => [
  ['site', build],
  ...(against ? [['against', against] satisfies [string, string]] : []),
]

const isAsked = ({ only }: RunOptions, name: string) => only.length === 0 || only.includes(name)

async function measureAll(opened: Opened[], options: RunOptions): Promise<Measurement[]> {
  const contestants = opened.flatMap((one) => one.contestants)
  const measurements: Measurement[] = []
  for (const work of chooseWork(opened[0]!.works, options.only)) {
    for (const connections of options.connections) {
      note(`${work.name} at ${connections}`)
      measurements.push(...(await measureWork(work, contestants, { ...options, connections })))
    }
  }
  return measurements
}

async function soakSite({ works, contestants, corpus }: Opened, { seconds, rounds }: RunOptions) {
  note(soakName)
  const posts = works.find(({ name }) => name === 'post')!.site
  return soak(contestants[0]!.target, posts, corpus.callers.at(-1)!.token, seconds * rounds)
}

async function versionOf({ database }: Opened): Promise<string> {
  const { rows } = await database.query<{ server_version: string }>('SHOW server_version')
  return rows[0]?.server_version ?? ''
}

async function closeAll(opened: Opened[], postgres: Postgres): Promise<void> {
  for (const { served, database } of opened) {
    for (const one of served) await one.stop()
    await database.end()
  }
  await postgres.remove()
}
