/** Why a file yields no people at all; each has one sentence. */
export type SheetFailure =
  | { readonly kind: 'wrongType' }
  /** The old Excel format, or a book with a password: both look alike from outside. */
  | { readonly kind: 'oldOrLocked' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tooMuchInside'; readonly megabytes: number }
  | { readonly kind: 'tooManyRows'; readonly maximum: number }
  | { readonly kind: 'noHeader' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'timedOut'; readonly seconds: number }

/** What a file of people may be: an office of a large agency fits, a file made to harm does not. */
export const sheetLimits = {
  bytes: 5 * 1024 * 1024,
  rows: 2000,
  /** Rows of titles above the header. */
  headerRows: 30,
  sheets: 20,
  columns: 60,
  inflatedMegabytes: 60,
  cellCharacters: 1000,
  seconds: 20,
  memoryMegabytes: 512,
} as const
