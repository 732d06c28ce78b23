import { describe, expect, it } from 'vitest'
import { carriesForm } from './carries-form.ts'

const carries = (method: string, type?: string) =>
  carriesForm(method, new Headers(type === undefined ? {} : { 'content-type': type }))

describe('carriesForm', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded;charset=UTF-8',
    'multipart/form-data; boundary=x',
    'Multipart/Form-Data; boundary=x',
  ])('knows what forms send: %s', (type) => {
    expect(carries('POST', type)).toBe(true)
  })

  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencodedx', '', undefined])(
    'knows what no form sends: %s',
    (type) => {
      expect(carries('POST', type)).toBe(false)
    },
  )

  it.each(['PUT', 'DELETE', 'PATCH'])('knows that forms are not sent by %s', (method) => {
    expect(carries(method, 'application/x-www-form-urlencoded')).toBe(false)
  })
})
