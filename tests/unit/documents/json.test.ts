import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import { summaryJsonSchema, writeSummaryJson } from '@/lib/documents/summary-json'
import { richSample } from './rich-sample'

const read = (content: SummaryContent) => JSON.parse(writeSummaryJson(content))
const isoOf = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a summary as JSON', () => {
  it('holds everything, under the name and version of its shape, times in UTC', () => {
    expect(read(richSample)).toEqual({ format: 'tashan.summary', version: 1, ...isoOf(richSample) })
    expect(read(richSample).made.at).toBe('2026-11-23T02:30:00.000Z')
  })

  it('says who takes the lead in a point and by when', () => {
    const point = { ...pointsOf(richSample.outline)[0]!, leadUnit: '市科技局', deadline: '6月底前' }
    const { outline } = read({ ...richSample, outline: [{ kind: 'point', point }] })
    expect(outline[0].point).toMatchObject({ leadUnit: '市科技局', deadline: '6月底前' })
  })

  it('fits its schema, and fields come in its order', () => {
    expect(summaryJsonSchema.parse(read(richSample))).toEqual(read(richSample))
    const { title, template, ...rest } = richSample
    expect(writeSummaryJson({ ...rest, title, template })).toBe(writeSummaryJson(richSample))
    expect(Object.keys(read(richSample)).slice(0, 4)).toEqual(['format', 'version', 'template', 'form'])
  })

  it('says nothing that its shape does not name', () => {
    const point = { ...pointsOf(richSample.outline)[0]!, secret: '内部' }
    const content = { ...richSample, email: 'a@b.cn', outline: [{ kind: 'point' as const, point }] }
    expect(writeSummaryJson(content)).not.toMatch(/secret|内部|a@b\.cn/)
  })

  it('has a JSON Schema that describes its fields', () => {
    const schema = z.toJSONSchema(summaryJsonSchema)
    expect(schema.required).toEqual(expect.arrayContaining(['format', 'version', 'outline', 'sources']))
    expect(JSON.stringify(schema)).toContain('Unicode code points')
    expect(schema.properties!.version).toMatchObject({ const: 1 })
  })

  it('refuses what does not fit', () => {
    const made = { ...richSample.made, at: new Date(Number.NaN) }
    expect(() => writeSummaryJson({ ...richSample, made })).toThrow(/made/)
    expect(summaryJsonSchema.safeParse({ ...read(richSample), version: 2 }).success).toBe(false)
  })

  it('is well-formed and keeps positions, whatever was written', () => {
    const wild = fc
      .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd800, 0xdc00, 0, 0x22, 0x5c)))
      .map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(wild, (body) => {
        const json = writeSummaryJson({ ...richSample, intro: body })
        expect(json).not.toMatch(/\\ud[89a-f]/i)
        expect(json.isWellFormed()).toBe(true)
        const { intro } = summaryJsonSchema.parse(JSON.parse(json))
        expect(intro).toBe(body.toWellFormed())
        expect([...intro]).toHaveLength([...body].length)
      }),
    )
  })
})
