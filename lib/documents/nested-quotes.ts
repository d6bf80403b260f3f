const counterparts: Record<string, string> = {
  '“': '‘',
  '”': '’',
  '‘': '“',
  '’': '”',
  '《': '〈',
  '》': '〉',
}

/** Words as they stand between “ and ”: their own quotation marks become ‘ and ’, and the reverse (GB/T 15834-2011, 4.8). */
export function withinQuotes(words: string): string {
  return words.replace(/[“”‘’]/g, (mark) => counterparts[mark] ?? mark)
}

/** A title as it stands between 《 and 》: its own such marks become 〈 and 〉 (GB/T 15834-2011, 4.15). */
export function withinTitleMarks(title: string): string {
  return title.replace(/[《》]/g, (mark) => counterparts[mark] ?? mark)
}
