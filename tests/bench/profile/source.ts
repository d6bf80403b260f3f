import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { CpuProfile } from '@/tests/bench/profile/costs'

type Frame = CpuProfile['nodes'][number]['callFrame']

const maps = new Map<string, SourceMap | null>()

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file)
  if (known !== undefined) return known
  const map = existsSync(`${file}.map`)
    ? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
    : null
  maps.set(file, map)
  return map
}

export const fileOf = ({ url }: Frame) => (url.startsWith('file:') ? fileURLToPath(url) : url)

/** The path that a frame was written in, through the source map beside its file where there is one. */
export function sourceOf(frame: Frame): string {
  const path = fileOf(frame)
  if (!path.startsWith('/')) return path
  const entry = mapOf(path)?.findEntry(frame.lineNumber, frame.columnNumber)
  return entry && 'originalSource' in entry && entry.originalSource
    ? decodeURIComponent(entry.originalSource)
    : path
}
