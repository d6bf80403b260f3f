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

/** The path that a frame was written in, through the source map beside its bundle where there is one. */
export function sourceOf({ url, lineNumber, columnNumber }: Frame): string {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url
  if (!path.startsWith('/')) return path
  const entry = mapOf(path)?.findEntry(lineNumber, columnNumber)
  return entry && 'originalSource' in entry && entry.originalSource
    ? decodeURIComponent(entry.originalSource)
    : path
}
