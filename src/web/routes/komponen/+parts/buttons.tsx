import { Button, LinkButton } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout.tsx'
import type { Showcase } from './showcase.ts'
import { Trial } from './trial.tsx'
import { long, say } from './words.ts'

const variants = ['primary', 'quiet', 'plain', 'danger'] as const

export const buttons: Showcase = {
  id: 'tombol',
  title: 'Tombol',
  about:
    'Enter dan Spasi menekan. Di bawah penunjuk latarnya berubah; saat fokus ada garis luar 2 px. Di ponsel tingginya 44 px. Satu halaman punya satu tombol utama.',
  specimens: [
    {
      name: 'Button',
      state: 'utama, pendamping, polos, berbahaya',
      show: (
        <Trial>
          <Row>
            <Button>{say.save}</Button>
            <Button variant="quiet">{say.cancel}</Button>
            <Button variant="plain">{say.back}</Button>
            <Button variant="danger">{say.remove}</Button>
          </Row>
        </Trial>
      ),
    },
    {
      name: 'Button',
      state: 'dengan gambar',
      show: (
        <Row>
          <Button type="button" icon="upload">
            {say.upload}
          </Button>
          <Button type="button" variant="quiet" iconEnd="next">
            {say.next}
          </Button>
          <Button type="button" variant="plain" icon="undo">
            {say.back}
          </Button>
          <Button type="button" variant="danger" icon="trash">
            {say.remove}
          </Button>
        </Row>
      ),
    },
    {
      name: 'Button',
      state: 'kecil',
      show: (
        <Row>
          {variants.map((variant) => (
            <Button key={variant} type="button" variant={variant} small>
              {say.open}
            </Button>
          ))}
        </Row>
      ),
    },
    {
      name: 'Button',
      state: 'nonaktif',
      show: (
        <Row>
          {variants.map((variant) => (
            <Button key={variant} type="button" variant={variant} disabled>
              {say.save}
            </Button>
          ))}
        </Row>
      ),
    },
    {
      name: 'Button',
      state: 'sedang bekerja',
      show: (
        <Row>
          {variants.map((variant) => (
            <Button key={variant} type="button" variant={variant} pending>
              {say.busy}
            </Button>
          ))}
        </Row>
      ),
    },
    {
      name: 'Button',
      state: 'selebar wadah, teks panjang',
      show: (
        <Button type="button" wide icon="check">
          {long}
        </Button>
      ),
    },
    {
      name: 'LinkButton',
      state: 'menuju halaman, mengunduh berkas',
      show: (
        <Row>
          <LinkButton to="#tombol">{say.open}</LinkButton>
          <LinkButton to="#tombol" variant="quiet" iconEnd="next">
            {say.next}
          </LinkButton>
          <LinkButton to="/favicon.svg" variant="quiet" icon="download" download>
            {say.choose}
          </LinkButton>
        </Row>
      ),
    },
  ],
}
