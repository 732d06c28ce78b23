import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type Gap = 1 | 2 | 3 | 4 | 5 | 6

type StackProps = { readonly gap?: Gap; readonly as?: 'div' | 'section' | 'article'; readonly children: ReactNode }

/** Things one below the other, at one distance. */
export function Stack({ gap = 4, as: Element = 'div', children }: StackProps) {
  return <Element className={`stack gap-${gap}`}>{children}</Element>
}

type RowProps = {
  readonly gap?: Gap
  readonly spread?: 'start' | 'between' | 'end'
  /** `end` puts a button on one line with the field beside it. */
  readonly align?: 'center' | 'baseline' | 'end'
  readonly children: ReactNode
}

/** Things beside each other that wrap when there is no room. */
export function Row({ gap = 3, spread = 'start', align = 'center', children }: RowProps) {
  const look = classNames(
    'row',
    `gap-${gap}`,
    spread !== 'start' && `row-${spread}`,
    align !== 'center' && `row-align-${align}`,
  )
  return <div className={look}>{children}</div>
}

type SplitProps = { readonly main?: boolean; readonly children: ReactNode }

/** Two columns, one below 60rem; `main` gives the first more room. */
export function Split({ main, children }: SplitProps) {
  return <div className={classNames('split', main && 'split-main')}>{children}</div>
}

type PageHeaderProps = {
  readonly title: string
  /** Small line above the title: where this comes from, its state. */
  readonly eyebrow?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
}

/** Head of a page: its only h1, and what can be done with the whole of it. */
export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header-text">
        {eyebrow && <div className="page-eyebrow">{eyebrow}</div>}
        <h1>{title}</h1>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  )
}

type ColumnProps = { readonly width: 'narrow' | 'reading'; readonly children: ReactNode }

/** Limits the width: `narrow` for a page of one task, `reading` for text and long forms. */
export function Column({ width, children }: ColumnProps) {
  return <div className={width}>{children}</div>
}
