import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type TreeNode = {
  readonly key: string
  /** Usually a link. */
  readonly title: ReactNode
  /** Below the title: what kind of thing, since when. */
  readonly context?: ReactNode
  /** At the end of the line: a tag, a count, a button. */
  readonly end?: ReactNode
  readonly children?: readonly TreeNode[]
  /** Shows what is beneath from the start. */
  readonly open?: boolean
  /** Name of the mark that opens and folds: `Unit di bawah Dinas Kependudukan`. */
  readonly toggleLabel?: string
  /** The page is about this one. */
  readonly current?: boolean
}

type TreeProps = { readonly label: string; readonly nodes: readonly TreeNode[] }

/**
 * Things beneath things: units of an agency. A nested list whose branches open by a native disclosure, without script;
 * on paper all of it is open.
 */
export function Tree({ label, nodes }: TreeProps) {
  return (
    <nav className="tree" aria-label={label}>
      <Branch nodes={nodes} />
    </nav>
  )
}

function Branch({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  return (
    <ul className="tree-branch">
      {nodes.map((node) => (
        <Twig key={node.key} node={node} />
      ))}
    </ul>
  )
}

function Twig({ node }: { readonly node: TreeNode }) {
  const { title, context, end, children = [], open = false, toggleLabel, current } = node
  // The disclosure stands before the line, what it opens after it: the order by keyboard is the order for the eye.
  return (
    <li className="tree-node" aria-current={current || undefined}>
      {children.length > 0 && (
        <details className="tree-toggle" open={open}>
          <summary>
            <Icon name="next" size="s" />
            <span className="visually-hidden">{toggleLabel}</span>
          </summary>
        </details>
      )}
      <div className="tree-line">
        <div>
          <div className="tree-title">{title}</div>
          {context && <div className="tree-context">{context}</div>}
        </div>
        {end && <div className="tree-end">{end}</div>}
      </div>
      {children.length > 0 && <Branch nodes={children} />}
    </li>
  )
}
