import { data, UNSAFE_ErrorResponseImpl as ErrorResponse, RouterContextProvider } from 'react-router'
import { describe, expect, it } from 'vitest'
import { keepPage, unsentReason } from './keep-page.ts'

const sessionOver = new ErrorResponse(401, '', { reason: 'session' })

const through = async (method: string, result: unknown) => {
  const request = new Request('http://zona.test/unit/1', { method })
  const args = { request, url: new URL(request.url), params: {}, pattern: '/', context: new RouterContextProvider() }
  const outcomes = { page: { type: 'error' as const, result } }
  await keepPage(args, async () => outcomes)
  return outcomes
}

describe('keepPage', () => {
  it.each([
    ['a fetch that was rejected', new TypeError('Failed to fetch'), 'connection'],
    ['the same as the router wraps it', data(new TypeError('Load failed')), 'connection'],
    ['a proxy without its server', new ErrorResponse(502, '', 'Bad Gateway'), 'connection'],
    ['the end of a session', sessionOver, 'session'],
    ['a wrong password', new ErrorResponse(401, '', null), null],
    ['a page that is not there', new ErrorResponse(404, '', null), null],
    ['a bug', new Error('x'), null],
    ['nothing', undefined, null],
  ])('knows %s', (_what, error, reason) => {
    expect(unsentReason(error)).toBe(reason)
  })

  it('answers a form that did not arrive with nothing, so that its page stays', async () => {
    expect(await through('POST', new TypeError('Failed to fetch'))).toEqual({
      page: { type: 'data', result: data(null, 503) },
    })
    expect(await through('POST', sessionOver)).toEqual({ page: { type: 'data', result: data(null, 503) } })
  })

  it('gives a page that did not arrive its own failure', async () => {
    expect(await through('GET', new TypeError('Failed to fetch'))).toEqual({
      page: { type: 'error', result: data({ reason: 'connection' }, 503) },
    })
  })

  it('leaves every other failure alone', async () => {
    const bug = new Error('x')
    expect(await through('POST', bug)).toEqual({ page: { type: 'error', result: bug } })
  })
})
