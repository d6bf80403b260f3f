import { toComparisonLines } from '@/tests/bench/comparison'
import { measureExports } from '@/tests/bench/exports'
import { fuzz } from '@/tests/bench/fuzz'
import { type Options, parseOptions, usage } from '@/tests/bench/options'
import { toReport } from '@/tests/bench/report'
import { readResult, writeResult } from '@/tests/bench/result'
import { run, runProfiles } from '@/tests/bench/run'
import { toResultLines, toSoakLines } from '@/tests/bench/table'
import { failuresOf } from '@/tests/bench/verdict'

/** Runs the command; returns the exit code. */
async function main(options: Options): Promise<number> {
  if (options.kind === 'help') console.log(usage)
  if (options.kind === 'compare') {
    const [before, after] = options.files.map(readResult)
    if (before && after) console.log(toComparisonLines(before, after).join('\n'))
  }
  if (options.kind === 'markdown') console.log(toReport(options.files.map(readResult)))
  if (options.kind === 'exports') console.log((await measureExports(options.comments)).join('\n'))
  if (options.kind === 'fuzz') return fuzz(options.requests, options.seed)
  if (options.kind !== 'run') return 0
  if (options.run.profile) {
    console.log((await runProfiles(options.run)).join('\n'))
    return 0
  }

  const result = await run(options.run)
  if (options.run.out) writeResult(options.run.out, result)
  for (const line of [...toResultLines(result), ...toSoakLines(result)]) console.log(line)
  console.log(`disk: ${result.syncMs.toFixed(2)} ms until a small write is safe`)
  const failures = failuresOf(result)
  for (const failure of failures) console.error(`FAILED: ${failure}`)
  return failures.length > 0 ? 1 : 0
}

async function start(): Promise<number> {
  try {
    return await main(parseOptions(process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

process.exit(await start())
