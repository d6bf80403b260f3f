import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shortcutKey } from '@/components/ui/shortcuts'

/** The little of a document that is asked; nothing of it is a browser's. */
class FakeElement {
  constructor(private readonly matching: boolean) {}
  closest() {
    return this.matching ? this : null
  }
}

let dialog: object | null = null
const press = (given: Partial<KeyboardEvent>) =>
  shortcutKey({ key: 'j', keyCode: 74, target: new FakeElement(false), ...given } as unknown as KeyboardEvent)

describe('shortcutKey', () => {
  beforeEach(() => {
    dialog = null
    vi.stubGlobal('Element', FakeElement)
    vi.stubGlobal('document', { querySelector: () => dialog })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('hears a letter alone, in any case, and a question mark of either width', () => {
    expect(press({})).toBe('j')
    expect(press({ key: 'J' })).toBe('j')
    expect(press({ key: '?', shiftKey: true })).toBe('?')
    expect(press({ key: '？', shiftKey: true })).toBe('?')
  })

  it('hears nothing while a character is composed', () => {
    expect(press({ isComposing: true })).toBeNull()
    expect(press({ keyCode: 229 })).toBeNull()
  })

  it('hears nothing with another key held, where somebody writes, in a dialog and after somebody else', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      expect(press({ [held]: true })).toBeNull()
    expect(press({ target: new FakeElement(true) as unknown as Element })).toBeNull()
    expect(press({ defaultPrevented: true })).toBeNull()
    dialog = {}
    expect(press({})).toBeNull()
  })
})
