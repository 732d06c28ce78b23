import type { MetaFunction } from 'react-router'
import { useSearchParams } from 'react-router'
import { LanguageSwitch } from '../../frame/language-switch.tsx'
import { PageTitle } from '../../frame/plain-page.tsx'
import { PageHeader } from '../../ui/layout.tsx'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { TagLink } from '../../ui/tag.tsx'
import { Section } from './+parts/section.tsx'
import { sections } from './+parts/sections.ts'
import { viewOf, views } from './+parts/view.ts'
import { say } from './+parts/words.ts'
import stylesUrl from './komponen.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesUrl }]

export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

/** Every component in every state: to look at, to show to colleagues, and for the tests of e2e/looks/komponen. */
export default function Components() {
  const [params] = useSearchParams()
  const view = viewOf(params.get('tampilan'))
  return (
    <PlainFrame brand={say.brand} skipLabel={say.skip} topEnd={<LanguageSwitch />} foot={say.foot}>
      <PageTitle>{say.title}</PageTitle>
      <div className="showroom" lang="id">
        <PageHeader
          title={say.title}
          lead={say.lead}
          actions={views.map(({ key, label }) => (
            <TagLink key={key} to={`?tampilan=${key}`} current={key === view.key}>
              {label}
            </TagLink>
          ))}
        />
        <nav className="showroom-places" aria-label={say.contents}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="showroom-rooms">
          {sections.map((section) => (
            <Section key={section.id} section={section} schemes={view.schemes} narrow={view.key === 'sempit'} />
          ))}
        </div>
      </div>
    </PlainFrame>
  )
}
