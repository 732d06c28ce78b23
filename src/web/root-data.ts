/** What every page knows, failures too. Apart from root.tsx, which itself shows the page for failures. */
export type RootData = {
  /** Number of this request in the log, for people to quote. */
  readonly requestId: string
  /** The office is invented, and the visitor may be anybody in it. */
  readonly isDemo: boolean
}
