import { BrandMark } from '../../../ui/brand-mark.tsx'
import { Code, CodeBlock, Kbd } from '../../../ui/code.tsx'
import { VisuallyHidden } from '../../../ui/hidden.tsx'
import { Icon, iconNames } from '../../../ui/icon.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { SourceText } from '../../../ui/source-text.tsx'
import type { Showcase } from './showcase.ts'
import { long, say } from './words.ts'

const lines = [
  'RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS',
  '',
  `1. ${long}`,
  '2. Laporan pemantauan\tMei dan November',
  '3. Survei persepsi',
].map((text, index) => ({ line: index + 1, text }))

const tones = ['strong', 'muted', 'faint', 'small', 'num', 'nowrap', 'preformatted'] as const
const colours = [
  ...['paper', 'surface', 'sunken', 'hover', 'line', 'line-strong', 'edge', 'ink', 'ink-2', 'ink-3'],
  ...['act', 'act-strong', 'act-tint', 'ok', 'ok-tint', 'due', 'due-tint', 'late', 'late-strong', 'late-tint'],
  ...['info', 'info-tint', 'focus', 'veil'],
] as const

export const texts: Showcase = {
  id: 'teks',
  title: 'Teks, gambar, warna',
  about: 'Gambar berdiri di samping kata, tidak pernah menggantikannya. Yang digulung dapat difokus.',
  specimens: [
    {
      name: 'Icon',
      state: 'semua gambar; kecil, sedang, besar',
      show: (
        <Stack>
          <ul className="sample-icons">
            {iconNames.map((name) => (
              <li key={name}>
                <Icon name={name} />
                {name}
              </li>
            ))}
          </ul>
          <Row>
            <Icon name="evidence" size="s" />
            <Icon name="evidence" />
            <Icon name="evidence" size="l" />
          </Row>
        </Stack>
      ),
    },
    { name: 'BrandMark', state: 'tanda', show: <BrandMark /> },
    {
      name: 'Code',
      state: 'dalam kalimat',
      show: (
        <p>
          {'Isi '}
          <Code>{'DATABASE_URL'}</Code>
          {' lalu mulai lagi.'}
        </p>
      ),
    },
    {
      name: 'CodeBlock',
      state: 'lebih lebar dari wadah',
      show: (
        <CodeBlock label="Perintah">
          {'zona backup cadangan.zona --passphrase-file /etc/zona/kunci --schedule harian'}
        </CodeBlock>
      ),
    },
    { name: 'Kbd', state: 'tombol papan ketik', show: <Kbd>{'Ctrl K'}</Kbd> },
    {
      name: 'VisuallyHidden',
      state: 'hanya untuk yang mendengar',
      show: (
        <p>
          {'4/6'}
          <VisuallyHidden>{'empat dari enam selesai'}</VisuallyHidden>
        </p>
      ),
    },
    {
      name: 'SourceText',
      state: 'dengan tempat yang ditunjuk',
      show: <SourceText label="Naskah rencana" lines={lines} marked={{ first: 3, last: 4 }} />,
    },
    {
      name: 'text.css',
      state: 'nada dan bentuk',
      show: (
        <Stack gap={2}>
          {tones.map((tone) => (
            <p key={tone} className={tone}>
              <Code>{tone}</Code> {say.person}, 1.234,56
            </p>
          ))}
        </Stack>
      ),
    },
    {
      name: 'tokens.css',
      state: 'warna',
      show: (
        <ul className="swatches">
          {colours.map((name) => (
            <li key={name}>
              <span className={`swatch swatch-${name}`} />
              {name}
            </li>
          ))}
        </ul>
      ),
    },
  ],
}
