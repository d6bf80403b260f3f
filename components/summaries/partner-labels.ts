export type Partner = { id: string; kind: 'person' | 'department'; name: string; department: string | null }

/** How each of those one can share with is named in a list that is searched by typing: no two alike. */
export function partnerLabels(partners: Partner[]): Map<string, Partner> {
  const labels = new Map<string, Partner>()
  for (const partner of partners) {
    const plain = partner.department ? `${partner.name}（${partner.department}）` : partner.name
    let label = plain
    for (let count = 2; labels.has(label); count++) label = `${plain}·${count}`
    labels.set(label, partner)
  }
  return labels
}

/** Whom these typed words name: by label, or by a name that only one of them has; null where that is nobody. */
export function namedPartner(partners: Partner[], typed: string): Partner | null {
  const words = typed.trim()
  const labelled = partnerLabels(partners).get(words)
  if (labelled) return labelled
  const [first, second] = partners.filter((partner) => partner.name === words)
  return first && !second ? first : null
}
