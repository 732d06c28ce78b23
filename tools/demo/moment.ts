/**
 * The moment at which the demo stands: the Tuesday on which the first half of the year ends, at a quarter past ten in
 * Jakarta. It stands still, so that every picture of the demo is the same and nothing becomes late while one looks.
 */
export const DEMO_MOMENT = new Date('2026-06-30T10:15:00+07:00')
