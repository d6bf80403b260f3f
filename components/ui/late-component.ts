import { type ComponentType, lazy } from 'react'

const retryMs = 10_000

/** What is loaded once it can be: a script that a cut network keeps away is asked for again until it comes. */
export function loadUntilThere<Module>(load: () => Promise<Module>, onFailure?: () => void): Promise<Module> {
  return load().catch((error: Error) => {
    if (error.name !== 'ChunkLoadError') throw error
    onFailure?.()
    return new Promise((resolve) => setTimeout(resolve, retryMs)).then(() => loadUntilThere(load, onFailure))
  })
}

/** A component that is loaded when it is first drawn. Without a network nothing stands there until it comes. */
export const lateComponent = <Props>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() => loadUntilThere(load))
