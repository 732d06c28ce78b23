import { Field, FieldError } from '../../../ui/field.tsx'
import { SearchField } from '../../../ui/filter-bar.tsx'
import { Select, TextArea, TextInput } from '../../../ui/inputs.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { PasswordInput } from '../../../ui/password-input.tsx'
import type { Showcase } from './showcase.ts'
import { OwnName } from './trial.tsx'
import { long, say, unbroken } from './words.ts'

const name = { label: 'Nama lengkap', hint: 'Tanpa gelar, seperti pada kartu pegawai.' } as const
const nip = { label: 'NIP', optional: say.optional, inputMode: 'numeric' } as const
const areas = {
  label: 'Area perubahan',
  options: ['Manajemen perubahan', 'Penataan tata laksana', 'Penguatan pengawasan'].map((label) => ({
    value: label,
    label,
  })),
} as const
const note = { label: 'Catatan' } as const
const password = { label: 'Kata sandi', showLabel: say.show, hideLabel: say.hide, autoComplete: 'off' } as const
const wrong = 'NIP berisi 18 angka; yang ditulis 17. Periksa bagian akhirnya.'

export const fields: Showcase = {
  id: 'isian',
  title: 'Isian',
  about:
    'Label selalu terlihat dan dapat ditekan. Petunjuk dan kesalahan dibacakan bersama isiannya. Tepi isian menjadi gelap di bawah penunjuk; isian yang salah punya tepi merah, garis di kiri, tanda dan kalimat.',
  specimens: [
    {
      name: 'TextInput',
      state: 'biasa, boleh kosong, terisi',
      show: (
        <Stack>
          <TextInput {...name} />
          <TextInput {...nip} />
          <TextInput {...name} defaultValue={say.person} />
        </Stack>
      ),
    },
    {
      name: 'TextInput',
      state: 'salah',
      show: <TextInput {...nip} defaultValue="19851120201001100" error={wrong} />,
    },
    {
      name: 'TextInput',
      state: 'nonaktif, hanya dibaca',
      show: (
        <Stack>
          <TextInput {...name} defaultValue={say.person} disabled />
          <TextInput {...name} defaultValue={say.person} readOnly />
        </Stack>
      ),
    },
    {
      name: 'TextInput',
      state: 'teks panjang',
      show: <TextInput label={long} hint={long} error={long} defaultValue={unbroken} />,
    },
    {
      name: 'TextArea',
      state: 'kosong, terisi, salah, nonaktif',
      show: (
        <Stack>
          <TextArea {...note} rows={2} />
          <TextArea {...note} defaultValue={long} />
          <TextArea {...note} rows={2} error="Tulis alasannya: catatan ini dibaca penilai." />
          <TextArea {...note} rows={2} defaultValue={long} disabled />
        </Stack>
      ),
    },
    {
      name: 'Select',
      state: 'kosong, terpilih, salah, nonaktif',
      show: (
        <Stack>
          <Select {...areas} empty="Semua area" />
          <Select {...areas} defaultValue="Penguatan pengawasan" />
          <Select {...areas} empty="Pilih area" error="Pilih satu area." />
          <Select {...areas} disabled />
        </Stack>
      ),
    },
    {
      name: 'SearchField',
      state: 'kosong, terisi',
      show: (
        <Stack>
          <SearchField label={say.search} name="cari" placeholder="Rencana, bukti, orang" />
          <SearchField label={say.search} name="cari" defaultValue="rapat triwulan" />
        </Stack>
      ),
    },
    {
      name: 'PasswordInput',
      state: 'biasa, salah',
      show: (
        <Stack>
          <PasswordInput {...password} defaultValue="kopi pahit di beranda" />
          <PasswordInput {...password} error="Kata sandi ini terlalu umum. Pakai tiga kata yang tidak berkaitan." />
        </Stack>
      ),
    },
    {
      name: 'Field',
      state: 'kendali lain di dalamnya',
      show: (
        <Field label="Bobot" hint="Dari 0 sampai 100">
          {(aria) => <input {...aria} type="range" min={0} max={100} defaultValue={60} />}
        </Field>
      ),
    },
    {
      name: 'FieldError',
      state: 'berdiri sendiri',
      show: <OwnName>{(id) => <FieldError id={id} error={wrong} />}</OwnName>,
    },
  ],
}
