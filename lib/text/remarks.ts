/**
 * The text without what editors noted in it for each other, （注：…） or (note: …), as a paper that is handed in has it;
 * brackets within a remark are none.
 */
export function withoutRemarks(text: string): string {
  return text.replace(/（注[：:][^（）]*）/gu, '').replace(/ ?\(note: [^()]*\)/giu, '')
}
