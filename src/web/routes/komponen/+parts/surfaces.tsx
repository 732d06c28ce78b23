import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card, EmptyState, Stats } from '../../../ui/card.tsx'
import { Column, PageHeader, Row, Split, Stack } from '../../../ui/layout.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Showcase } from './showcase.ts'
import { long, say, unbroken } from './words.ts'

const text = 'Undangan, daftar hadir, notulen: satu dari empat bukti.'
const box = <div className="sample-box">{text}</div>

export const surfaces: Showcase = {
  id: 'susunan',
  title: 'Susunan dan kartu',
  about: 'Jarak dan kolom saja. Dua kolom menjadi satu di bawah 60 rem.',
  specimens: [
    {
      name: 'Card',
      state: 'berjudul, tanpa judul, teks panjang',
      show: (
        <Stack>
          <Card title="Jatuh tempo minggu ini" action={<a href="#susunan">{say.open}</a>}>
            {text}
          </Card>
          <Card>{text}</Card>
          <Card title={long}>{unbroken}</Card>
        </Stack>
      ),
    },
    {
      name: 'EmptyState',
      state: 'dengan langkah berikutnya, hanya judul',
      show: (
        <Stack>
          <EmptyState
            title="Belum ada rencana kerja"
            icon="upload"
            action={<LinkButton to="#susunan">{say.upload}</LinkButton>}
          >
            {'Unggah rencana yang sudah ada; Zona membacanya dan menanyakan yang meragukan.'}
          </EmptyState>
          <EmptyState title="Tidak ada yang jatuh tempo" icon="check" />
        </Stack>
      ),
    },
    {
      name: 'Stats',
      state: 'beberapa angka',
      show: (
        <Stats
          items={[
            { value: '74', label: 'langkah aksi' },
            { value: '1.250', label: 'bukti' },
            { value: '71,84', label: 'nilai sekarang' },
          ]}
        />
      ),
    },
    {
      name: 'Stack',
      state: 'satu di bawah yang lain',
      show: (
        <Stack gap={2}>
          {box}
          {box}
        </Stack>
      ),
    },
    {
      name: 'Row',
      state: 'berdampingan, terpisah, di ujung, segaris huruf, segaris bawah',
      show: (
        <Stack>
          {(['start', 'between', 'end'] as const).map((spread) => (
            <Row key={spread} spread={spread}>
              <Tag>{say.back}</Tag>
              <Tag>{say.next}</Tag>
            </Row>
          ))}
          {(['baseline', 'end'] as const).map((align) => (
            <Row key={align} align={align} gap={align === 'end' ? 1 : 5}>
              <strong className="sample-large">{'71,84'}</strong>
              <span>{say.next}</span>
            </Row>
          ))}
        </Stack>
      ),
    },
    {
      name: 'Split',
      state: 'dua kolom sama, kolom pertama lebih lebar',
      show: (
        <Stack>
          <Split>
            {box}
            {box}
          </Split>
          <Split main>
            {box}
            {box}
          </Split>
        </Stack>
      ),
    },
    {
      name: 'Column',
      state: 'sempit, untuk bacaan',
      show: (
        <Stack>
          <Column width="narrow">{box}</Column>
          <Column width="reading">{box}</Column>
        </Stack>
      ),
    },
    {
      name: 'PageHeader',
      state: 'lengkap, teks panjang',
      show: (
        <Stack gap={6}>
          <PageHeader
            title="Rencana kerja 2026"
            eyebrow={<Tag state="ok">{'berlaku'}</Tag>}
            lead="74 langkah aksi di enam area."
            actions={<Button type="button">{say.upload}</Button>}
          />
          <PageHeader title={long} lead={long} />
        </Stack>
      ),
    },
  ],
}
