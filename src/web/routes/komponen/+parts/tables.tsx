import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/inputs.tsx'
import { MonthsStrip } from '../../../ui/months-strip.tsx'
import type { State } from '../../../ui/state.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Showcase } from './showcase.ts'
import { long, say, stateWords, unbroken } from './words.ts'

type Duty = {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly state: State
  readonly count: string
}

const duties: readonly Duty[] = [
  { id: '1', name: 'Rapat evaluasi triwulan', owner: 'Sekretariat', state: 'ok', count: '4' },
  { id: '2', name: 'Laporan pemantauan semester', owner: 'Pokja pengawasan', state: 'late', count: '1.250' },
  { id: '3', name: long, owner: unbroken, state: 'due', count: '12' },
]

const many: readonly Duty[] = Array.from({ length: 40 }, (_, index) => ({
  id: `m${index}`,
  name: `Langkah aksi ke-${index + 1}`,
  owner: 'Sekretariat',
  state: 'none',
  count: String(index + 1),
}))

const columns: readonly Column<Duty>[] = [
  { key: 'name', header: 'Langkah aksi', cell: ({ name }) => name, rowHeader: true, width: 'wide' },
  { key: 'owner', header: 'Penanggung jawab', cell: ({ owner }) => owner },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ state }) => <Tag state={state}>{stateWords[state]}</Tag>,
    width: 'narrow',
  },
  { key: 'count', header: 'Bukti', cell: ({ count }) => count, align: 'end', width: 'tight' },
]

const schedule: Column<Duty> = {
  key: 'months',
  header: 'Jadwal',
  cell: () => <MonthsStrip marks={['ok', 'late']} label="Jadwal: Januari lengkap, Februari terlambat" />,
  width: 'months',
}

const rowKey = ({ id }: Duty) => id

export const tables: Showcase = {
  id: 'tabel',
  title: 'Tabel',
  about:
    'Judul kolom tetap di atas ketika halaman digulung. Tabel dapat difokus dan digulung dengan panah. Di ponsel setiap baris menjadi kartu dan setiap sel menyebut kolomnya.',
  wide: true,
  specimens: [
    {
      name: 'Table',
      state: 'biasa, berjudul, satu baris ditandai',
      show: (
        <Table
          caption="Langkah aksi bulan ini"
          showCaption
          columns={columns}
          rows={duties}
          rowKey={rowKey}
          marked={({ state }) => state === 'due'}
        />
      ),
    },
    {
      name: 'Table',
      state: 'berkelompok, satu baris terbuka, jadwal',
      show: (
        <Table
          caption="Langkah aksi per area"
          columns={[...columns, schedule]}
          groups={[
            { key: 'a', header: 'Manajemen perubahan', rows: duties.slice(0, 1) },
            { key: 'b', header: 'Penguatan pengawasan', rows: duties.slice(1, 2) },
          ]}
          rowKey={rowKey}
          detail={({ id }) =>
            id === '2' && (
              <div className="form">
                <TextInput label="Penanggung jawab" defaultValue="Pokja pengawasan" />
                <div className="form-actions">
                  <Button type="button">{say.save}</Button>
                  <Button type="button" variant="quiet">
                    {say.cancel}
                  </Button>
                </div>
              </div>
            )
          }
        />
      ),
    },
    {
      name: 'Table',
      state: 'kosong',
      show: (
        <Table
          caption="Langkah aksi yang cocok"
          columns={columns}
          rows={[]}
          rowKey={rowKey}
          empty="Tidak ada langkah aksi yang cocok. Ubah saringan di atas."
        />
      ),
    },
    {
      name: 'Table',
      state: 'banyak baris dalam kotak, digulung juga di ponsel',
      show: (
        <Table caption="Semua langkah aksi" columns={columns} rows={many} rowKey={rowKey} scroll="box" phone="scroll" />
      ),
    },
  ],
}
