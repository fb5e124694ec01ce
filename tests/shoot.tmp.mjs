import { chromium } from '@playwright/test'

const [port, out, ...pages] = process.argv.slice(2)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const url = `http://127.0.0.1:${port}`
for (const [mode, opt] of Object.entries({
  l: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  d: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  p: {
    colorScheme: 'light',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  },
})) {
  if (process.env.MODES && !process.env.MODES.includes(mode)) continue
  const ctx = await b.newContext({ ...opt, timezoneId: 'Europe/Amsterdam' })
  const page = await ctx.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: 'Open the demo' }).click()
  await page.waitForURL(/\/as\//)
  await page.waitForTimeout(800)
  let home = new URL(page.url()).pathname.match(/^.*\/as\/[^/?]+/)[0]
  if (process.env.AS) {
    const [, , org, , me] = home.split('/')
    const r = await (await ctx.request.get(`${url}/api/orgs/${org}/as/${me}/views/people`)).json()
    home = `/o/${org}/as/${r.people.find((p) => p.name.startsWith(process.env.AS)).id}`
  }
  for (const p of pages) {
    const [path, name] = p.split('=>')
    await page.goto(url + home + path.replace('?', '?'))
    await page.waitForTimeout(5000)
    if (name.startsWith('R')) {
      const l = page.getByRole('link', { name: name.slice(name.indexOf(':') + 1) }).first()
      await l.click()
      await page.waitForTimeout(5000)
    }
    await page.screenshot({
      path: `${out}-${name.split(':')[0]}-${mode}.png`,
      fullPage: process.env.FULL === '1',
    })
  }
  await ctx.close()
}
await b.close()
