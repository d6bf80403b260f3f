import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type RunOptions = Parameters<AxeBuilder['options']>[0]

/**
 * Axe on a page of one frame, for its violations alone: what passes is not gathered, and no style sheet is fetched
 * again for rules about the way a screen is held.
 */
export function axeOn(page: Page, options: RunOptions = {}): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false, ...options })
}
