/**
 * Technical limits of reading, not law: they keep one import from taking the whole machine. Published plans measured so far
 * are 25 to 50 KB with about 100 table rows, so each limit leaves two or three orders of magnitude.
 */
export const limits = {
  /** A scanned decree of 200 pages saved as text stays far below; above it is another kind of file. */
  maxFileBytes: 25 * 1024 * 1024,
  /** Actions of one unit in one year number about 150; a whole ministry fits. */
  maxTableRows: 10_000,
  /** Characters. A line is one table row or paragraph at most; longer ones are exports gone wrong. */
  maxLineLength: 1024 * 1024,
  /** Share of control characters (tab, line ends and page breaks apart) from which a file counts as binary. */
  maxControlShare: 0.01,
} as const

export type Limits = { readonly [Name in keyof typeof limits]: number }
