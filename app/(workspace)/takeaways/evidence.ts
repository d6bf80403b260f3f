import { z } from 'zod'
import { text } from '@/app/_entry/form'
import { oneLine } from '@/components/takeaways/one-line'

const picked = z.array(z.object({ start: z.int(), end: z.int(), quote: z.string() }))

type Picked = z.output<typeof picked>

/** The quotes of a form: picked in the browser with their places, or typed one a line, where a line that stood before keeps its place. */
export function evidenceOf(form: FormData): (Partial<Picked[number]> & { quote: string })[] {
  // What cannot be read is refused as an empty quote, never taken for "no evidence".
  if (form.has('evidence')) return parsed(text(form, 'evidence')) ?? [{ quote: '' }]
  const before = parsed(text(form, 'former')) ?? []
  const lines = text(form, 'quotes')
    .split('\n')
    .map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const at = before.findIndex((one) => oneLine(one.quote) === line)
    return (at < 0 ? undefined : before.splice(at, 1)[0]) ?? { quote: line }
  })
}

function parsed(json: string): Picked | null {
  try {
    return picked.parse(JSON.parse(json || '[]'))
  } catch {
    return null
  }
}
