import type { ReactNode } from 'react'

/** One component in one state. */
export type Specimen = {
  /** As the code names it. */
  readonly name: string
  readonly state: string
  readonly show: ReactNode
}

/** A section of the page: components that belong together. */
export type Showcase = {
  /** Its anchor. */
  readonly id: string
  readonly title: string
  /** What the eye does not see at rest: pointer, focus, keys. */
  readonly about: string
  /** Wide things go by the width of the window: light above dark, never in a narrow box. */
  readonly wide?: boolean
  readonly specimens: readonly Specimen[]
}
