import { parseArgs } from 'node:util'

export type RunOptions = {
  comments: number
  rounds: number
  seconds: number
  connections: number[]
  only: string[]
  /** The checkout whose build is measured. */
  build: string
  /** A second checkout, measured in turn. */
  against?: string
  out?: string
  /** A folder for processor profiles; with them nothing is compared. */
  profile?: string
}

export type Options =
  | { kind: 'run'; run: RunOptions }
  | { kind: 'compare'; files: [string, string] }
  | { kind: 'markdown'; files: string[] }
  | { kind: 'exports'; comments: number }
  | { kind: 'fuzz'; requests: number; seed: number }
  | { kind: 'help' }

export const usage = `npm run bench -- [--comments 1000] [--rounds 3] [--seconds 5] [--connections 1,16] [--only list,post]
                 [--build DIR] [--against DIR] [--out FILE] [--profile DIR]
npm run bench -- --compare BEFORE AFTER
npm run bench -- --markdown FILE…
npm run bench -- --exports 10000
npm run bench -- --fuzz 20000 [--seed 1]`

/** Reads the command line; throws what is wrong with it. */
export function parseOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      comments: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '1,16' },
      only: { type: 'string', default: '' },
      build: { type: 'string', default: '.' },
      against: { type: 'string' },
      out: { type: 'string' },
      profile: { type: 'string' },
      compare: { type: 'boolean' },
      markdown: { type: 'boolean' },
      exports: { type: 'string' },
      fuzz: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return { kind: 'help' }
  if (values.compare) {
    const [before, after] = positionals
    if (!before || !after || positionals.length > 2) throw new Error('--compare needs two files')
    return { kind: 'compare', files: [before, after] }
  }
  if (values.markdown) {
    if (positionals.length === 0) throw new Error('--markdown needs at least one file')
    return { kind: 'markdown', files: positionals }
  }
  if (values.exports !== undefined)
    return { kind: 'exports', comments: toNumber('exports', values.exports, 1) }
  if (values.fuzz !== undefined)
    return {
      kind: 'fuzz',
      requests: toNumber('fuzz', values.fuzz, 1),
      seed: toNumber('seed', values.seed, 0),
    }
  if (positionals.length > 0) throw new Error(`unknown: ${positionals.join(' ')}`)
  const { build, against, out, profile } = values
  const run = {
    comments: toNumber('comments', values.comments, 1000),
    rounds: toNumber('rounds', values.rounds, 1),
    seconds: toNumber('seconds', values.seconds, 1),
    connections: values.connections.split(',').map((count) => toNumber('connections', count, 1)),
    only: values.only.split(',').filter(Boolean),
  }
  return { kind: 'run', run: { ...run, build, against, out, profile } }
}

function toNumber(name: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least) throw new Error(`--${name} is a number from ${least}`)
  return number
}
