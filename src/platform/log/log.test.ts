import { describe, expect, it } from 'vitest'
import { createLog } from './index.ts'

const record = (write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] => {
  const lines: string[] = []
  write(createLog('info', { write: (line: string) => void lines.push(line) }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('createLog', () => {
  it('writes one object a line with time, level and the values given', () => {
    const [line] = record((log) => log.info({ requestId: 'r1', ms: 4 }, 'request'))
    expect(line).toMatchObject({ level: 'info', requestId: 'r1', ms: 4, msg: 'request' })
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('leaves out what is below its level', () => {
    expect(record((log) => log.debug('detail'))).toEqual([])
  })

  it('removes fields that could name a person or hold a secret', () => {
    const [line] = record((log) =>
      log.warn({ login: 'budi', session: { token: 't', person: { name: 'Budi', nip: '1987' } } }, 'sign-in'),
    )
    expect(JSON.stringify(line)).not.toMatch(/budi|Budi|1987|"t"/)
  })

  it('keeps of an error what helps and not the row it carries', () => {
    const error = Object.assign(new Error('duplicate key', { cause: new Error('first') }), {
      code: '23505',
      detail: 'Key (login)=(budi) already exists.',
    })
    const [line] = record((log) => log.error({ err: error }, 'request failed'))
    expect(line?.err).toMatchObject({
      type: 'Error',
      message: 'duplicate key',
      code: '23505',
      cause: { message: 'first' },
    })
    expect(JSON.stringify(line)).not.toContain('budi')
  })
})
