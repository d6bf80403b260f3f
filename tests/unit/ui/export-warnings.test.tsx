import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ExportWarnings } from '@/components/exports/export-warnings'
import type { FileWarnings } from '@/lib/exports/present'
import { messagesOf } from '@/lib/i18n/messages'

const said = (warnings: FileWarnings | null, lang: 'zh-CN' | 'en' = 'zh-CN') =>
  [
    ...renderToStaticMarkup(<ExportWarnings warnings={warnings} words={messagesOf(lang).exports} />).matchAll(
      /<p[^>]*>([^<]*)<\/p>/g,
    ),
  ].map(([, sentence]) => sentence)

it('says each thing that is to be looked at in a sentence, with how many and which', () => {
  const warnings = { missing: ['龘'], uncommon: ['㐀', '㐁'], unplaced: ['secrecy' as const], leftOut: 3 }
  const [unplaced, missing, uncommon, leftOut] = said(warnings)
  expect(unplaced).toContain('文件上没有密级')
  expect(missing).toMatch(/^有 1 个字字库中没有，已用方框代替：龘/)
  expect(uncommon).toMatch(/^有 2 个字.*：㐀 㐁/)
  expect(leftOut).toMatch(/^3 个要点/)
  for (const lang of ['zh-CN', 'en'] as const) {
    expect(said(warnings, lang)).toHaveLength(4)
    for (const sentence of said(warnings, lang)) expect(sentence).not.toMatch(/[{}]/)
  }
})

it('says nothing of a file without any', () => {
  expect(said({ missing: [], uncommon: [], leftOut: 0 })).toEqual([])
  expect(said(null)).toEqual([])
})
