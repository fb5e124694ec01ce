/** Light or dark as forced or chosen; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'lockstep.theme'
const isTheme = (text: string | null): text is Theme =>
  text === 'system' || text === 'light' || text === 'dark'

/** `?theme=` in the address forces one for this visit; else what was chosen on this device. */
export function startTheme(): void {
  const forced = new URLSearchParams(location.search).get('theme')
  show(isTheme(forced) ? forced : chosenTheme())
}

function chosenTheme(): Theme {
  const stored = localStorage.getItem(KEY)
  return isTheme(stored) ? stored : 'system'
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  show(theme)
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
