import { expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { startThread } from '@/lib/discussion/start-thread'
import { createToken } from '@/lib/people/create-token'
import { sendRest } from '@/tests/support/rest'
import { collectionFaults, pageFaults } from '@/tests/unit/documents/w3c'
import { scene } from './scene'

// Settings are read while modules load.
vi.hoisted(() => {
  process.env.TASHAN_BASE_URL = 'https://tashan.example'
})
const jsonLd = 'application/ld+json'

/** Sends a request as a script does. */
async function call(actor: Actor, address: string, options: { accept?: string; sent?: object } = {}) {
  const { accept = jsonLd, sent } = options
  const { token } = await createToken({ actor }, { name: '脚本', scope: 'write' })
  const answer = await sendRest(sent ? 'POST' : 'GET', address, {
    headers: { authorization: `Bearer ${token}`, accept, ...(sent ? { 'content-type': jsonLd } : {}) },
    body: sent && JSON.stringify(sent),
  })
  return { status: answer.status, headers: answer.headers, json: await answer.json() }
}

it('answers lists and single ones in the form that is asked for', async () => {
  const { author, colleague, annotate, report: about } = await scene()
  const { id } = await annotate(author, '长沙', { visibility: 'staff' })
  await annotate(author, '世界', { body: '密' })
  const list = await call(colleague, `/annotations?report=${about.slug}&kind=comment&limit=1`)
  expect(list.headers.get('content-type')).toBe(`${jsonLd}; profile="http://www.w3.org/ns/anno.jsonld"`)
  expect(list.headers.get('vary')).toBe('Accept')
  expect(collectionFaults(list.json)).toEqual([])
  expect(list.json).toMatchObject({
    id: `https://tashan.example/api/v1/annotations?report=${about.slug}&kind=comment`,
    total: 1,
    first: { items: [{ id: `https://tashan.example/api/v1/annotations/${id}` }] },
  })
  const own = await call(author, `/reports/${about.slug}/annotations?limit=1&page=1`)
  expect(pageFaults(own.json)).toEqual([])
  expect(own.json).toMatchObject({ startIndex: 1, items: [{ 'tashan:visibility': 'private' }] })
  const single = await call(colleague, `/annotations/${id}`)
  expect(single.json).toMatchObject({ type: 'Annotation', 'tashan:visibility': 'staff' })
  expect(single.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
  const plain = await call(colleague, `/annotations/${id}`, { accept: '*/*' })
  expect(plain.json).toMatchObject({ id, body: '说明', anchor: { status: 'same' } })
  expect(plain.headers.get('vary')).toBe('Accept-Encoding, Accept')
})

it('has nothing to say of a deleted one, though words hang on it', async () => {
  const { author, colleague, annotate } = await scene()
  const { id } = await annotate(author, '长沙', { visibility: 'staff' })
  await startThread({ actor: colleague }, { annotationId: id, body: '答' })
  await deleteAnnotation({ actor: author }, { id })
  const gone = await call(colleague, `/annotations/${id}`)
  expect(gone.status).toBe(404)
  expect(gone.headers.get('vary')).toBe('Accept')
  const plain = await call(colleague, `/annotations/${id}`, { accept: '*/*' })
  expect(plain).toMatchObject({ status: 200, json: { body: '', comments: 1 } })
})

it('takes what it gave, and says in words what is at fault', async () => {
  const { author, annotate, report: about } = await scene()
  await annotate(author, '长沙')
  const { json } = await call(author, `/annotations?report=${about.slug}`)
  const [given] = json.first.items
  const faulty = {
    ...given,
    id: 'urn:x',
    target: { ...given.target, source: 'https://elsewhere.example/page' },
  }
  const sent = { ...json, first: { ...json.first, items: [given, faulty] } }
  expect(await call(author, '/annotations', { sent })).toMatchObject({
    status: 200,
    json: {
      author: { id: author.id },
      made: [],
      present: [{ index: 0 }],
      refused: [
        { index: 1, id: 'urn:x', path: 'target.source', detail: '批注的对象不是您能看到的报告或要点。' },
      ],
    },
  })
})
