import type { MetaFunction } from 'react-router'
import { Link } from 'react-router'
import { PageTitle } from '../../../frame/plain-page.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FoldOut } from '../../../ui/fold-out.tsx'
import { Frame, type NavGroup } from '../../../ui/frame.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { PageHeader } from '../../../ui/layout.tsx'
import { frame, long, say } from '../+parts/words.ts'

export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

const elsewhere = (id: string) => `/komponen#${id}`

const groups: readonly NavGroup[] = [
  {
    label: 'Utama',
    items: [
      { to: '/komponen/bingkai', label: 'Beranda', icon: 'home', end: true },
      { to: elsewhere('tabel'), label: 'Rencana', icon: 'plan', end: true, count: { text: '74' } },
      {
        to: elsewhere('daftar'),
        label: 'Bukti',
        icon: 'evidence',
        end: true,
        count: { text: '9', label: '9 bukti terlambat', late: true },
      },
      { to: elsewhere('tahun'), label: 'LKE', icon: 'sheet', end: true },
    ],
  },
  {
    label: 'Lainnya',
    items: [
      { to: elsewhere('pesan'), label: 'Tim dan pakta', icon: 'people', end: true },
      { to: elsewhere('tempat'), label: 'Pengaturan', icon: 'settings', end: true },
    ],
  },
]

/** The frame of a unit's pages: it fills a page, so it has one of its own. */
export default function FramePage() {
  const account = (
    <Button type="button" variant="quiet" icon="out" wide>
      {frame.out}
    </Button>
  )
  return (
    <Frame
      brand={{ name: say.brand, to: '/komponen' }}
      skipLabel={say.skip}
      menuLabel={frame.menu}
      groups={groups}
      place={
        <Link className="top-unit" to="/komponen">
          {frame.unit}
        </Link>
      }
      topEnd={
        <FoldOut
          className="account"
          summary={
            <>
              <Icon name="person" />
              {say.person}
              <Icon name="down" size="s" />
            </>
          }
        >
          <div className="account-sheet">{account}</div>
        </FoldOut>
      }
      menuEnd={account}
      wide
    >
      <PageTitle>{frame.title}</PageTitle>
      <PageHeader title={frame.title} lead={long} />
      <Card title={frame.card}>{long}</Card>
    </Frame>
  )
}
