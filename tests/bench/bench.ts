import { toComparisonLines } from '@/tests/bench/comparison'
import { addFloor, openSite } from '@/tests/bench/contest'
import { startPostgres } from '@/tests/bench/database'
import { commitOf, currentLoad, describeMachine, probeSync } from '@/tests/bench/machine'
import { type Options, parseOptions, type RunOptions, usage } from '@/tests/bench/options'
import { toReport } from '@/tests/bench/report'
import { type Measurement, type Result, readResult, writeResult } from '@/tests/bench/result'
import { measureWork } from '@/tests/bench/rounds'
import { toResultLines } from '@/tests/bench/table'
import { chooseWork } from '@/tests/bench/work'

const note = (text: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`)

/** Runs the command; returns the exit code. */
async function main(options: Options): Promise<number> {
  if (options.kind === 'help') console.log(usage)
  if (options.kind === 'compare') {
    const [before, after] = options.files.map(readResult)
    if (before && after) console.log(toComparisonLines(before, after).join('\n'))
  }
  if (options.kind === 'markdown') console.log(toReport(options.files.map(readResult)))
  if (options.kind !== 'run') return 0

  const result = await run(options.run)
  console.log(toResultLines(result).join('\n'))
  console.log(`disk: ${result.syncMs.toFixed(2)} ms until a small write is safe`)
  const failed = result.measurements.filter((one) => one.median.errors > 0)
  for (const { work, connections, target, median } of failed) {
    console.error(
      `FAILED: ${work} of ${target} at ${connections} connections: ${median.errors} answers were no 2xx`,
    )
  }
  return failed.length > 0 ? 1 : 0
}

async function run(options: RunOptions): Promise<Result> {
  const { comments, rounds, seconds, build, against } = options
  const loadBefore = currentLoad()
  const postgres = await startPostgres()
  const opened: Awaited<ReturnType<typeof openSite>>[] = []
  try {
    const syncMs = probeSync(postgres.dataDirectory)
    for (const [name, checkout] of Object.entries({ site: build, against })) {
      if (!checkout) continue
      note(`${name}: ${comments} comments for ${checkout}`)
      opened.push(await openSite(postgres, name, checkout, comments))
    }
    const [first] = opened
    if (!first) throw new Error('nothing to measure')
    note('floor')
    await addFloor(first, postgres)
    const contestants = opened.flatMap((one) => one.contestants)
    const measurements: Measurement[] = []
    for (const work of chooseWork(first.works, options.only)) {
      for (const connections of options.connections) {
        note(`${work.name} at ${connections}`)
        measurements.push(...(await measureWork(work, contestants, { connections, rounds, seconds })))
      }
    }
    const { rows } = await first.database.query<{ server_version: string }>('SHOW server_version')
    const result = {
      at: new Date().toISOString(),
      machine: {
        ...describeMachine(),
        postgres: rows[0]?.server_version ?? '',
        load: [loadBefore, currentLoad()],
      },
      commits: Object.fromEntries(
        Object.entries({ site: build, against }).flatMap(([name, checkout]) =>
          checkout ? [[name, commitOf(checkout)]] : [],
        ),
      ),
      ...{ comments, roundCount: rounds, seconds, syncMs, measurements },
    }
    if (options.out) writeResult(options.out, result)
    return result
  } finally {
    for (const { served, database } of opened) {
      for (const one of served) await one.stop()
      await database.end()
    }
    await postgres.remove()
  }
}

main(parseOptions(process.argv.slice(2)))
  .then((code) => process.exit(code))
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
