import type { Actor } from '@/lib/access/actor'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'

export const text = '学习考察报告\n\n😀上海抓产业,总部达到891家。\n\n长沙看上海,上海看世界。'

type AnnotationInput = Partial<Parameters<typeof createAnnotation>[1]>

/** A report for everyone with a takeaway, and people of each role; `annotate` annotates the first occurrence of a quote. */
export async function scene(words = text) {
  const [author, colleague, viewer, editor, admin] = await Promise.all([
    person('staff', { departmentId: (await department()).id }),
    person('staff'),
    person('viewer'),
    person('editor'),
    person('admin'),
  ])
  const about = await report({ text: words })
  const point = await takeaway(about.id, { createdById: editor.id })
  const annotate = (actor: Actor, quote: string, given: AnnotationInput = {}) =>
    createAnnotation(
      { actor },
      { report: about.slug, ...placeOf(words, quote), kind: 'comment', body: '说明', ...given },
    )
  return { author, colleague, viewer, editor, admin, report: about, takeaway: point, annotate }
}

/** The first occurrence of a quote in a text, in code points. */
export function placeOf(words: string, quote: string) {
  const start = [...words.slice(0, words.indexOf(quote))].length
  return { start, end: start + [...quote].length, quote }
}
