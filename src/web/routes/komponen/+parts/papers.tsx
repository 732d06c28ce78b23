import { QrCode, type QrCodeProps } from '../../../ui/qr-code.tsx'
import { Slips } from '../../../ui/slips.tsx'
import type { Showcase } from './showcase.ts'
import { long, say } from './words.ts'

/** The three marks in the corners of a code; it leads nowhere. */
const code: QrCodeProps = {
  size: 21,
  label: 'Kode menuju tautan undangan (contoh)',
  path: [
    [0, 0],
    [14, 0],
    [0, 14],
  ]
    .map(([x, y]) => `M${x} ${y}h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z`)
    .join(''),
}

export const papers: Showcase = {
  id: 'kertas',
  title: 'Kertas dan kode',
  about: 'Untuk dicetak, digunting dan dibagikan. Kode selalu gelap di atas putih: kamera mengharapkannya begitu.',
  specimens: [
    { name: 'QrCode', state: 'selalu hitam di atas putih', show: <QrCode {...code} /> },
    {
      name: 'Slips',
      state: 'dua orang, teks panjang',
      show: (
        <Slips
          items={[
            {
              key: 'a',
              title: say.person,
              context: 'Koordinator area',
              code,
              lines: <p>{'Berlaku sampai 27 November 2026.'}</p>,
              address: 'https://zona.contoh.go.id/undangan/Zk3vQ0hJc1mW8yT6uRb2nXa5dLeG9pSfKiOtVwYzAqE',
            },
            { key: 'b', title: long, code, lines: null, address: 'https://zona.contoh.go.id' },
          ]}
        />
      ),
    },
  ],
}
