import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../components/ui/styles/tokens.css', import.meta.url), 'utf8')
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** The relative luminance of a colour, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What is weaker than so much, of these colours on these planes. */
function weaker(than: number, scheme: 'light' | 'dark', colours: string, planes: string): string[] {
  return colours.split(' ').flatMap((colour) =>
    planes.split(' ').flatMap((plane) => {
      const found = contrast(pairs.get(colour)?.[scheme] ?? '', pairs.get(plane)?.[scheme] ?? '')
      return found >= than ? [] : [`${colour} on ${plane}: ${found.toFixed(2)}`]
    }),
  )
}

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  it('words stand out from every plane by 4.5 : 1', () => {
    const kinds = 'practice action method insight'
    expect(
      weaker(4.5, scheme, `ink ink-2 ink-3 jade jade-strong warm danger ${kinds}`, 'paper surface raised'),
    ).toEqual([])
    expect(weaker(4.5, scheme, 'ink ink-2', 'jade-soft warm-soft danger-soft mark')).toEqual([])
    expect(weaker(4.5, scheme, 'on-jade', 'jade jade-strong')).toEqual([])
    for (const tone of ['jade', 'warm', 'danger'])
      expect(weaker(4.5, scheme, tone, `${tone}-soft`)).toEqual([])
  })

  it('the frames of fields and the ring of the focus stand out by 3 : 1', () => {
    expect(weaker(3, scheme, 'line-strong jade danger', 'paper surface raised')).toEqual([])
  })
})

it('knows a colour that is too weak', () => {
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(weaker(4.5, 'light', 'line', 'paper')).toHaveLength(1)
})
