import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  /** `primary`: the one thing to do here; `danger`: removes something. */
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger' | undefined
  readonly small?: boolean | undefined
  readonly wide?: boolean | undefined
  readonly icon?: IconName | undefined
  /** After the words: for "next". */
  readonly iconEnd?: IconName | undefined
  readonly children: ReactNode
}

/** Parts what decides the look from the properties of the element itself. */
function splitLook<Rest extends object>(props: Look & Rest) {
  const { variant = 'primary', small, wide, icon, iconEnd, children, ...element } = props
  const className = classNames(
    'button',
    variant !== 'primary' && `button-${variant}`,
    small && 'button-small',
    wide && 'button-wide',
  )
  return { className, content: { icon, iconEnd, children }, element }
}

function Content({ icon, iconEnd, children }: Pick<Look, 'icon' | 'iconEnd' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} size="s" />}
      {children}
      {iconEnd && <Icon name={iconEnd} size="s" />}
    </>
  )
}

type ButtonProps = Look & {
  /** The work is going on: the label stays, a second press is ignored. */
  readonly pending?: boolean
} & Omit<ComponentProps<'button'>, keyof Look | 'className' | 'style'>

export function Button({ pending, ...props }: ButtonProps) {
  const { className, content, element } = splitLook(props)
  return (
    <button
      type="submit"
      {...element}
      className={className}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : element.onClick}
    >
      <Content {...content} icon={pending ? undefined : content.icon} />
    </button>
  )
}

type LinkButtonProps = Look &
  Pick<ComponentProps<typeof Link>, 'to' | 'reloadDocument' | 'preventScrollReset'> & {
    /** The target is a file: the browser fetches it itself. */
    readonly download?: boolean
  }

/** Looks like a button, leads somewhere. */
export function LinkButton({ download, reloadDocument = false, ...props }: LinkButtonProps) {
  const { className, content, element } = splitLook(props)
  return (
    <Link {...element} className={className} reloadDocument={reloadDocument || download === true}>
      <Content {...content} />
    </Link>
  )
}
