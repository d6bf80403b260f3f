/** Fields that are particulars of a summary; empty where its kind of paper has none such, or it is not given. */
export const particularTemplateFields = [
  'issue',
  'secrecy',
  'copyTo',
  'reportTo',
  'sendTo',
  'distributeTo',
] as const

/** Those that stand above the text of a paper: a template has them only where it has a placeholder for them. */
export const headFields = ['issue', 'secrecy'] as const

export type HeadField = (typeof headFields)[number]

/** The names of a field between {{ and }}, the Chinese one first; letter case is ignored. */
export const templateFieldNames = {
  title: ['标题', 'title'],
  unit: ['单位', 'unit'],
  author: ['署名', 'author'],
  date: ['日期', 'date'],
  issue: ['期号', 'issue'],
  secrecy: ['密级', 'classification'],
  copyTo: ['抄送', 'copies'],
  reportTo: ['报', 'to'],
  sendTo: ['送', 'copy to'],
  distributeTo: ['发', 'distribution'],
  body: ['正文', 'body'],
  sources: ['资料来源', 'sources'],
  subject: ['文种', 'subject'],
  keywords: ['主题', 'keywords'],
  pointCount: ['要点数', 'points'],
  madeBy: ['导出人', 'made by'],
  madeAt: ['导出时间', 'made at'],
} as const satisfies Record<string, readonly [string, string]>

export type OfficeTemplateField = keyof typeof templateFieldNames

/** The fields of a template. */
export const templateFields = Object.keys(templateFieldNames) as OfficeTemplateField[]

/** The value of each field, several lines separated by line feeds; a missing field is left empty. */
export type FieldValues = Partial<Record<Exclude<OfficeTemplateField, 'body'>, string>>

const byName = new Map<string, OfficeTemplateField>(
  templateFields.flatMap((field) => templateFieldNames[field].map((name) => [name, field] as const)),
)

/** The field that a placeholder names in either language, whatever its letter case and blanks; undefined for none. */
export function fieldOf(placeholder: string): OfficeTemplateField | undefined {
  return byName.get(placeholder.trim().replace(/\s+/g, ' ').toLowerCase())
}
