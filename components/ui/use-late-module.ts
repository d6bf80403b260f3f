import { useCallback, useState } from 'react'

/**
 * A module that is loaded when it is first asked for, and whether it came: without a network it does not, and is asked
 * for again the next time.
 */
export function useLateModule<Module>(
  load: () => Promise<Module>,
): [Module | null, () => Promise<Module | null>] {
  const [module, setModule] = useState<Module | null>(null)
  const loadModule = useCallback(
    () =>
      load().then(
        (loaded) => {
          setModule(loaded)
          return loaded
        },
        () => null,
      ),
    [load],
  )
  return [module, loadModule]
}
