/** Where a comment and a discussion stand on the page that shows them. */
export const commentFragment = (id: string) => `c-${id}`
export const threadFragment = (id: string) => `t-${id}`
