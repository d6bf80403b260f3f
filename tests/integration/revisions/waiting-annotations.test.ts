import { expect, it } from 'vitest'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import { reviseReport } from '@/lib/revisions/revise-report'
import { findQuote } from '@/lib/text/selector'
import { lines, scene, text } from '@/tests/integration/revisions/scene'

const next = text({ staffAnnotation: lines.staffAnnotation.replace('高校', '本地高校') })

async function revised() {
  const { slug, author, editor, reader } = await scene()
  const annotate = async (quote: string, body: string) => {
    const start = findQuote(text(), quote)[0]!
    const range = { start, end: start + quote.length, quote }
    const made = { report: slug, ...range, kind: 'comment', visibility: 'staff', body } as const
    return (await createAnnotation({ actor: author }, made)).id
  }
  const waits = await annotate('杨浦就着力发挥高校人才资源', '这句话**要紧**')
  const stands = await annotate('学习考察', '题目')
  await reviseReport({ actor: editor }, { slug, text: next })
  const quote = '杨浦就着力发挥本地高校人才资源'
  const start = findQuote(next, quote)[0]!
  return { slug, author, editor, reader, waits, stands, place: { start, end: start + quote.length } }
}

it('marks an annotation where it is proposed, as waiting, for everybody who may see it', async () => {
  const { slug, author, reader, waits, stands, place } = await revised()
  for (const actor of [author, reader]) {
    const { marks } = await readMarkedReport({ actor }, { report: slug })
    expect(marks.find(({ id }) => id === waits)).toMatchObject({ ...place, waiting: true })
    expect(marks.find(({ id }) => id === stands)).not.toHaveProperty('waiting')
    const former = await readMarkedReport({ actor }, { report: slug, revision: 1 })
    expect(former.marks.find(({ id }) => id === waits)).not.toHaveProperty('waiting')
  }
})

it('lists an annotation between the positions where it is proposed', async () => {
  const { slug, reader, waits, stands, place } = await revised()
  const caller = { actor: reader }
  const here = { report: slug, from: place.start + 2, to: place.start + 3 }
  for (const order of ['position', 'newest'] as const) {
    const { items } = await listAnnotations(caller, { ...here, order })
    const found = items.find(({ id }) => id === waits)
    expect(found?.anchor).toMatchObject({ status: 'proposed', proposal: place })
    expect(items.map(({ id }) => id)).not.toContain(stands)
    expect((await readCollection(caller, { ...here, order })).total).toBe(items.length)
  }
  const elsewhere = await listAnnotations(caller, { report: slug, from: 0, to: 3 })
  expect(elsewhere.items.map(({ id }) => id)).toEqual([stands])
})

it('says what waits in plain words', async () => {
  const { slug, editor, waits } = await revised()
  const { items } = await listUnsettled({ actor: editor }, { slug, state: 'waiting' })
  expect(items.find(({ id }) => id === waits)?.annotation?.body).toBe('这句话要紧')
})
