import { spawnSync } from 'node:child_process'

const test = 'tests/integration/api/fuzz/fuzz.isolated.test.ts'

/** Sends so many odd requests to the REST interface, in one process with it and to a real database; the exit code. */
export function fuzz(requests: number, seed: number): number {
  const run = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'isolated', test]
  const env = { ...process.env, FUZZ_REQUESTS: `${requests}`, FUZZ_SEED: `${seed}` }
  return spawnSync(process.execPath, run, { stdio: 'inherit', env }).status ?? 1
}
