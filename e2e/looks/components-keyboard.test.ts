import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { startZona } from '../fixtures/zona.ts'
import { markStops, nextStop, unreached } from './focus-ring.ts'
import { hydrated } from './measures.ts'

const zona = await startZona(await testDatabase())
const open = await openBrowser()

type Options = NonNullable<Parameters<typeof open>[0]>

const LIGHT = '?tampilan=terang'

/** One browser window for all that needs no other: it keeps what it fetched. */
let shared: Desk | undefined

async function withPage(path: string, work: (page: Page) => Promise<void>, options?: Options): Promise<void> {
  shared ??= await open()
  const desk = options ? await open(options) : shared
  await desk.page.goto(`${zona.url}/komponen${path}`)
  if (options?.javaScriptEnabled !== false) await hydrated(desk.page)
  await work(desk.page)
  expect(desk.troubles()).toEqual([])
  if (options) await desk.close()
}

/** The specimen of a component, the `index`-th of its name. */
const specimen = (page: Page, name: string, index = 0): Locator => page.locator(`[data-component=${name}]`).nth(index)

const focused = (page: Page): Locator => page.locator(':focus')

const press = async (target: Locator, ...keys: readonly string[]): Promise<void> => {
  await target.focus()
  for (const key of keys) await target.page().keyboard.press(key)
}

