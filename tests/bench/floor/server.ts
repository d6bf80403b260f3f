import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Pool } from 'pg'
import { statements } from '@/tests/bench/floor/statements'

/** The least that can answer: Node's own server and pg, without rights, checks or a framework. */
const [url = '', port = '0'] = process.argv.slice(2)
const pool = new Pool({ connectionString: url, max: 10, idleTimeoutMillis: 0 })

async function find(name: keyof typeof statements, values: unknown[] = []) {
  return (await pool.query({ name, text: statements[name], values })).rows
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function send(response: ServerResponse, type: string, body: string, status = 200) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

const sendJson = (response: ServerResponse, value: unknown, status?: number) =>
  send(response, 'application/json', JSON.stringify(value), status)

const sendPage = (response: ServerResponse, parts: string[]) =>
  send(response, 'text/html', `<!doctype html><html lang="zh-CN"><title>他山</title>${parts.join('')}</html>`)

async function readJson(request: IncomingMessage): Promise<{ body: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}

const answers: Record<string, (request: IncomingMessage, response: ServerResponse, id: string) => unknown> = {
  health: (_request, response) => sendJson(response, { status: 'ok' }),
  list: async (_request, response, id) =>
    sendJson(response, { items: await find('list', [id]), nextCursor: null }),
  async post(request, response, id) {
    const { body } = await readJson(request)
    const [made] = await find('post', [id, body, `<p>${escapeHtml(body)}</p>`])
    sendJson(response, made, 201)
  },
  async discussion(_request, response, id) {
    const rows = await find('list', [id])
    sendPage(
      response,
      rows.map(
        (row) =>
          `<article id="${row.id}"><b>${escapeHtml(row.author.name)}</b> ${row.html}${row.agreed}</article>`,
      ),
    )
  },
  home: async (_request, response) => sendPage(response, toItems(await find('home'))),
  takeaways: async (_request, response) => sendPage(response, toItems(await find('takeaways'))),
  reading: async (_request, response, slug) => sendPage(response, toItems(await find('reading', [slug]))),
  async search(_request, response, word) {
    sendJson(response, { items: await find('search', [`%${word}%`, word]), nextCursor: null })
  },
  async markdown(_request, response, id) {
    const rows = await find('list', [id])
    send(response, 'text/markdown', rows.map((row) => `- **${row.author.name}** ${row.body}\n`).join(''))
  },
}

function toItems(rows: { title: string; text: string | null }[]): string[] {
  return rows.map(({ title, text }) => `<p><b>${escapeHtml(title)}</b> ${escapeHtml(text ?? '')}</p>`)
}

createServer((request, response) => {
  const [, name = '', word = ''] = (request.url ?? '').split('/')
  const answer = answers[name]
  if (!answer) return send(response, 'text/plain', 'not found', 404)
  Promise.resolve(answer(request, response, decodeURIComponent(word))).catch((error) =>
    send(response, 'text/plain', String(error), 500),
  )
}).listen(Number(port), '127.0.0.1')
