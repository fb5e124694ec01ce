import Bowser from 'bowser'

/**
 * What people call a device: “Chrome on Windows”, “Safari on iPhone”.
 * @param userAgent as it was sent; where nothing is known of it, its first word is all there is to tell.
 */
export function deviceName(userAgent: string): string {
  if (userAgent === '') return 'unknown'
  const { browser, os, platform } = Bowser.parse(userAgent)
  const on = platform.model ?? os.name
  if (browser.name === undefined || on === undefined) return userAgent.split(' ')[0] ?? userAgent
  return `${browser.name} on ${on}`
}
