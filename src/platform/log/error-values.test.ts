import { describe, expect, it } from 'vitest'
import { errorValues } from './error-values.ts'

const logged = (error: Error): string => JSON.stringify(errorValues(error))

describe('errorValues', () => {
  it('keeps what helps to find the fault', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
    expect(errorValues(error)).toMatchObject({
      type: 'Error',
      code: 'ECONNREFUSED',
      message: 'connect ECONNREFUSED 127.0.0.1:5432',
      stack: expect.stringContaining('error-values.test.ts'),
    })
  })

  it('drops the value that the database refused', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "Siti Rahayu\n1970"'), {
      code: '22007',
      detail: 'Failing row contains (Siti Rahayu)',
    })
    expect(logged(error)).not.toContain('Siti')
    expect(logged(error)).toContain('invalid input syntax for type date')
  })

  it.each([
    ['550 5.1.1 <siti@contoh.go.id>: Recipient address rejected', 'siti@'],
    ['no person 198001012005012001 here', '1980'],
    ['cannot call +62 812-3456-7890', '3456'],
  ])('scrubs addresses and numbers of people: %s', (message, part) => {
    const wrapped = new Error('could not send', { cause: new Error(message) })
    expect(logged(wrapped)).not.toContain(part)
  })

  it('drops the text that was no JSON', () => {
    const parse = (): unknown => JSON.parse('Catatan rahasia Siti')
    expect(parse).toThrow(SyntaxError)
    try {
      parse()
    } catch (error) {
      expect(logged(error as Error)).not.toMatch(/Siti|rahasia/)
    }
  })

  it('leaves ids, times and places in the code alone', () => {
    const text = 'row 3f2c1d1e-9a4b-4c1d-8e2f-000000000001 at 2026-11-20T17:00:00Z in file.ts:120:14'
    expect(errorValues(new Error(text))).toMatchObject({ message: text })
  })
})
