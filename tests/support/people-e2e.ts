/** Whom the browser tests sign in as; the throwaway database knows nobody else. */
export const e2ePassword = 'only-for-browser-tests'

export const e2ePeople = [
  { username: 'viewer', name: '阅读员', role: 'viewer' as const },
  { username: 'staff', name: '工作员', role: 'staff' as const },
  { username: 'colleague', name: '同事员', role: 'staff' as const },
  { username: 'editor', name: '编辑员', role: 'editor' as const },
]
