import { basename } from 'node:path'
import type { Program } from './program.ts'

/** A person at the benchmark: asks for pages and sends forms as a browser does, with the session it was given. */
export type Clerk = {
  get(path: string): Promise<string>
  send(path: string, body: FormData | URLSearchParams): Promise<string>
}

/** Sets Zona up as its first chair. */
export async function firstClerk({ url, setUpUrl }: Program): Promise<Clerk & { readonly home: string }> {
  if (setUpUrl === null) throw new Error('the benchmark wants an empty data folder')
  const form = new URLSearchParams({
    agencyName: 'Pemerintah Kota Contoh',
    unitName: 'Dinas Contoh',
    timeZone: 'Asia/Jakarta',
    personName: 'Ratna Wulandari',
    login: 'ratna@contoh.go.id',
    password: 'kopi pahit di beranda',
    isChair: 'on',
  })
  const answer = await fetch(setUpUrl, { method: 'POST', body: form, headers: { Origin: url }, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  const home = answer.headers.get('location')
  if (cookie === undefined || home === null) throw new Error(`set-up answered ${answer.status}`)

  const get = async (path: string): Promise<string> => {
    const page = await fetch(url + path, { headers: { Cookie: cookie } })
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
    return page.text()
  }
  const send = async (path: string, body: FormData | URLSearchParams): Promise<string> => {
    const headers = { Cookie: cookie, Origin: url }
    const done = await fetch(url + path, { method: 'POST', body, headers, redirect: 'manual' })
    const next = done.headers.get('location')
    if (next === null) throw new Error(`${path} answered ${done.status}`)
    return next.split('?')[0] ?? next
  }
  return { home, get, send }
}

/** Brings a plan in and saves it. @returns the address of the living plan */
export async function savePlan(clerk: Clerk, home: string, fileName: string, content: Buffer): Promise<string> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(content)], basename(fileName)))
  const review = await clerk.send(`${home}/rencana/impor`, form)
  return clerk.send(review, new URLSearchParams({ deed: 'save' }))
}
