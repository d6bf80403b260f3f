import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProgram } from '@/scripts/find-program.mjs'

const example = (name: string) => readFileSync(join('scripts/deployment', name), 'utf8')

/** The example with each of these words replaced; throws where one is not in it. */
function adapt(text: string, words: Record<string, string>): string {
  return Object.entries(words).reduce((adapted, [from, to]) => {
    if (!adapted.includes(from)) throw new Error(`the example does not hold ${from}`)
    return adapted.replaceAll(from, to)
  }, text)
}

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-front-'))
  // Both give up the rights of root before they read all they need.
  chmodSync(folder, 0o777)
  return folder
}

async function start(name: string, args: string[], port: number): Promise<ChildProcess> {
  const child = spawn(findProgram(name) ?? name, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`)
    await wait(50)
  }
  return child
}

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true))
    socket.on('error', () => done(false))
    socket.on('connect', () => socket.destroy())
  })

/** PgBouncer by the example before a database; `url` leads through it. */
export async function startPooler(
  database: string,
  port: number,
): Promise<{ url: string; child: ChildProcess }> {
  const folder = openFolder()
  const { hostname, port: behind, username, password, pathname } = new URL(database)
  const users = join(folder, 'userlist.txt')
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"\n`)
  const file = join(folder, 'pgbouncer.ini')
  const words = {
    'tashan = host=db.intranet port=5432 dbname=tashan': `tashan = host=${hostname} port=${behind} dbname=${pathname.slice(1)}`,
    'listen_port = 6432': `listen_port = ${port}\nunix_socket_dir =`,
    '/etc/pgbouncer/userlist.txt': users,
  }
  writeFileSync(file, adapt(example('pgbouncer.ini'), words))
  const child = await start(
    'pgbouncer',
    ['-q', ...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), file],
    port,
  )
  return { url: `postgresql://${username}:${password}@127.0.0.1:${port}/tashan`, child }
}

/** nginx by the example, with a certificate of its own, before instances on these ports. */
export async function startFront(
  ports: number[],
  { http, https }: { http: number; https: number },
): Promise<{ site: string; log: string; child: ChildProcess }> {
  const folder = openFolder()
  const [key, certificate, log] = ['tls.key', 'tls.crt', 'access.log'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '2', '-keyout', key, '-out', certificate]
  execFileSync(findProgram('openssl') ?? '', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
    stdio: 'ignore',
  })
  const [first, second] = ports
  const site = adapt(example('nginx.conf'), {
    'server 127.0.0.1:3001': `server 127.0.0.1:${first}`,
    'server 127.0.0.1:3002': `server 127.0.0.1:${second}`,
    'listen 80': `listen 127.0.0.1:${http}`,
    'listen 443': `listen 127.0.0.1:${https}`,
    'server_name tashan.intranet': 'server_name 127.0.0.1',
    'https://$host$request_uri': `https://$host:${https}$request_uri`,
    '/etc/tashan/tls.crt': certificate,
    '/etc/tashan/tls.key': key,
  })
  const file = join(folder, 'nginx.conf')
  const spools = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n')
  writeFileSync(
    file,
    `daemon off;\npid ${folder}/pid;\nevents {}\nhttp {\n${spools}\nlog_format front '$upstream_addr $status $request_uri';\naccess_log ${log} front;\n${site}\n}\n`,
  )
  const child = await start('nginx', ['-p', folder, '-c', file, '-e', 'stderr'], https)
  return { site: `https://127.0.0.1:${https}`, log, child }
}
