import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** The words of a mark that says nothing else. Loaded where there is one: most are comments. */
export default function AnnotationQuote({ quote }: { quote: string }) {
  return (
    <span className="annotation-excerpt font-serif" lang="zh-CN">
      {fullWidthPunctuation(quote)}
    </span>
  )
}
