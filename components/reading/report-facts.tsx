import { Badge } from '@/components/ui/badge'

type Props = {
  words: { original: string; checksum: string; named: string }
  source: string | null
  published: { label: string; machine: string } | null
  original: string | null
  revision: string
  stored: string
  sha256: string
  named: boolean
  links: { href: string; label: string }[]
}

/** Where a report comes from, which revision this is, and what was made of it. */
export function ReportFacts({
  words,
  source,
  published,
  original,
  revision,
  stored,
  sha256,
  named,
  links,
}: Props) {
  return (
    <>
      {source ? <span lang="zh-CN">{source}</span> : null}
      {published ? <time dateTime={published.machine}>{published.label}</time> : null}
      {original ? (
        <a href={original} rel="noreferrer noopener" target="_blank" className="link">
          {words.original}
        </a>
      ) : null}
      <span title={`${words.checksum} ${sha256}`} className="max-sm:hidden">
        {revision} · {stored}
      </span>
      {named ? <Badge tone="warm">{words.named}</Badge> : null}
      {links.map((link) => (
        <a key={link.href} href={link.href} className="link">
          {link.label}
        </a>
      ))}
    </>
  )
}
