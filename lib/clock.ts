/** Time and randomness, passed in so that tests decide them. */
export type Clock = { now: () => Date; newId: () => string }

export const systemClock: Clock = { now: () => new Date(), newId: () => crypto.randomUUID() }
