// Watches over a throwaway server: when the process that made it is gone without a word (its end of our standard input
// closes), stops the server and takes its folders away.
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
