/** What a route may say about its page by `export const handle = { … } satisfies PageHandle`. */
export type PageHandle = {
  /** False for pages of the public: they ship no JavaScript. */
  readonly script?: boolean
  /** True for pages that need the whole width: wide tables, a document beside a table. */
  readonly wide?: boolean
}

const isPageHandle = (handle: unknown): handle is PageHandle => typeof handle === 'object' && handle !== null

/** Whether the page of these route matches takes the whole width of the frame. */
export const isWide = (handles: readonly unknown[]): boolean =>
  handles.some((handle) => isPageHandle(handle) && handle.wide === true)

/** Whether the page of these route matches carries script: yes, unless one of its routes declines. */
export const shipsScript = (handles: readonly unknown[]): boolean =>
  !handles.some((handle) => isPageHandle(handle) && handle.script === false)
