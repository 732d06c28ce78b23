import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aSetUpForm } from '../testing/set-up-forms.ts'
import { Login, SetUpForm } from './set-up-form.ts'

describe('Login', () => {
  it.each([
    [' Ratna@Contoh.go.id ', 'ratna@contoh.go.id'],
    ['ＲＡＴＮＡ＠contoh.go.id', 'ratna@contoh.go.id'],
    ['ra\0tna@contoh.go.id', 'ratna@contoh.go.id'],
  ])('reads %j as %s', (typed, login) => {
    expect(Login.parse(typed)).toBe(login)
  })

  it('is the same login however often it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (name) => {
        const once = Login.safeParse(`${name}@contoh.go.id`)
        if (once.success) expect(Login.parse(once.data)).toBe(once.data)
      }),
    )
  })
})

describe('SetUpForm', () => {
  it('answers with keys of messages for any input, never with a sentence or a crash', () => {
    const keys = ['required', 'too_long', 'not_an_address', 'choose_one']
    const texts = fc.record({
      agencyName: fc.string(),
      unitName: fc.string({ maxLength: 400 }),
      personName: fc.string({ unit: 'binary' }),
      login: fc.oneof(fc.string(), fc.emailAddress()),
      timeZone: fc.string(),
    })
    fc.assert(
      fc.property(texts, (typed) => {
        const parsed = SetUpForm.safeParse(aSetUpForm(typed))
        for (const { message } of parsed.error?.issues ?? []) expect(keys).toContain(message)
      }),
    )
  })
})
