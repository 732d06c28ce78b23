import { Link } from 'react-router'
import { LinkButton } from '../../../ui/button.tsx'
import { Change, ChangeList } from '../../../ui/change.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { BulletList, DefinitionList, type Item, ItemList } from '../../../ui/list.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Showcase } from './showcase.ts'
import { changeWords, long, say, unbroken } from './words.ts'

const items: readonly Item[] = [
  {
    key: 'a',
    lead: <Tag state="late">{'14 Nov'}</Tag>,
    title: <Link to="#daftar">{'Laporan pemantauan semester II'}</Link>,
    context: 'Pengawasan · saluran pengaduan',
    action: (
      <LinkButton to="#daftar" variant="quiet" small>
        {say.upload}
      </LinkButton>
    ),
  },
  {
    key: 'b',
    lead: <Tag state="due">{'20 Nov'}</Tag>,
    title: <Link to="#daftar">{long}</Link>,
    context: `${long}. ${long}. ${long}`,
  },
]

const documents = ['Undangan', 'Daftar hadir', 'Notulen', unbroken] as const

export const lists: Showcase = {
  id: 'daftar',
  title: 'Daftar dan perubahan',
  about:
    'Seluruh baris menuju ke mana judulnya menuju; tombol di dalamnya berdiri di atasnya. Garis fokus mengelilingi baris.',
  specimens: [
    { name: 'ItemList', state: 'hal yang harus dikerjakan, teks panjang', show: <ItemList items={items} /> },
    {
      name: 'ItemList',
      state: 'ringkas, tanpa tanda di depan',
      show: <ItemList brief items={items.map(({ lead: _, ...item }) => item)} />,
    },
    {
      name: 'DefinitionList',
      state: 'biasa, teks panjang',
      show: (
        <DefinitionList
          items={[
            { term: 'Penanggung jawab', value: 'Sekretariat' },
            { term: 'Dasar', value: long },
            { term: 'Berkas', value: unbroken },
          ]}
        />
      ),
    },
    {
      name: 'BulletList',
      state: 'biasa, kecil',
      show: (
        <div className="stack gap-3">
          <BulletList items={documents} />
          <BulletList items={documents} small />
        </div>
      ),
    },
    {
      name: 'Disclosure',
      state: 'pendek terbuka, panjang terlipat',
      show: (
        <div className="stack gap-3">
          <Disclosure title="Dokumen" items={documents.slice(0, 3)} />
          <Disclosure title="Dokumen" items={[...documents, long]} />
        </div>
      ),
    },
    {
      name: 'Change',
      state: 'berubah, diisi, dikosongkan, teks panjang',
      show: (
        <div className="stack gap-2">
          <Change old="Pegawai" new="Koordinator area" words={changeWords} />
          <Change old={null} new="19 Mei 2026" words={changeWords} />
          <Change old="Sekretariat" new="" words={changeWords} />
          <Change old={long} new={unbroken} words={changeWords} />
        </div>
      ),
    },
    {
      name: 'ChangeList',
      state: 'beberapa isian satu catatan',
      show: (
        <ChangeList
          words={changeWords}
          items={[
            { field: 'Nama', old: 'Ratna W.', new: say.person },
            { field: 'Jabatan', old: '', new: 'Analis kebijakan' },
            { field: 'Unit', old: 'Bagian Umum', new: long },
          ]}
        />
      ),
    },
  ],
}
