import { toFormValues } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { maxTextBytes } from '@/app/_entry/upload'
import { loadPreferences } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'

/** The text of a form, pasted or as a file; null where the file is too large. */
export async function parseUpload(form: FormData) {
  const chosen = form.get('file')
  const file = chosen instanceof File && chosen.size > 0 ? chosen : null
  if (file && file.size > maxTextBytes) return null
  return {
    text: textField(form, 'text'),
    file: file
      ? {
          name: file.name,
          type: file.type || 'text/plain',
          base64: Buffer.from(await file.arrayBuffer()).toString('base64'),
        }
      : undefined,
  }
}

/** What a form is told whose file is too large. */
export async function fileTooLarge(form: FormData): Promise<ActionState> {
  const { words } = await loadPreferences()
  const fields = { file: words.reports.fileTooLarge }
  return { status: 'failed', message: words.errors.invalid, fields, values: toFormValues(form) }
}
