export type SharePartner = {
  id: string
  kind: 'person' | 'department'
  name: string
  department: string | null
}

/** How each of those one can share with is named in a list that is searched by typing: no two alike. */
export function partnerLabels(partners: SharePartner[]): Map<string, SharePartner> {
  const labels = new Map<string, SharePartner>()
  for (const partner of partners) {
    const plain = partner.department ? `${partner.name}（${partner.department}）` : partner.name
    let label = plain
    for (let count = 2; labels.has(label); count++) label = `${plain}·${count}`
    labels.set(label, partner)
  }
  return labels
}

/** Whom these typed words name: by label, or by a name that only one of them has; null where that is nobody. */
export function resolvePartner(partners: SharePartner[], typed: string): SharePartner | null {
  const label = typed.trim()
  const labelled = partnerLabels(partners).get(label)
  if (labelled) return labelled
  const [first, second] = partners.filter((partner) => partner.name === label)
  return first && !second ? first : null
}
