/** What a line of the imprint begins with up to its colon, as in 抄送： */
export function imprintLabel(line: string): string {
  return /^[^：:]*[：:]\s*/u.exec(line)?.[0] ?? ''
}
