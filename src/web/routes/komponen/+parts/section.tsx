import { classNames } from '../../../ui/class-names.ts'
import { Code } from '../../../ui/code.tsx'
import type { Showcase, Specimen } from './showcase.ts'
import type { Scheme } from './view.ts'

type Look = { readonly schemes: readonly Scheme[]; readonly narrow: boolean }

type SectionProps = Look & { readonly section: Showcase }

export function Section({ section, ...look }: SectionProps) {
  const { id, title, about, wide = false, specimens } = section
  const headingId = `${id}-judul`
  return (
    <section id={id} className="room" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <p className="page-lead">{about}</p>
      {specimens.map((specimen) => (
        <Sample key={`${specimen.name} ${specimen.state}`} specimen={specimen} wide={wide} {...look} />
      ))}
    </section>
  )
}

/** The same thing once for each scheme, on the ground of that scheme. */
function Sample({ specimen, wide, schemes, narrow }: Look & { readonly specimen: Specimen; readonly wide: boolean }) {
  const { name, state, show } = specimen
  return (
    <div className="specimen" data-component={name}>
      <h3>
        <Code>{name}</Code> <span className="muted">{state}</span>
      </h3>
      <div
        className={classNames('panes', !wide && schemes.length > 1 && 'panes-two', !wide && narrow && 'panes-narrow')}
      >
        {schemes.map((scheme) => (
          <div key={scheme} className="pane" data-scheme={scheme}>
            {show}
          </div>
        ))}
      </div>
    </div>
  )
}
