import { z } from 'zod'
import { codePointLength } from '@/lib/text/code-points'
import { MARKDOWN_MAX_CODE_POINTS } from '@/lib/text/markdown-length'

const visibleCharacter = /[^\s\p{Cf}]/u

/** Markdown of 1 to 20,000 code points, trimmed. */
export const markdownInput = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .check((context) => {
    if (!visibleCharacter.test(context.value))
      context.issues.push({
        code: 'too_small',
        origin: 'string',
        minimum: 1,
        inclusive: true,
        input: context.value,
      })

    if (codePointLength(context.value) > MARKDOWN_MAX_CODE_POINTS)
      context.issues.push({
        code: 'too_big',
        origin: 'string',
        maximum: MARKDOWN_MAX_CODE_POINTS,
        inclusive: true,
        input: context.value,
      })
  })
