/**
 * The neutral document: what every reader (text today; DOCX, XLSX, PDF, HTML later) hands to the understanding.
 * Nothing after it knows the file format. Blocks come in the document's order.
 */
export type NeutralDocument = {
  readonly blocks: readonly Block[]
  /** Number of lines (text), or rows over all sheets, for progress and limits. */
  readonly lineCount: number
}

/** Where something stands, so that a person can be shown it: page and sheet where the format has them, lines 1-based and inclusive. */
export type Place = {
  readonly page: number | null
  readonly sheet: string | null
  readonly firstLine: number
  readonly lastLine: number
}

export type Block = Paragraph | Table

/**
 * A run of lines without a blank line between them. Where the format has lines (text), they are kept as '\n' in `text`,
 * so line n of the text stands at `place.firstLine + n`. A blank line always parts two paragraphs.
 */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
}

/** A run of rows without anything between them: a page break or a paragraph ends it, so one printed table may come as many. */
export type Table = {
  readonly kind: 'table'
  readonly rows: readonly TableRow[]
  readonly place: Place
}

export type TableRow = {
  readonly cells: readonly TableCell[]
  readonly place: Place
}

/** `text` is as printed, markup included; '' for an empty cell. */
export type TableCell = {
  readonly text: string
  readonly place: Place
}
