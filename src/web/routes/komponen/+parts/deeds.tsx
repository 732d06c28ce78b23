import { Button } from '../../../ui/button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DangerZone } from '../../../ui/danger-zone.tsx'
import { FilterBar, SearchField } from '../../../ui/filter-bar.tsx'
import { FoldOut } from '../../../ui/fold-out.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextInput } from '../../../ui/inputs.tsx'
import { Row } from '../../../ui/layout.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { PrintButton } from '../../../ui/print-button.tsx'
import { SecretOnce } from '../../../ui/secret-once.tsx'
import { DialogTrial } from './dialog-trial.tsx'
import type { Showcase } from './showcase.ts'
import { OwnName, Trial } from './trial.tsx'
import { questions, say } from './words.ts'

const secret = {
  copyLabel: say.copy,
  copiedLabel: say.copied,
  refusedLabel: say.refused,
  hint: 'Hanya tampil kali ini.',
} as const
const recovery = ['7K2M-QX4P', 'R9TD-3WVH', 'B6NZ-8FJC', 'H4YS-2GLE', 'P5XA-9KTM'].join('\n')

export const deeds: Showcase = {
  id: 'tindakan',
  title: 'Tindakan dan jendela',
  about:
    'Jendela menahan fokus dan mengembalikannya ke tombol pembukanya; Escape menutup. Pertanyaan sebelum hal yang tidak dapat dibatalkan hanya ditutup oleh jawaban atau Escape, dan fokus mulai di Batal.',
  specimens: [
    {
      name: 'Dialog',
      state: 'jendela, jendela lebar',
      show: (
        <Row>
          <DialogTrial />
          <DialogTrial wide />
        </Row>
      ),
    },
    {
      name: 'ConfirmButton',
      state: 'bertanya sekali, dengan akibatnya',
      show: (
        <Trial>
          <Row>
            <ConfirmButton variant="danger" icon="trash" {...questions.remove}>
              {say.remove}
            </ConfirmButton>
            <ConfirmButton variant="quiet" {...questions.end}>
              {questions.end.confirmLabel}
            </ConfirmButton>
          </Row>
        </Trial>
      ),
    },
    {
      name: 'PrintButton',
      state: 'hanya dengan skrip',
      show: <PrintButton>{say.print}</PrintButton>,
    },
    {
      name: 'DangerZone',
      state: 'beberapa tindakan, satu nonaktif',
      show: (
        <DangerZone
          title="Mengakhiri"
          items={[
            {
              key: 'remove',
              title: say.remove,
              consequence: questions.remove.consequence,
              action: (
                <Trial>
                  <ConfirmButton variant="danger" {...questions.remove}>
                    {say.remove}
                  </ConfirmButton>
                </Trial>
              ),
            },
            {
              key: 'end',
              title: 'Akhiri sesi lain',
              consequence: 'Tidak ada perangkat lain yang masuk.',
              action: (
                <Button type="button" variant="danger" disabled>
                  {questions.end.confirmLabel}
                </Button>
              ),
            },
          ]}
        />
      ),
    },
    {
      name: 'SecretOnce',
      state: 'tautan, kode beberapa baris',
      show: (
        <div className="stack gap-4">
          <SecretOnce
            {...secret}
            label="Tautan undangan"
            value="https://zona.contoh.go.id/undangan/Zk3vQ0hJc1mW8yT6uRb2nXa5dLeG9pSfKiOtVwYzAqE"
          />
          <SecretOnce {...secret} label="Kode pemulihan" value={recovery} />
        </div>
      ),
    },
    {
      name: 'FilterBar',
      state: 'dengan penghapus saringan',
      show: (
        <FilterBar label="Saring" submitLabel={say.search} clear={{ label: 'Hapus saringan', to: '?' }}>
          <SearchField label={say.search} name="cari" />
        </FilterBar>
      ),
    },
    {
      name: 'ErrorSummary',
      state: 'di atas formulir panjang',
      show: (
        <OwnName>
          {(id) => (
            <div className="stack gap-4">
              <ErrorSummary
                title="Dua isian perlu diperiksa"
                errors={[
                  { fieldId: `${id}-a`, text: 'Nama unit belum diisi' },
                  { fieldId: `${id}-b`, text: 'Tahun harus di antara 2020 dan 2040' },
                ]}
              />
              <TextInput id={`${id}-a`} label="Nama unit" error="Isi nama unit." />
              <TextInput id={`${id}-b`} label="Tahun" defaultValue="226" error="Tulis tahun dengan empat angka." />
            </div>
          )}
        </OwnName>
      ),
    },
    {
      name: 'FoldOut',
      state: 'tertutup; terbuka bila ditekan',
      show: (
        <FoldOut
          className="account"
          summary={
            <>
              {say.person}
              <Icon name="down" size="s" />
            </>
          }
        >
          <div className="account-sheet">
            <Button type="button" variant="quiet" icon="out" wide>
              {say.back}
            </Button>
          </div>
        </FoldOut>
      ),
    },
  ],
}
