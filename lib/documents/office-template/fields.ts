/** What a template can ask for. */
export const fields = [
  'title',
  'unit',
  'author',
  'date',
  'body',
  'sources',
  'subject',
  'keywords',
  'pointCount',
  'madeBy',
  'madeAt',
] as const

export type Field = (typeof fields)[number]

/** The names of a field between {{ and }}: the Chinese one first; Latin letters count alike large and small. */
export const fieldNames: Record<Field, readonly [string, string]> = {
  title: ['标题', 'title'],
  unit: ['单位', 'unit'],
  author: ['署名', 'author'],
  date: ['日期', 'date'],
  body: ['正文', 'body'],
  sources: ['资料来源', 'sources'],
  subject: ['文种', 'subject'],
  keywords: ['主题', 'keywords'],
  pointCount: ['要点数', 'points'],
  madeBy: ['导出人', 'made by'],
  madeAt: ['导出时间', 'made at'],
}

/** What stands in place of each field; several lines are set on lines of their own, a missing field is left empty. */
export type FieldValues = Partial<Record<Exclude<Field, 'body'>, string>>

const byName = new Map(fields.flatMap((field) => fieldNames[field].map((name) => [name, field] as const)))

export function fieldOf(placeholder: string): Field | undefined {
  return byName.get(placeholder.trim().replace(/\s+/g, ' ').toLowerCase())
}
