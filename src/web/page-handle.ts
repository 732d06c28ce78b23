/** What a route may say about its page by `export const handle = { … } satisfies PageHandle`. */
export type PageHandle = {
  /** False for pages of the public: they ship no JavaScript. */
  readonly script?: boolean
}

const isPageHandle = (handle: unknown): handle is PageHandle => typeof handle === 'object' && handle !== null

/** Whether the page of these route matches carries script: yes, unless one of its routes declines. */
export const shipsScript = (handles: readonly unknown[]): boolean =>
  !handles.some((handle) => isPageHandle(handle) && handle.script === false)
