// Stops a temporary server and deletes its folders when the process that started it is gone (standard input
// closes).
import { rmSync } from 'node:fs'

const [pid, ...folders] = process.argv.slice(2)
process.on('SIGINT', () => {})
process.stdin.on('end', async () => {
  for (let alive = true; alive; ) {
    try {
      alive = process.kill(Number(pid), 'SIGINT')
      await new Promise((done) => setTimeout(done, 50))
    } catch {
      alive = false
    }
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
process.stdin.resume()
