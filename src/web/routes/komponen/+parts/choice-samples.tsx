import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from '../../../ui/choices.tsx'
import { DateRange } from '../../../ui/date-range.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { TextInput } from '../../../ui/inputs.tsx'
import { Stack } from '../../../ui/layout.tsx'
import type { Showcase } from './showcase.ts'
import { OwnName } from './trial.tsx'
import { long, say } from './words.ts'

const agree = { label: 'Saya sudah membaca pakta integritas ini' } as const
const roles = {
  legend: 'Peran',
  hint: 'Seseorang dapat memegang beberapa peran di satu unit.',
  options: [
    { value: 'area_lead', label: 'Koordinator area', hint: 'Mengisi rencana dan bukti satu area perubahan.' },
    { value: 'employee', label: 'Pegawai', hint: 'Menandatangani pakta, melaporkan gratifikasi.' },
    { value: 'administrator', label: 'Administrator', hint: 'Mengatur akun dan unit; tidak membaca isi register.' },
    { value: 'unit_head', label: 'Kepala unit', hint: 'Sudah dipegang orang lain.', disabled: true },
  ],
} as const
const answers = {
  legend: 'Apakah rencana sudah dimonitor?',
  options: [
    { value: 'a', label: 'Seluruhnya', hint: 'Semua langkah aksi dimonitor tiap bulan.' },
    { value: 'b', label: 'Sebagian' },
    { value: 'c', label: long },
    { value: 'd', label: 'Belum', disabled: true },
  ],
} as const
const yesNo = {
  legend: 'Layak?',
  options: [
    { value: 'y', label: 'Ya' },
    { value: 't', label: 'Tidak' },
  ],
} as const
const range = {
  legend: 'Rentang waktu',
  from: { name: 'dari', label: 'Dari' },
  to: { name: 'sampai', label: 'Sampai' },
} as const
const file = {
  label: 'Berkas rencana',
  name: 'berkas',
  chooseLabel: say.choose,
  noneLabel: say.none,
  accept: '.txt,.csv,.xlsx',
} as const

export const choices: Showcase = {
  id: 'pilihan',
  title: 'Pilihan, tanggal, berkas',
  about:
    'Spasi mencentang; panah memindahkan pilihan tunggal. Seluruh baris dapat ditekan. Tanggal dan berkas memakai kendali asli peramban, yang dikenal setiap ponsel.',
  specimens: [
    {
      name: 'Checkbox',
      state: 'kosong, tercentang, berpetunjuk, nonaktif',
      show: (
        <div>
          <Checkbox {...agree} />
          <Checkbox {...agree} defaultChecked />
          <Checkbox {...agree} hint="Tanda tangan Anda tercatat bersama waktunya." />
          <Checkbox {...agree} disabled />
          <Checkbox {...agree} disabled defaultChecked />
        </div>
      ),
    },
    {
      name: 'CheckboxGroup',
      state: 'peran dengan penjelasan',
      show: (
        <OwnName>
          {(name) => <CheckboxGroup {...roles} name={name} defaultValues={['area_lead', 'employee']} />}
        </OwnName>
      ),
    },
    {
      name: 'CheckboxGroup',
      state: 'salah, sebaris',
      show: (
        <Stack>
          <OwnName>{(name) => <CheckboxGroup {...roles} name={name} error="Pilih sedikitnya satu peran." />}</OwnName>
          <OwnName>{(name) => <CheckboxGroup {...yesNo} name={name} inRow />}</OwnName>
        </Stack>
      ),
    },
    {
      name: 'RadioGroup',
      state: 'terpilih, teks panjang, nonaktif',
      show: <OwnName>{(name) => <RadioGroup {...answers} name={name} defaultValue="b" />}</OwnName>,
    },
    {
      name: 'RadioGroup',
      state: 'sebaris, salah',
      show: <OwnName>{(name) => <RadioGroup {...yesNo} name={name} inRow error="Pilih salah satu." />}</OwnName>,
    },
    {
      name: 'Fieldset',
      state: 'bagian sebuah formulir; kecil, salah',
      show: (
        <Stack>
          <Fieldset legend="Alamat kantor" hint="Seperti pada kop surat.">
            <TextInput label="Jalan" />
            <TextInput label="Kota" />
          </Fieldset>
          <Fieldset legend="Jam layanan" small error="Jam tutup mendahului jam buka.">
            <TextInput label="Buka" type="time" />
          </Fieldset>
        </Stack>
      ),
    },
    {
      name: 'DateRange',
      state: 'kosong, terisi, salah',
      show: (
        <Stack>
          <DateRange {...range} />
          <DateRange
            {...range}
            from={{ ...range.from, defaultValue: '2026-11-20' }}
            to={{ ...range.to, defaultValue: '2026-11-01' }}
            error="Hari akhir mendahului hari awal."
          />
        </Stack>
      ),
    },
    {
      name: 'FileDrop',
      state: 'biasa, salah',
      show: (
        <Stack>
          <FileDrop {...file} hint="Paling besar 25 MB" />
          <FileDrop {...file} error="Berkas ini kosong. Pilih berkas lain." />
        </Stack>
      ),
    },
  ],
}
