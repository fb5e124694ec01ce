import { chromium } from '@playwright/test'
import axe from 'axe-core'
import { startServer } from './server.ts'
const server = await startServer()
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' })
const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
const page = await context.newPage()
const cdp = await context.newCDPSession(page)
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
const cpu = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]))
await page.addInitScript(axe.source)
const entered = await page.request.post('/api/demo/session')
const { organisation, person } = await entered.json()
const base = `/o/${organisation}/as/${person}`
const view = async (v: string) => (await (await page.request.get(`/api/orgs/${organisation}/as/${person}/views/${v}`)).json())
const g3 = (await view('goals')).goals.find((g: any) => g.ordinal === 'G-3').id
const entry = (await view('record')).entries[0].id
for (const path of ['/', '/decisions', '/goals', `/goals/${g3}`, '/feedback', '/people', '/record?only=late', `/record?entry=${entry}`]) {
  const a = await cpu()
  await page.goto(base + path)
  await page.waitForLoadState('networkidle')
  const b = await cpu()
  const row: any = { path: path.slice(0, 20), load: (b.TaskDuration! - a.TaskDuration!).toFixed(2), script: (b.ScriptDuration! - a.ScriptDuration!).toFixed(2), layout: (b.LayoutDuration! - a.LayoutDuration!).toFixed(2), style: (b.RecalcStyleDuration! - a.RecalcStyleDuration!).toFixed(2), nodes: await page.evaluate(() => document.querySelectorAll('*').length) }
  for (const [name, options] of Object.entries({
    full: { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
    lean: { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } }, elementRef: false, selectors: false, ancestry: false, xpath: false, preload: false },
    noContrast: { resultTypes: ['violations'], rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } },
    contrast: { resultTypes: ['violations'], runOnly: ['color-contrast'] },
  })) {
    const c = await cpu()
    await page.evaluate((o) => (globalThis as any).axe.run(document, o), options)
    const d = await cpu()
    row[name] = (d.TaskDuration! - c.TaskDuration!).toFixed(2)
  }
  console.log(JSON.stringify(row))
}
await browser.close()
await server.stop()
