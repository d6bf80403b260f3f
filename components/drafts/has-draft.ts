/** What the key of each draft begins with; its form follows, and after a ~ the window that holds it. */
export const draftPrefix = 'tashan.draft.'

/** Whether this device keeps a draft of a form; without what reads and writes drafts, so that it is small. */
export function hasDraft(formKey: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.split('~')[0] === `${draftPrefix}${formKey}`)
  } catch {
    return false
  }
}
