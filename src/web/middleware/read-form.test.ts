import { describe, expect, it } from 'vitest'
import { readForm } from './read-form.ts'

const sent = (body: BodyInit | null, type?: string) =>
  new Request('http://zona.test/masuk', { method: 'POST', body, headers: type ? { 'content-type': type } : {} })

describe('readForm', () => {
  it('reads both kinds of forms', async () => {
    const multipart = new FormData()
    multipart.append('deed', 'save')
    expect((await readForm(sent(new URLSearchParams({ deed: 'save' })))).get('deed')).toBe('save')
    expect((await readForm(sent(multipart))).get('deed')).toBe('save')
  })

  it.each([
    ['nothing at all', null, undefined],
    ['JSON', '{"deed":"save"}', 'application/json'],
    ['a form without a boundary', 'deed=save', 'multipart/form-data'],
    [
      'a form that was cut off',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhal',
      'multipart/form-data; boundary=x',
    ],
    ['plain text', 'deed=save', 'text/plain'],
  ])('answers %s with 400 and no exception of its own', async (_what, body, type) => {
    const failure = await readForm(sent(body, type)).catch((thrown: unknown) => thrown)
    expect(failure).toMatchObject({ init: { status: 400 } })
  })
})
