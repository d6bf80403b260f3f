import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findWingsWithoutTop, findWingViolations } from '@/tests/support/wings'

const root = new URL('../..', import.meta.url).pathname
const paths = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'app', 'components', 'lib', 'scripts', 'prisma'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && existsSync(`${root}${path}`))

describe('the wings of lib/text and lib/documents', () => {
  it('are imported by their top file alone', () => {
    const files = paths.map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
    expect(findWingViolations(files)).toEqual([])
  })

  it('have a top file each', () => {
    expect(paths).toContain('lib/documents/word.ts')
    expect(findWingsWithoutTop(paths)).toEqual([])
    expect(findWingsWithoutTop(['lib/text/markdown/tree.ts'])).toEqual(['lib/text/markdown'])
  })

  it.each([
    ['lib/exports/present.ts', "import { packDocx } from '@/lib/documents/word/docx'"],
    ['lib/documents/template.ts', "import {\n  packDocx,\n} from '@/lib/documents/word/docx'"],
    ['lib/documents/template/body.ts', "import { packDocx } from '../word/docx'"],
    ['lib/text/mentions.ts', "import type { HtmlRoot } from './markdown/safe-html'"],
    ['lib/text/diff.ts', "export { parseMarkdown } from '@/lib/text/markdown/tree'"],
    ['scripts/export.mjs', "const { typeset } = await import('@/lib/documents/pdf/typesetting')"],
  ])('catch a planted violation in %s', (path, text) => {
    expect(findWingViolations([{ path, text }])).toHaveLength(1)
  })

  it.each([
    ['lib/documents/template.ts', "import { writeDocx } from '@/lib/documents/word'"],
    ['lib/documents/word.ts', "import { packDocx } from '@/lib/documents/word/docx'"],
    ['lib/documents/word/docx.ts', "import { official } from './measures'"],
  ])('let the right way pass in %s', (path, text) => {
    expect(findWingViolations([{ path, text }])).toEqual([])
  })
})
