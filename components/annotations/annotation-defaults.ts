type AnnotationDefaults = { kind: string; visibility: string }

const initial: AnnotationDefaults = { kind: 'comment', visibility: 'staff' }
const kinds = ['comment', 'question', 'correction']
const visibilities = ['private', 'staff']

/** Machines are shared: each person has defaults of their own. The key is the one that devices hold. */
const toKey = (readerId: string) => `tashan.note.${readerId}`

/** The kind and visibility that a person chose last on this device. */
export function loadDefaults(storage: Pick<Storage, 'getItem'>, readerId: string): AnnotationDefaults {
  try {
    const found = JSON.parse(storage.getItem(toKey(readerId)) ?? '{}') as Partial<AnnotationDefaults>
    return {
      kind: kinds.find((one) => one === found.kind) ?? initial.kind,
      visibility: visibilities.find((one) => one === found.visibility) ?? initial.visibility,
    }
  } catch {
    return initial
  }
}

/** Keeps the choice for the next annotation; a full or forbidden storage keeps none. */
export function saveDefaults(
  storage: Pick<Storage, 'setItem'>,
  readerId: string,
  { kind, visibility }: AnnotationDefaults,
): void {
  try {
    storage.setItem(toKey(readerId), JSON.stringify({ kind, visibility }))
  } catch {}
}
