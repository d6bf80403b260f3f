import { describe, expect, it } from 'vitest'
import { readBytes, readForm } from '@/app/_entry/body'
import { faultMessage } from '@/app/_entry/error-message'
import { zhErrors } from '@/lib/i18n/errors'

/** A request that goes on for as long as it is read, and how much of it was read. */
function endlessRequest() {
  const read = { megabytes: 0 }
  const body = new ReadableStream({
    pull(controller) {
      read.megabytes += 1
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const init = { method: 'POST', body, headers, duplex: 'half' }
  return { request: new Request('http://tashan.invalid/', init as RequestInit), read }
}

describe('the body of a request', () => {
  it('is read no further than its limit', async () => {
    const { request, read } = endlessRequest()
    await expect(readForm(request, 2)).rejects.toMatchObject({
      status: 413,
      fault: { message: 'tooLarge', values: { megabytes: 2 } },
    })
    expect(read.megabytes).toBeLessThan(6)
  })

  it('gives the fields and files of a form', async () => {
    const sent = new FormData()
    sent.set('file', new File(['长沙'], '报告.docx'))
    const form = await readForm(new Request('http://tashan.invalid/', { method: 'POST', body: sent }), 1)
    const file = form.get('file')
    expect(file).toMatchObject({ name: '报告.docx' })
    expect(await (file as File).text()).toBe('长沙')
  })

  it('that is no form is refused as one that cannot be read', async () => {
    const request = new Request('http://tashan.invalid/', { method: 'POST', body: 'x' })
    await expect(readForm(request, 1)).rejects.toMatchObject({ code: 'invalid' })
    expect((await readBytes(new Request('http://tashan.invalid/'))).length).toBe(0)
  })
})

it('puts a fault that an address names into words, whatever it says', () => {
  for (const message of ['constructor', 'toString', '__proto__', 'nothing'])
    expect(faultMessage({ path: '', message }, 'zh-CN')).toBe(zhErrors.malformed)
})
