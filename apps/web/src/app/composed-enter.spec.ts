// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { leaveComposedEnter } from './composed-enter.ts'

leaveComposedEnter()

it('leaves Enter to what it ends the composing of, also where Safari says that this is over', () => {
  const line = document.body.appendChild(document.createElement('input'))
  const chooses = vi.fn()
  line.addEventListener('keydown', chooses)
  const press = (keyCode: number) =>
    line.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode, bubbles: true, cancelable: true }),
    )
  expect(press(229)).toBe(false)
  expect(chooses).not.toHaveBeenCalled()
  expect(press(13)).toBe(true)
  expect(chooses).toHaveBeenCalled()
})
