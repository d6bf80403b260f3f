import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { PictureSite } from '@/tests/pictures/site'
import { e2eSecret } from '@/tests/support/people-e2e'
import { insertSession } from '@/tests/support/session-cookie'

export const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 },
} as const
export type Device = keyof typeof devices

const locales = ['zh-CN', 'en'] as const
const schemes = ['light', 'dark'] as const
type Look = { device: Device; locale: (typeof locales)[number]; scheme: (typeof schemes)[number] }
export const looks: Look[] = (['desktop', 'phone'] as const).flatMap((device) =>
  locales.flatMap((locale) => schemes.map((scheme) => ({ device, locale, scheme }))),
)
export const nameOfLook = ({ device, locale, scheme }: Look) => `${device} ${locale} ${scheme}`

export type Visit = { name: string; login: string | null; path: string }
export type Picture = { visit: Visit; look: Look; file: string }

/** A page is shown down to here; a list of a hundred rows says no more than one of thirty. */
const maxHeight = 2400

export async function openContext(
  browser: Browser,
  site: PictureSite,
  login: string | null,
  options: object,
): Promise<BrowserContext> {
  const context = await browser.newContext({ timezoneId: 'Asia/Shanghai', locale: 'zh-CN', ...options })
  if (login) {
    const cookie = await insertSession(site.databaseUrl, login, e2eSecret)
    await context.addCookies([{ ...cookie, url: site.origin }])
  }
  // An open stream would keep the network from ever being idle.
  await context.route('**/api/events?*', (route) => route.fulfill({ status: 204 }))
  return context
}

/** Takes a picture of every visit in every look, into files of this folder. */
export async function takePictures(
  browser: Browser,
  site: PictureSite,
  visits: Visit[],
  folder: string,
): Promise<Picture[]> {
  mkdirSync(folder, { recursive: true })
  const pictures: Picture[] = []
  for (const device of Object.keys(devices) as Device[]) {
    for (const login of new Set(visits.map((visit) => visit.login))) {
      const context = await openContext(browser, site, login, devices[device])
      const page = await context.newPage()
      for (const locale of locales) {
        await context.addCookies([{ name: 'tashan.locale', value: locale, url: site.origin }])
        for (const visit of visits.filter((one) => one.login === login)) {
          await open(page, site.origin + visit.path, device)
          for (const scheme of schemes) {
            const look = { device, locale, scheme }
            const file = `${visit.name}-${nameOfLook(look)}.jpg`.replaceAll(/[^\w.-]+/g, '-')
            await page.locator('html').evaluate((html, to) => html.setAttribute('data-scheme', to), scheme)
            await page.screenshot({
              path: join(folder, file),
              type: 'jpeg',
              quality: 75,
              animations: 'disabled',
            })
            pictures.push({ visit, look, file })
          }
        }
        console.log(`${login ?? 'signed out'}  ${device} ${locale}`)
      }
      await context.close()
    }
  }
  return pictures
}

/** Opens an address in a window as high as its page, so that bars at its edges are seen once. */
async function open(page: Page, address: string, device: Device) {
  const { width, height } = devices[device].viewport
  await page.setViewportSize({ width, height })
  await page.goto(address, { waitUntil: 'networkidle' })
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), maxHeight) })
}
