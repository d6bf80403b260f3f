import { z } from 'zod'
import { textField } from '@/app/_entry/form'
import { toOneLine } from '@/components/takeaways/one-line'

const pickedQuotes = z.array(z.object({ start: z.int(), end: z.int(), quote: z.string() }))

type PickedQuotes = z.output<typeof pickedQuotes>

/** The quotes of a form: picked in the browser with their places, or typed one a line, where a line that stood before keeps its place. */
export function parseEvidence(form: FormData): (Partial<PickedQuotes[number]> & { quote: string })[] {
  // What cannot be read is refused as an empty quote, never taken for "no evidence".
  if (form.has('evidence')) return parsePicked(textField(form, 'evidence')) ?? [{ quote: '' }]
  const before = parsePicked(textField(form, 'former')) ?? []
  const lines = textField(form, 'quotes')
    .split('\n')
    .map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const at = before.findIndex((one) => toOneLine(one.quote) === line)
    return (at < 0 ? undefined : before.splice(at, 1)[0]) ?? { quote: line }
  })
}

function parsePicked(json: string): PickedQuotes | null {
  try {
    return pickedQuotes.parse(JSON.parse(json || '[]'))
  } catch {
    return null
  }
}
