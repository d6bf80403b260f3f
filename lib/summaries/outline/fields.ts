/** Names of the fields that belong to one part. */
export const textField = (id: string) => `text:${id}`
export const sectionField = (id: string) => `take:${id}`
