/** A person at the benchmark: asks for pages as a browser does, with the session of their sign-in. */
export class Visitor {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  static async signIn(url: string, login: string, password: string): Promise<Visitor> {
    const body = new URLSearchParams({ login, password })
    const answer = await fetch(`${url}/masuk`, { method: 'POST', body, headers: { Origin: url }, redirect: 'manual' })
    const cookie = answer.headers.getSetCookie().at(-1)?.split(';')[0]
    if (answer.status !== 302 || cookie === undefined) throw new Error(`sign-in of ${login} answered ${answer.status}`)
    await answer.arrayBuffer()
    return new Visitor(url, cookie)
  }

  async get(path: string): Promise<string> {
    const page = await fetch(this.#url + path, { headers: { Cookie: this.#cookie } })
    const text = await page.text()
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
    return text
  }

  /** Address of the first unit that the person comes to. */
  home(): Promise<string> {
    return this.find('/', /\/unit\/[0-9a-f-]{36}/)
  }

  /** The first address of that form on a page. */
  async find(path: string, form: RegExp): Promise<string> {
    const page = await fetch(this.#url + path, { headers: { Cookie: this.#cookie } })
    const found = form.exec(new URL(page.url).pathname)?.[0] ?? form.exec(await page.text())?.[0]
    if (found === undefined) throw new Error(`${path} names no ${form}`)
    return found
  }
}
