import { expect, it } from 'vitest'
import { loadDefaults, saveDefaults } from '@/components/annotations/annotation-defaults'

function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

it('gives each person on a shared machine the kind and visibility of their own last annotation', () => {
  const storage = memory()
  expect(loadDefaults(storage, 'li')).toEqual({ kind: 'comment', visibility: 'staff' })
  saveDefaults(storage, 'li', { kind: 'question', visibility: 'private' })
  expect(loadDefaults(storage, 'li')).toEqual({ kind: 'question', visibility: 'private' })
  expect(loadDefaults(storage, 'wang')).toEqual({ kind: 'comment', visibility: 'staff' })
})

it('never begins with a highlight, which would need no words, nor with what is not known', () => {
  const storage = memory()
  saveDefaults(storage, 'li', { kind: 'highlight', visibility: 'everyone' })
  expect(loadDefaults(storage, 'li')).toEqual({ kind: 'comment', visibility: 'staff' })
  storage.kept.set([...storage.kept.keys()][0] ?? '', '{broken')
  expect(loadDefaults(storage, 'li')).toEqual({ kind: 'comment', visibility: 'staff' })
})

it('does without a storage that is full or forbidden', () => {
  const full = {
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(() => saveDefaults(full, 'li', { kind: 'comment', visibility: 'staff' })).not.toThrow()
})
