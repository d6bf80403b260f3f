import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

type Answer = 'take' | 'refuse-later' | 'refuse' | 'die'

/** A mail server on loopback: accepts, refuses for now (451) or for good (550), or dies after the data. */
export async function mailServer(port = 0) {
  const taken: string[] = []
  const sockets = new Set<Socket>()
  const state = { answer: 'take' as Answer }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, done) => done(),
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        if (state.answer === 'die') for (const socket of sockets) socket.destroy()
        else if (state.answer === 'take') {
          taken.push(text)
          done()
        } else
          done(Object.assign(new Error('not now'), { responseCode: state.answer === 'refuse' ? 550 : 451 }))
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', () => ready()))
  const { port: chosen } = server.server.address() as AddressInfo
  return {
    taken,
    port: chosen,
    url: `smtp://127.0.0.1:${chosen}/?from=${encodeURIComponent('他山 <tashan@office.test>')}`,
    answer: (answer: Answer) => {
      state.answer = answer
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** The decoded text of a received e-mail. */
export function decoded(message: string): string {
  return message
    .replace(/=\?UTF-8\?B\?([^?]+)\?=\s*/gi, (_, words: string) => Buffer.from(words, 'base64').toString())
    .replace(/=\?UTF-8\?Q\?([^?]+)\?=\s*/gi, (_, words: string) => quoted(words.replace(/_/g, ' ')))
    .replace(
      /\r?\n\r?\n([A-Za-z\d+/=\r\n]{40,}?)\r?\n(?=\r?\n|--)/g,
      (_, body: string) => `\n\n${Buffer.from(body, 'base64')}\n`,
    )
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[\dA-F]{2})+/g, quoted)
}

function quoted(words: string): string {
  return Buffer.from(
    words.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
}
