/** How long an export and its file are kept: seven days. */
export const retentionMs = 7 * 24 * 60 * 60_000
