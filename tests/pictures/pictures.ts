import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import config from '@/playwright.config'
import { buildApplication, generateClient } from '@/scripts/start/build'
import { writeSheet } from '@/tests/pictures/sheet'
import { startPictureSite } from '@/tests/pictures/site'
import { toVisits } from '@/tests/pictures/visits'
import { takePictures } from '@/tests/pictures/walk'

// `npm run pictures`: every page of the demo, wide and narrow, light and dark, in both languages, on one contact sheet.
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'test-results/pictures' },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
})

await generateClient()
await buildApplication()
const site = await startPictureSite()
const browser = await chromium.launch(config.use?.launchOptions)
try {
  if (values.readme) {
    const { renewReadmePictures } = await import('@/tests/pictures/readme')
    await renewReadmePictures(browser, site, 'tests/pictures')
  } else {
    const { addSubjects } = await import('@/tests/pictures/demo')
    const only = values.only.split(',').filter(Boolean)
    const visits = toVisits(await addSubjects())
    const chosen = only.length > 0 ? visits.filter(({ name }) => only.includes(name)) : visits
    const folder = resolve(values.out)
    console.log(writeSheet(await takePictures(browser, site, chosen, folder), folder))
  }
} finally {
  await browser.close()
  await site.stop()
}
process.exit(0)
