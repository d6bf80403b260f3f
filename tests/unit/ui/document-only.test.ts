import { expect, it } from 'vitest'
import { dropDocumentPart, findDocumentPart, putDocumentPart } from '@/components/ui/document-only'

it('finds a part until it is dropped, under a key of its own', () => {
  const [first, second] = [putDocumentPart(['a']), putDocumentPart(['b'])]
  expect([findDocumentPart(first), findDocumentPart(second)]).toEqual([['a'], ['b']])
  dropDocumentPart(first)
  expect([findDocumentPart(first), findDocumentPart(second)]).toEqual([undefined, ['b']])
})

it('does not grow when requests end without saying so', () => {
  const first = putDocumentPart('first')
  for (let count = 0; count < 2000; count++) putDocumentPart(count)
  expect(findDocumentPart(first)).toBeUndefined()
})
