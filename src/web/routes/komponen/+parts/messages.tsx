import { Row, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageProgress, Progress, ProgressLine } from '../../../ui/progress.tsx'
import type { State } from '../../../ui/state.ts'
import { Tag, TagLink } from '../../../ui/tag.tsx'
import type { Showcase } from './showcase.ts'
import { long, noticeTexts, stateWords } from './words.ts'

const noticeStates = ['ok', 'due', 'late', 'info'] as const
const states: readonly State[] = ['none', 'ok', 'due', 'late', 'info']

export const messages: Showcase = {
  id: 'pesan',
  title: 'Pesan dan keadaan',
  about:
    'Setiap keadaan punya warna, bentuk dan kata. Pesan atas perbuatan orang langsung dibacakan. Tautan keadaan mendapat garis tepi di bawah penunjuk dan ketika halamannya menampilkan isinya.',
  specimens: [
    {
      name: 'Notice',
      state: 'berhasil, jatuh tempo, gagal, keterangan',
      show: (
        <Stack gap={3}>
          {noticeStates.map((state) => (
            <Notice key={state} state={state} title={noticeTexts[state].title}>
              <p>{noticeTexts[state].text}</p>
            </Notice>
          ))}
        </Stack>
      ),
    },
    {
      name: 'Notice',
      state: 'tanpa judul, hanya judul, teks panjang',
      show: (
        <Stack gap={3}>
          <Notice state="ok">{noticeTexts.ok.title}</Notice>
          <Notice state="info" title={noticeTexts.info.title} />
          <Notice state="late" title={long}>
            <p>{long}</p>
          </Notice>
        </Stack>
      ),
    },
    {
      name: 'Tag',
      state: 'kelima keadaan',
      show: (
        <Row gap={2}>
          {states.map((state) => (
            <Tag key={state} state={state}>
              {stateWords[state]}
            </Tag>
          ))}
        </Row>
      ),
    },
    { name: 'Tag', state: 'teks panjang', show: <Tag state="late">{long}</Tag> },
    {
      name: 'TagLink',
      state: 'kelima keadaan; yang sedang ditampilkan',
      show: (
        <Row gap={2}>
          {states.map((state) => (
            <TagLink key={state} state={state} to="#pesan" current={state === 'due'}>
              {stateWords[state]}
            </TagLink>
          ))}
        </Row>
      ),
    },
    {
      name: 'Progress',
      state: 'belum, separuh, selesai, tidak tentu',
      show: (
        <Stack>
          <Progress label="Bukti terkumpul" value={0} max={74}>
            {'0 dari 74'}
          </Progress>
          <Progress label="Bukti terkumpul" value={31} max={74}>
            {'31 dari 74'}
          </Progress>
          <Progress label="Bukti terkumpul" value={74} max={74}>
            {'74 dari 74'}
          </Progress>
          <Progress label="Membaca berkas" />
        </Stack>
      ),
    },
    {
      name: 'ProgressLine',
      state: 'garis di tepi atas selama halaman berikutnya diambil',
      show: (
        <div className="sample-stage">
          <ProgressLine label="Memuat" />
          <PageProgress label="Memuat" />
        </div>
      ),
    },
  ],
}
