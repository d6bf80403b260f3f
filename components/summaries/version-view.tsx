import type { VersionText } from '@/components/summaries/version-rows'
import type { Messages } from '@/lib/i18n/messages'
import type { OutlinePart } from '@/lib/summaries/outline/schema'

type Props = {
  version: VersionText
  lineOf: (part: OutlinePart) => string
  words: Messages['summaries']
  kinds: Messages['composer']['templates']
}

const indents = { 1: '', 2: 'ps-4', 3: 'ps-8' } as const

/** What a version said: its texts as they were written and its outline. */
export function VersionView({ version, lineOf, words, kinds }: Props) {
  const { title, template, intro, outline, closing } = version
  return (
    <div className="flex max-w-3xl flex-col gap-4 border-line border-y py-4">
      <p lang="zh-CN" className="font-serif text-xl">
        {title}
      </p>
      <p className="text-ink-2 text-sm">
        {words.templateLabel} {kinds[template].name}
      </p>
      <TextBlock label={words.intro} text={intro} />
      {outline.length === 0 ? <p className="text-ink-3 text-sm">{words.bodyEmpty}</p> : null}
      <ol className="flex flex-col gap-1.5">
        {outline.map((part, index) => (
          <li
            key={part.id ?? index}
            lang="zh-CN"
            className={
              part.kind === 'heading'
                ? `mt-2 font-medium ${indents[part.level as 1 | 2 | 3] ?? ''}`
                : 'whitespace-pre-wrap ps-4 [overflow-wrap:anywhere]'
            }
          >
            {part.kind === 'heading' ? part.text : lineOf(part)}
          </li>
        ))}
      </ol>
      <TextBlock label={words.closing} text={closing} />
    </div>
  )
}

function TextBlock({ label, text }: { label: string; text: string }) {
  if (!text) return null
  return (
    <div>
      <p className="text-ink-3 text-xs">{label}</p>
      <p lang="zh-CN" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </p>
    </div>
  )
}
