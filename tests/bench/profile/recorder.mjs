// Loaded into the site with --import: SIGUSR2 begins a processor profile, the next one writes it.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'

const folder = process.env.TASHAN_PROFILE_FOLDER ?? '.'
/** @type {Session | undefined} */
let session

process.on('SIGUSR2', async () => {
  if (!session) {
    session = new Session()
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 500 })
    await session.post('Profiler.start')
    return
  }
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  session = undefined
  writeFileSync(join(folder, `${process.pid}.cpuprofile`), JSON.stringify(profile))
})
writeFileSync(join(folder, `${process.pid}.pid`), '')
