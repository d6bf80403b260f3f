import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition, fileName } from '@/lib/documents/filename'

describe('contentDisposition', () => {
  it('names the file in UTF-8 beside an ASCII name', () => {
    expect(contentDisposition('学习小结', 'docx')).toBe(
      `attachment; filename="export.docx"; filename*=UTF-8''%E5%AD%A6%E4%B9%A0%E5%B0%8F%E7%BB%93.docx`,
    )
  })

  it('drops what a path or a header could be made of', () => {
    expect(fileName('../../etc/passwd')).toBe('etc passwd')
    expect(fileName('一\r\nSet-Cookie: a=b')).toBe('一 Set-Cookie a=b')
    expect(fileName('小结\uD800:"终稿"?')).toBe('小结 终稿')
    expect(fileName('报告\u202Excod.exe')).toBe('报告xcod.exe')
    expect(fileName(' . ')).toBe('export')
    expect(fileName('CON')).toBe('_CON')
    expect(fileName('赴上海|学习小结')).toBe('赴上海学习小结')
  })

  it('is a valid header of ASCII that decodes to the name, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const header = contentDisposition(title, 'md')
        expect(header).toMatch(/^[ -~]+$/)
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
        const name = decodeURIComponent(header.split("UTF-8''")[1]!)
        expect(name).toBe(`${fileName(title)}.md`)
        expect([...fileName(title)].length).toBeLessThanOrEqual(81)
        expect(fileName(title)).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
      }),
    )
  })
})