journey('keyboard on the component page', () => {
  it.each([LIGHT, '?tampilan=gelap', '/bingkai'])(
    'Tab reaches everything in its order, with a ring that is seen: %s',
    async (path) => {
      await withPage(path, async (page) => {
        const expected = await markStops(page)
        expect(expected).toBeGreaterThan(5)
        for (let count = 0; count < expected; count++) {
          const stop = await nextStop(page)
          expect(stop, `stop ${count + 1} of ${expected}`).toMatchObject({ inOrder: true, seen: true })
          expect(stop?.ring, stop?.what).toBeGreaterThanOrEqual(2)
          expect(stop?.contrast, stop?.what).toBeGreaterThanOrEqual(3)
        }
        expect(await unreached(page)).toEqual([])
      })
    },
  )

  it('SkipLink leads past everything to the content', async () => {
    await withPage(LIGHT, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await focused(page).getAttribute('id')).toBe('isi')
    })
  })

  it('Button is pressed by Enter and by Space', async () => {
    await withPage(LIGHT, async (page) => {
      const trial = specimen(page, 'Button')
      await press(trial.getByRole('button', { name: 'Simpan' }), 'Enter')
      await trial.getByText('1×').waitFor()
      await page.keyboard.press('Space')
      await trial.getByText('2×').waitFor()
    })
  })

  it.each(['LinkButton', 'TagLink', 'Breadcrumb', 'Pagination', 'ItemList', 'Tree', 'Card', 'YearRibbon'])(
    '%s follows its links by Enter',
    async (name) => {
      await withPage(LIGHT, async (page) => {
        await press(specimen(page, name).getByRole('link').first(), 'Enter')
        await page.waitForURL(/#\w+$/)
      })
    },
  )

  it('Checkbox, CheckboxGroup and RadioGroup answer to Space and arrows', async () => {
    await withPage(LIGHT, async (page) => {
      const box = specimen(page, 'Checkbox').getByRole('checkbox').first()
      await press(box, 'Space')
      expect(await box.isChecked()).toBe(true)
      const role = specimen(page, 'CheckboxGroup').getByRole('checkbox', { name: 'Administrator' })
      await press(role, 'Space')
      expect(await role.isChecked()).toBe(true)
      const group = specimen(page, 'RadioGroup')
      await press(group.getByRole('radio', { name: 'Sebagian' }), 'ArrowUp')
      expect(await group.getByRole('radio', { name: 'Seluruhnya' }).isChecked()).toBe(true)
    })
  })

  it('Select, TextArea and DateRange keep their native keys', async () => {
    await withPage(LIGHT, async (page) => {
      const select = specimen(page, 'Select').getByRole('combobox').first()
      await press(select, 'P')
      expect(await select.inputValue()).toBe('Penataan tata laksana')
      await press(specimen(page, 'TextArea').getByRole('textbox').first(), 'a', 'Enter', 'b')
      expect(await specimen(page, 'TextArea').getByRole('textbox').first().inputValue()).toBe('a\nb')
      const day = specimen(page, 'DateRange').getByLabel('Dari').nth(1)
      await press(day, 'ArrowUp')
      expect(await day.inputValue()).toBe('2026-12-20')
    })
  })

  it('PasswordInput shows and hides by Enter', async () => {
    await withPage(LIGHT, async (page) => {
      const field = specimen(page, 'PasswordInput')
      await press(field.getByRole('button', { name: 'Tampilkan' }).first(), 'Enter')
      await field.getByRole('button', { name: 'Sembunyikan' }).waitFor()
      expect(await field.locator('input').first().getAttribute('type')).toBe('text')
    })
  })

  it('FileDrop opens the choice of files by Enter and names what was chosen', async () => {
    await withPage(LIGHT, async (page) => {
      const chooser = page.waitForEvent('filechooser')
      await press(specimen(page, 'FileDrop').locator('input').first(), 'Enter')
      await (await chooser).setFiles({ name: 'rencana.txt', mimeType: 'text/plain', buffer: Buffer.from('isi') })
      await specimen(page, 'FileDrop').getByText('rencana.txt').waitFor()
    })
  })

  it('Dialog takes the focus, keeps it, and gives it back', async () => {
    await withPage(LIGHT, async (page) => {
      const opener = page.getByRole('button', { name: 'Ubah nama unit' })
      await press(opener, 'Enter')
      await expect
        .poll(() =>
          focused(page)
            .inputValue()
            .catch(() => ''),
        )
        .toBe('Dinas Kearsipan')
      const inside: string[] = []
      for (let stop = 0; stop < 6; stop++) {
        await page.keyboard.press('Tab')
        inside.push(await focused(page).evaluate((element) => String(element.closest('[role=dialog]') !== null)))
      }
      expect(new Set(inside)).toEqual(new Set(['true']))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(() => focused(page).textContent()).toBe('Ubah nama unit')
    })
  })

  it('ConfirmButton begins at the way back, and sends only what was confirmed', async () => {
    await withPage(LIGHT, async (page) => {
      const trial = specimen(page, 'ConfirmButton')
      await press(trial.getByRole('button', { name: 'Hapus rencana' }), 'Enter')
      await expect.poll(() => focused(page).textContent()).toBe('Batal')
      await page.keyboard.press('Enter')
      await expect.poll(() => focused(page).textContent()).toBe('Hapus rencana')
      expect(await trial.getByText('×').count()).toBe(0)
      await page.keyboard.press('Space')
      await expect.poll(() => focused(page).textContent()).toBe('Batal')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await trial.getByText('1×').waitFor()
      await expect.poll(() => focused(page).textContent()).toBe('Hapus rencana')
    })
  })

  it('SecretOnce selects itself, and is copied by Enter', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await withPage(
      LIGHT,
      async (page) => {
        const secret = specimen(page, 'SecretOnce')
        const field = secret.getByLabel('Kode pemulihan')
        await field.focus()
        const selected = await field.evaluate((element: HTMLTextAreaElement) => element.selectionEnd)
        expect(selected).toBe((await field.inputValue()).length)
        await press(secret.getByRole('button', { name: 'Salin' }).nth(1), 'Enter')
        await secret.getByText('disalin', { exact: true }).waitFor()
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue())
      },
      { permissions },
    )
  })

  it('SecretOnce says how to go on when the browser refuses', async () => {
    await withPage(LIGHT, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
        document.execCommand = () => false
      })
      const secret = specimen(page, 'SecretOnce')
      await press(secret.getByRole('button', { name: 'Salin' }).first(), 'Enter')
      await secret.locator('.secret-refused').getByText('Ctrl C').waitFor()
    })
  })

  it('FilterBar searches by Enter, ErrorSummary leads into the field', async () => {
    await withPage(LIGHT, async (page) => {
      await press(specimen(page, 'FilterBar').getByRole('searchbox'), 'r', 'a', 'p', 'Enter')
      await page.waitForURL(/cari=rap/)
      const summary = specimen(page, 'ErrorSummary').first()
      await press(summary.getByRole('link', { name: 'Tahun harus' }), 'Enter')
      await expect
        .poll(() =>
          focused(page)
            .inputValue()
            .catch(() => ''),
        )
        .toBe('226')
    })
  })

  it('FoldOut opens by Enter, closes by Escape, and keeps the focus', async () => {
    await withPage(LIGHT, async (page) => {
      const fold = specimen(page, 'FoldOut')
      await press(fold.locator('summary'), 'Enter', 'Tab')
      expect(await focused(page).textContent()).toBe('Kembali')
      await page.keyboard.press('Escape')
      expect(await fold.locator('details').getAttribute('open')).toBeNull()
      expect(await focused(page).textContent()).toBe('Ratna Wulandari')
    })
  })

  it('Disclosure and Tree open and fold by Enter and Space', async () => {
    await withPage(LIGHT, async (page) => {
      const folded = specimen(page, 'Disclosure').locator('details').nth(1)
      await press(folded.locator('summary'), 'Space')
      expect(await folded.getAttribute('open')).not.toBeNull()
      const tree = specimen(page, 'Tree')
      const below = tree.getByRole('link', { name: 'Perpustakaan Keliling' })
      expect(await below.isVisible()).toBe(false)
      await press(tree.locator('summary').nth(2), 'Enter')
      await below.waitFor()
      await page.keyboard.press('Space')
      await below.waitFor({ state: 'hidden' })
    })
  })

  it('Table and CodeBlock scroll by arrows', async () => {
    await withPage(
      LIGHT,
      async (page) => {
        const box = page.getByRole('region', { name: 'Semua langkah aksi' })
        await press(box, 'ArrowDown', 'ArrowDown')
        await expect.poll(() => box.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
        const code = page.getByRole('region', { name: 'Perintah' })
        await press(code, 'ArrowRight', 'ArrowRight')
        await expect.poll(() => code.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
      },
      { viewport: PHONE },
    )
  })

  it('Frame opens its menu on a phone by Enter and closes it by Escape', async () => {
    await withPage(
      '/bingkai',
      async (page) => {
        const menu = page.locator('.bar-menu')
        await press(menu.locator('summary'), 'Enter', 'Tab')
        expect(await focused(page).textContent()).toBe('Beranda')
        await page.keyboard.press('Escape')
        expect(await menu.getAttribute('open')).toBeNull()
        expect(await focused(page).textContent()).toBe('Menu')
      },
      { viewport: PHONE },
    )
  })
})

journey('the component page without script', () => {
  it('gives secrets to select, opens trees, and offers no button that does nothing', async () => {
    await withPage(
      LIGHT,
      async (page) => {
        const secret = specimen(page, 'SecretOnce')
        expect(await secret.getByLabel('Tautan undangan').inputValue()).toMatch(/^https:/)
        expect(await secret.getByRole('button').count()).toBe(0)
        expect(await specimen(page, 'PrintButton').getByRole('button').count()).toBe(0)
        const tree = specimen(page, 'Tree')
        await press(tree.locator('summary').nth(2), 'Enter')
        await tree.getByRole('link', { name: 'Perpustakaan Keliling' }).waitFor()
      },
      { javaScriptEnabled: false },
    )
  })
})
