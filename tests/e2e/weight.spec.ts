import { gzipSync } from 'node:zlib'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

/** Next and React alone are 129 KB, with the router's layouts 133: what a page adds is what can be kept small. */
const mostScript = 147 * 1024
/** Of the page of a takeaway with fifty comments, the frame and the payload of the framework with it. */
const mostMarkup = { bytes: 80 * 1024, gzipped: 18.6 * 1024, forms: 8 }

/** What a page brings of its own, gzipped: what is needed to read it. The rest comes when somebody begins to do something. */
const mostOwnScript = { takeaway: 5960, report: 3370 }

function rest(path: string): string {
  return `/api/v1/${path}`
}

test('a discussion of fifty comments is 80 KB of HTML with eight forms, and is sent once', async ({ as }) => {
  const page = await as('editor')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const id = await takeawayId(page, 'M-4.1')
  const text = [...(await (await page.request.get(rest('reports/shanghai-2024/text'))).text())]
  const sentence = (at: number) => {
    const start = (at * 61) % (text.length - 90)
    const words = text.slice(start, start + 40 + (at % 30)).join('')
    return words.replace(/\s+/g, ' ')
  }
  const sentOnce = '这一句只传一遍'
  const started = await page.request.post(rest(`takeaways/${id}/threads`), {
    headers,
    data: { body: sentence(0) },
  })
  const { id: thread } = (await started.json()) as { id: string }
  for (let at = 1; at < 50; at++) {
    const posted = await page.request.post(rest(`threads/${thread}/comments`), {
      headers,
      data: { body: at === 49 ? sentOnce : sentence(at) },
    })
    expect(posted.status()).toBe(201)
  }
  const asBrowsersDo = { headers: { accept: 'text/html,application/xhtml+xml' } }
  const html = await (await page.request.get(`/takeaways/${id}?thread=${thread}`, asBrowsersDo)).text()
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0
  const { bytes, gzipped, forms } = {
    bytes: Buffer.byteLength(html),
    gzipped: gzipSync(html).byteLength,
    forms: count(/<form\b/g),
  }
  expect(count(/<li id="c-/g)).toBe(50)
  expect(count(/data-open="menu"/g)).toBe(50)
  const within = bytes <= mostMarkup.bytes && gzipped <= mostMarkup.gzipped && forms <= mostMarkup.forms
  expect(within ? [] : [bytes, gzipped, forms]).toEqual([])
  // The words of a comment, once as markup, stand in no payload for the scripts beside it.
  expect(html.split(sentOnce)).toHaveLength(2)
})

test('a takeaway and a report bring few scripts of their own', async ({ as }) => {
  const page = await as('editor')
  const scriptsOf = async (path: string) => {
    const html = await (await page.request.get(path, { headers: { accept: 'text/html' } })).text()
    return new Set(html.match(/static\/chunks\/[\w.~-]+\.js/g))
  }
  // A page of one form: the frame of the workspace and the framework.
  const frame = await scriptsOf('/feedback')
  const weigh = async (path: string) => {
    const own = [...(await scriptsOf(path))].filter((script) => !frame.has(script))
    const bodies = await Promise.all(
      own.map(async (script) => (await page.request.get(`/_next/${script}`)).body()),
    )
    return bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0)
  }
  const takeaway = await weigh(`/takeaways/${await takeawayId(page, 'P-1')}`)
  const report = await weigh('/reports/shanghai-2024')
  const within = takeaway <= mostOwnScript.takeaway && report <= mostOwnScript.report
  expect(Math.min(takeaway, report)).toBeGreaterThan(0)
  expect(within ? [] : [takeaway, report]).toEqual([])
})

test('the scripts of the framework ask to be compiled while they come, and a page to be laid out once it is there', async ({
  as,
}) => {
  const page = await as('staff')
  const read = async (path: string, cookie?: string) => {
    const headers = { accept: 'text/html', ...(cookie === undefined ? {} : { cookie }) }
    const html = await (await page.request.get(path, { headers })).text()
    const [, end = ''] = /<link rel="expect" href="#(\w+)" blocking="render"/.exec(html) ?? []
    expect([path, html.split(` id="${end}"`).length]).toEqual([path, 2])
    return html
  }
  const html = await read('/')
  await read('/sign-in', '')
  const paths = [...html.matchAll(/<script src="([^"]+)" async/g)].map(([, path = '']) => path)
  const scripts = await Promise.all(paths.map(async (path) => (await page.request.get(path)).text()))
  const large = scripts.filter((script) => script.length > 100_000)
  expect(large.length).toBeGreaterThan(1)
  for (const script of large) expect(script.slice(0, 40)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
})

test('no page loads more than 147 KB of JavaScript, gzipped, framework and all', async ({ as }) => {
  const page = await as('admin@example.test')
  const id = await takeawayId(page, 'P-1')
  const paths = [
    '/',
    '/reports/shanghai-2024',
    '/takeaways',
    '/threads',
    `/takeaways/${id}`,
    `/takeaways/${id}/edit`,
  ]
  const made = await page.request.post('/api/v1/summaries', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { title: '预算', items: [{ takeawayId: id }] },
  })
  const summary = `/summaries/${(await made.json()).id}`
  paths.push(summary, `${summary}/share`, `${summary}/exports`, '/summaries/layout-check')
  for (const path of [...paths, '/summaries/new', '/people', '/settings']) {
    const fresh = await page.context().newPage()
    const scripts: Promise<number>[] = []
    fresh.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      // One that is loaded later, when the page goes, is none of the page.
      const weigh = (body: Buffer) => gzipSync(body).byteLength
      scripts.push(response.body().then(weigh, () => 0))
    })
    // An open stream would keep the network from ever being idle.
    await fresh.route('**/api/events?*', (route) => route.fulfill({ status: 204 }))
    await fresh.goto(path, { waitUntil: 'networkidle' })
    const weight = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    expect(weight > 0 && weight <= mostScript ? [] : [path, `${weight} of ${mostScript}`]).toEqual([])
    await fresh.close()
  }
})
