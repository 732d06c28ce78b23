import { Link } from 'react-router'
import { LinkButton } from '../../../ui/button.tsx'
import { SkipLink } from '../../../ui/hidden.tsx'
import { Breadcrumb, Pagination, Steps, Tabs } from '../../../ui/navigation.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { Tree, type TreeNode } from '../../../ui/tree.tsx'
import type { Showcase } from './showcase.ts'
import { long, say } from './words.ts'

const here = '#tempat'
const unit = (key: string, name: string, more: Partial<TreeNode> = {}): TreeNode => ({
  key,
  title: <Link to={here}>{name}</Link>,
  toggleLabel: `Unit di bawah ${name}`,
  ...more,
})

const units: readonly TreeNode[] = [
  unit('agency', 'Pemerintah Kota Contoh', {
    context: '3 unit, 128 orang',
    open: true,
    children: [
      unit('archive', 'Dinas Kearsipan', {
        context: 'menuju WBK',
        current: true,
        open: true,
        end: <Tag state="ok">{'12 orang'}</Tag>,
        children: [unit('section', 'Bidang Layanan Arsip'), unit('branch', long, { end: <Tag>{'ditutup'}</Tag> })],
      }),
      unit('library', 'Perpustakaan Kota', { children: [unit('north', 'Perpustakaan Keliling')] }),
    ],
  }),
]

const steps = ['Instansi', 'Unit', 'Akun Anda'] as const

export const places: Showcase = {
  id: 'tempat',
  title: 'Tempat dan jalan',
  about:
    'Setiap tempat adalah tautan dengan alamatnya sendiri. Cabang pohon dibuka dengan Enter atau Spasi; tandanya berdiri sebelum nama, juga bagi papan ketik.',
  specimens: [
    {
      name: 'Breadcrumb',
      state: 'biasa, teks panjang',
      show: (
        <div className="stack gap-3">
          <Breadcrumb label="Jalan" items={[{ label: 'Rencana', to: here }, { label: 'Rencana kerja 2026' }]} />
          <Breadcrumb
            label="Jalan panjang"
            items={[{ label: 'Rencana', to: here }, { label: long, to: here }, { label: 'Baris 5' }]}
          />
        </div>
      ),
    },
    {
      name: 'Tabs',
      state: 'satu terpilih, banyak',
      show: (
        <Tabs
          label="Pengaturan"
          items={[
            { label: 'Orang', to: '/komponen' },
            ...['Unit', 'Keamanan', 'Surel', 'Catatan perubahan', 'Cadangan'].map((label) => ({
              label,
              to: `/${label}`,
            })),
          ]}
        />
      ),
    },
    {
      name: 'Pagination',
      state: 'di tengah; halaman pertama; menurut kunci, tanpa hitungan',
      show: (
        <div className="stack gap-3">
          <Pagination
            label="Halaman"
            summary="Baris 51–100 dari 1.000"
            previous={{ label: 'Sebelumnya', to: here }}
            next={{ label: 'Berikutnya', to: here }}
          />
          <Pagination
            label="Halaman pertama"
            summary="Baris 1–50 dari 1.000"
            next={{ label: 'Berikutnya', to: here }}
          />
          <Pagination
            label="Halaman menurut kunci"
            previous={{ label: 'Sebelumnya', to: here }}
            next={{ label: 'Berikutnya', to: here }}
          />
        </div>
      ),
    },
    {
      name: 'Steps',
      state: 'awal, tengah, akhir',
      show: (
        <div className="stack gap-3">
          {steps.map((step, index) => (
            <Steps key={step} label={`Langkah: ${step}`} items={steps} current={index + 1} />
          ))}
        </div>
      ),
    },
    { name: 'Tree', state: 'terbuka, terlipat, tempat ini, nama panjang', show: <Tree label="Unit" nodes={units} /> },
    { name: 'SkipLink', state: 'tampak hanya saat fokus', show: <SkipLink target="tempat">{say.skip}</SkipLink> },
    {
      name: 'Frame',
      state: 'punya halaman sendiri',
      show: (
        <LinkButton to="/komponen/bingkai" variant="quiet" iconEnd="next">
          {say.frame}
        </LinkButton>
      ),
    },
  ],
}
