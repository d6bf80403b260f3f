import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  findBadNames,
  findCrowdedDoors,
  findMisnamedUseCases,
  findViolations,
} from '@/tests/support/boundaries'

const root = new URL('../..', import.meta.url).pathname
const paths = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'components', 'lib'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(ts|tsx)$/.test(path) && existsSync(`${root}${path}`))

describe('the way through the house', () => {
  it('has no import that goes sideways', () => {
    const house = paths.map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
    expect(house.length).toBeGreaterThan(50)
    expect(findViolations(house)).toEqual([])
  })

  it('has a use case of that name in every file with a hyphen', () => {
    const house = paths.map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
    expect(findMisnamedUseCases(house)).toEqual([])
    const planted = { path: 'lib/reports/read-report.ts', text: 'export function readReport() {}' }
    expect(findMisnamedUseCases([planted])).toEqual(['lib/reports/read-report.ts'])
  })

  it('has pages whose parts call one use case each', () => {
    const house = paths.map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
    expect(findCrowdedDoors(house)).toEqual([])
    const text = `import { readReport } from '@/lib/reports/read-report'
      import { listPeople } from '@/lib/people/list-people'`
    const path = 'app/(workspace)/reports/page.tsx'
    expect(findCrowdedDoors([{ path, text }])).toEqual([path])
  })

  const useCaseImports = `import { readReport } from '@/lib/reports/read-report'
    import { listPeople } from '@/lib/people/list-people'
    `
  const actionsPath = 'app/(workspace)/reports/actions.ts'
  it.each([
    'export async function save() { await run(readReport); return run(listPeople) }',
    'export async function save() { const read = await run(readReport)\n if (!read) return read\n return run(listPeople) }',
    'export const save = formAction(readReport, toInput, async () => run(listPeople))',
    'export const save = async () => (await run(readReport)) ?? run(listPeople)',
    'export async function save() { await load(); return run(listPeople) }\n const load = () => run(readReport)',
    'export async function save() { return compose(async () => { const made = await run(readReport)\n if (made) return run(listPeople) }) }',
  ])('catches an action over two use cases: %s', (body) => {
    expect(findCrowdedDoors([{ path: actionsPath, text: useCaseImports + body }])).toEqual([
      `${actionsPath} save`,
    ])
  })

  it.each([
    'export const open = formAction(readReport, toInput)\n export const list = formAction(listPeople, toInput)',
    'export async function save() { if (asks) return run(readReport)\n return run(listPeople) }',
    'export async function save() { return asks ? run(readReport) : run(listPeople) }',
    'const table = { a: () => run(readReport), b: () => run(listPeople) }\n export async function save() { return table[verb]() }',
    'type Input = Parameters<typeof readReport>\n export async function save(input: Input) { return run(listPeople) as typeof readReport }',
  ])('lets an action choose one use case: %s', (body) => {
    expect(findCrowdedDoors([{ path: actionsPath, text: useCaseImports + body }])).toEqual([])
  })

  it('has actions in files of actions alone: one that closes over something would send it under a key that the sources tell', () => {
    const inside = (text: string) => /["']use server["']/.test(text.replace(/^["']use server["']/, ''))
    expect(paths.filter((path) => inside(readFileSync(`${root}${path}`, 'utf8')))).toEqual([])
    expect(inside("export function Page() {\n  async function save() {\n    'use server'\n  }\n}")).toBe(true)
  })

  it('has no file without a noun', () => {
    expect(findBadNames(paths)).toEqual([])
  })

  it.each([
    ['app/x/page.tsx', "import { findReport } from '@/lib/reports/data/reports'"],
    ['app/x/page.tsx', "import { prisma } from '@/lib/db'"],
    ['app/x/page.tsx', "import { findThreads } from '@/lib/discussion/data/threads'"],
    ['components/takeaways/row.tsx', "import { editTakeaway } from '@/lib/takeaways/edit-takeaway'"],
    ['components/takeaways/row.tsx', "import { save } from '@/app/(workspace)/takeaways/actions'"],
    ['components/takeaways/row.tsx', "import type { Visitor } from '@/app/_entry/visitor'"],
    ['components/ui/button.tsx', "import { kinds } from '@/lib/takeaways/schema'"],
    ['lib/reports/read-report.ts', "import { cookies } from 'next/headers'"],
    ['lib/reports/read-report.ts', "import { PrismaClient } from '@/prisma/generated/client'"],
    ['lib/reports/read-report.ts', "import { findTakeaways } from '../takeaways/data'"],
    ['lib/takeaways/read-takeaway.ts', "import { findThreads } from '@/lib/discussion/data'"],
    [
      'lib/annotations/edit-annotation.ts',
      "import { reanchorAll } from '@/lib/revisions/anchors/reanchor-all'",
    ],
    ['lib/summaries/subject.ts', "import { findExport } from '@/lib/exports/data/exports'"],
    ['lib/jobs/job.ts', "import { jobs } from '@/lib/exports/worker/jobs'"],
    ['lib/people/list-people.ts', "import { findReport } from '@/lib/reports/data/reports'"],
    ['lib/takeaways/edit-takeaway.ts', "import { readTakeaway } from '@/lib/takeaways/read-takeaway'"],
    ['lib/text/normalise.ts', "import { readFileSync } from 'node:fs'"],
    ['lib/documents/word/docx.ts', "import { env } from '@/lib/env'"],
    ['lib/reports/slug.ts', "import { Button } from '@/components/ui/button'"],
  ])('catches a planted violation in %s', (path, text) => {
    expect(findViolations([{ path, text }])).toHaveLength(1)
  })

  it('catches multi-line, dynamic and bare imports', () => {
    const text =
      "import {\n  a,\n  b,\n} from '@/lib/db'\nconst x = await import('@/lib/reports/data/reports')\nimport '@/lib/db'\n"
    expect(findViolations([{ path: 'app/page.tsx', text }])).toHaveLength(3)
  })

  it('lets the right way pass', () => {
    const right = [
      { path: 'app/x/page.tsx', text: "import { readReport } from '@/lib/reports/read-report'" },
      {
        path: 'lib/takeaways/create-takeaway.ts',
        text: "import { findReport } from '@/lib/reports/data/reports'",
      },
      {
        path: 'components/takeaways/row.tsx',
        text: "import type { Takeaway } from '@/lib/takeaways/read-takeaway'",
      },
    ]
    expect(findViolations(right)).toEqual([])
  })

  it('names bad file names', () => {
    expect(findBadNames(['lib/text/utils.ts', 'lib/text/index.ts', 'lib/text/offsets.ts'])).toHaveLength(2)
  })
})
